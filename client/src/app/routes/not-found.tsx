import { LinkButton } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { useT } from '../../lib/i18n'
import { usePage } from '../../lib/page'
import { paths } from '../../lib/paths'
import styles from './not-found.module.css'

/** The same words for what is not there and for what is not open to this account. */
export function NotFoundPage() {
  const t = useT()
  usePage({ title: t('errors.title_not_found') })
  return (
    <div className={styles.page}>
      <EmptyState
        level={1}
        drawing="closed"
        title={t('errors.title_not_found')}
        act={<LinkButton href={paths.home}>{t('errors.back_home')}</LinkButton>}
      >
        {t('errors.not_found_why')}
      </EmptyState>
    </div>
  )
}

/** The same without the frame, for an address outside of it. */
export function NowherePage() {
  return (
    <main>
      <NotFoundPage />
    </main>
  )
}
