import { useQuery } from '@tanstack/react-query'
import { Dialog } from '../../../ui/dialog'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import type { ApiError } from '../../../lib/call'
import { errorText, useT } from '../../../lib/i18n'
import { fullTime } from '../../../lib/time'
import { RichText } from '../../text/rich-text.public'
import { historyQuery } from '../posts.queries'
import styles from './thread.module.css'

type Props = { postId: string; commentId?: string; onClose: () => void }

export function HistoryDialog({ postId, commentId, onClose }: Props) {
  const t = useT()
  const { data, error } = useQuery(historyQuery(postId, commentId))
  return (
    <Dialog open onClose={onClose} closeLabel={t('app.close')} title={t('posts.history')} width="wide">
      {error && <p>{errorText(error as ApiError)}</p>}
      {!data && !error && (
        <Loading label={t('app.loading')}>
          <RowsSkeleton rows={2} />
        </Loading>
      )}
      {data?.items.length === 0 && <p>{t('posts.history_empty')}</p>}
      <ol className={styles.versions}>
        {data?.items.map((version) => (
          <li key={version.version}>
            <h3>{t('posts.version_of', { time: fullTime(version.writtenAt) })}</h3>
            {version.title && <p lang={version.lang}>{version.title}</p>}
            <RichText document={version.document} lang={version.lang} />
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
