import { LinkButton } from '../../../ui/button'
import { useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { Bare } from '../../identity/bare.public'
import styles from './plain.module.css'

/** Where accessibility stands, said before it is asked; readable before signing in. */
export function Accessibility() {
  const t = useT()
  return (
    <Bare>
      <article className={styles.page}>
        <h1>{t('settings.access_title')}</h1>
        <p className={styles.intro}>{t('settings.access_intro')}</p>
        <section aria-labelledby="access-aim">
          <h2 id="access-aim">{t('settings.access_aim')}</h2>
          <p>{t('settings.access_aim_text')}</p>
        </section>
        <section aria-labelledby="access-done">
          <h2 id="access-done">{t('settings.access_done')}</h2>
          <ul>
            <li>{t('settings.access_done_1')}</li>
            <li>{t('settings.access_done_2')}</li>
            <li>{t('settings.access_done_3')}</li>
            <li>{t('settings.access_done_4')}</li>
            <li>{t('settings.access_done_5')}</li>
          </ul>
        </section>
        <section aria-labelledby="access-not">
          <h2 id="access-not">{t('settings.access_not')}</h2>
          <ul>
            <li>{t('settings.access_not_1')}</li>
            <li>{t('settings.access_not_2')}</li>
            <li>{t('settings.access_not_3')}</li>
          </ul>
        </section>
        <section aria-labelledby="access-help">
          <h2 id="access-help">{t('settings.access_help')}</h2>
          <p>{t('settings.access_help_text')}</p>
        </section>
        <p className={styles.date}>{t('settings.access_date')}</p>
        <p>
          <LinkButton href={paths.home}>{t('settings.back_home')}</LinkButton>
        </p>
      </article>
    </Bare>
  )
}
