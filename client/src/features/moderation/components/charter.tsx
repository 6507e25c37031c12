import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { PencilLine } from 'lucide-react'
import type { Charter as CharterText } from '@osmose/shared/moderation/charter.contract'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'
import { Card, CardTitle } from '../../../ui/card'
import { PageTitle } from '../../../ui/page-title'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { useLocale, useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { whenText } from '../../../lib/time'
import { QueryFailure } from '../../failure/query-failure.public'
import { charterQuery } from '../moderation.queries'
import { CharterForm } from './charter-form'
import styles from './charter.module.css'

/** What people here agree on, and for those who may, its rewriting. */
export function Charter({ version }: { version: string | undefined }) {
  const t = useT()
  const { data, error, refetch } = useQuery(charterQuery(version))
  const [editing, setEditing] = useState(false)
  if (error) return <QueryFailure error={error} onRetry={() => void refetch()} />
  if (!data)
    return (
      <Loading label={t('app.loading')}>
        <RowsSkeleton rows={9} />
      </Loading>
    )
  const inForce = data.version === data.current
  if (editing) return <CharterForm charter={data} onClose={() => setEditing(false)} />
  return (
    <div className={styles.page}>
      <PageTitle
        over={<VersionText charter={data} />}
        under={t('moderation.charter_lead')}
        acts={
          data.can.edit &&
          inForce && (
            <Button icon={PencilLine} onClick={() => setEditing(true)}>
              {t('moderation.charter_edit')}
            </Button>
          )
        }
      >
        {t('moderation.charter')}
      </PageTitle>
      {!inForce && (
        <Banner tone="info" act={<a href={paths.charter}>{t('moderation.charter_current')}</a>}>
          {t('moderation.charter_old')}
        </Banner>
      )}
      <Articles charter={data} />
      <Card ground="sunken" className={styles.use}>
        <CardTitle>{t('moderation.charter_use')}</CardTitle>
        <p>{t('moderation.charter_use_flag')}</p>
        <p>{t('moderation.charter_use_decide')}</p>
        {inForce && data.version > 1 && (
          <a href={`${paths.charter}?version=${data.version - 1}`}>
            {t('moderation.charter_previous', { version: data.version - 1 })}
          </a>
        )}
      </Card>
    </div>
  )
}

function VersionText({ charter: { version, publishedAt, publishedBy } }: { charter: CharterText }) {
  const t = useT()
  if (!publishedAt) return t('moderation.charter_shipped', { version })
  return t('moderation.charter_by', {
    version,
    name: publishedBy?.name ?? t('posts.former_colleague'),
    when: whenText(publishedAt),
  })
}

function Articles({ charter: { articles } }: { charter: CharterText }) {
  const t = useT()
  const locale = useLocale()
  return (
    <ol className={styles.articles}>
      {articles.map(({ number, title, sentence }) => (
        <li key={number} id={`article-${number}`}>
          <span className={styles.number} aria-hidden>
            {number}
          </span>
          <div>
            <h2 aria-label={`${t('moderation.article', { number })}, ${title[locale]}`}>{title[locale]}</h2>
            <p>{sentence[locale]}</p>
          </div>
        </li>
      ))}
    </ol>
  )
}
