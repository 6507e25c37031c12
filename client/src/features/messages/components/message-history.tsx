import { useQuery } from '@tanstack/react-query'
import { Dialog } from '../../../ui/dialog'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import type { ApiError } from '../../../lib/call'
import { errorText, useT } from '../../../lib/i18n'
import { fullTime } from '../../../lib/time'
import { RichText } from '../../text/rich-text.public'
import { messageHistoryQuery } from '../messages.queries'
import styles from './dialogs.module.css'

type Props = { conversationId: string; messageId: string; onClose: () => void }

/** What stood there before, newest first. */
export function MessageHistory({ conversationId, messageId, onClose }: Props) {
  const t = useT()
  const { data, error } = useQuery(messageHistoryQuery(conversationId, messageId))
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('messages.close')}
      title={t('messages.history')}
      width="wide"
    >
      {error && <p>{errorText(error as ApiError)}</p>}
      {!data && !error && (
        <Loading label={t('messages.loading')}>
          <RowsSkeleton rows={2} />
        </Loading>
      )}
      {data?.items.length === 0 && <p>{t('messages.history_none')}</p>}
      <ol className={styles.versions}>
        {data?.items.map((version) => (
          <li key={version.version}>
            <h3>{t('messages.version_of', { time: fullTime(version.writtenAt) })}</h3>
            <RichText document={version.document} lang={version.lang} />
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
