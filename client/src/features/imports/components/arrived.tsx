import { Check, Search } from 'lucide-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type Import, verifyImport } from '@osmose/shared/imports/imports.contract'
import { Banner } from '../../../ui/banner'
import { Button, LinkButton } from '../../../ui/button'
import { Card, CardTitle } from '../../../ui/card'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { type ApiError, call } from '../../../lib/call'
import { errorText, useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { QueryFailure } from '../../failure/query-failure.public'
import { arrivedQuery, importsKeys } from '../imports.queries'
import styles from './imports.module.css'

/** The last step: three conversations to open, where everything stands now, and « C’est vérifié ». */
export function Arrived({ of }: { of: Import }) {
  const t = useT()
  const client = useQueryClient()
  const { data, error, refetch } = useQuery(arrivedQuery(of.id))
  const verify = useMutation({
    mutationFn: () => call(verifyImport, { params: { importId: of.id } }),
    onSuccess: (changed) => client.setQueryData(importsKeys.one(of.id), changed),
    onSettled: () => client.invalidateQueries({ queryKey: importsKeys.all }),
  })
  if (error) return <QueryFailure level={2} error={error} onRetry={() => void refetch()} />
  if (!data)
    return (
      <Loading label={t('app.loading')}>
        <RowsSkeleton rows={3} />
      </Loading>
    )
  const { samples, communities } = data
  return (
    <Card className={styles.stack}>
      <CardTitle>{t(of.can.verify ? 'imports.verify_title' : 'imports.arrived_title')}</CardTitle>
      {of.can.verify && <p className={styles.quiet}>{t('imports.verify_why', { count: samples.length })}</p>}
      {samples.length > 0 && (
        <ol className={styles.samples} aria-label={t('imports.samples')}>
          {samples.map(({ id, words, lang, community, comments }) => (
            <li key={id}>
              <a href={paths.post(id)} lang={lang} dir="auto">
                {words}
              </a>
              <small>{t('imports.sample_in', { community, comments })}</small>
            </li>
          ))}
        </ol>
      )}
      {communities.length > 0 && (
        <>
          <h3>{t('imports.arrived_in')}</h3>
          <ul className={styles.arrived}>
            {communities.map(({ id, slug, name }) => (
              <li key={id}>
                <a href={paths.community(slug)} dir="auto">
                  {name}
                </a>
                <LinkButton
                  size="small"
                  kind="quiet"
                  icon={Search}
                  href={paths.searchIn(id)}
                  aria-label={t('imports.search_in_name', { name })}
                >
                  {t('imports.search_in')}
                </LinkButton>
              </li>
            ))}
          </ul>
        </>
      )}
      {of.can.verify && (
        <div className={styles.acts}>
          <Button kind="primary" icon={Check} loading={verify.isPending} onClick={() => verify.mutate()}>
            {t('imports.verify')}
          </Button>
        </div>
      )}
      {verify.error && (
        <Banner tone="danger" role="alert">
          {errorText(verify.error as ApiError)}
        </Banner>
      )}
    </Card>
  )
}
