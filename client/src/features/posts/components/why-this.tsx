import { Popover } from '../../../ui/popover'
import { useT } from '../../../lib/i18n'
import styles from './why-this.module.css'

/** The real reason, which in a feed by date is short. */
export function WhyThis({ community }: { community: string }) {
  const t = useT()
  return (
    <Popover
      label={t('feed.why')}
      align="end"
      trigger={(props) => (
        <button type="button" {...props} className={styles.why}>
          <span className={styles.long}>{t('feed.why')}</span>
          <span className={styles.short} aria-hidden>
            {t('feed.why_short')}
          </span>
        </button>
      )}
    >
      <p className={styles.text}>{t('feed.why_text', { community })}</p>
    </Popover>
  )
}
