import { LinkButton } from '../../../ui/button'
import { useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { Bare } from '../../identity/bare.public'
import styles from './plain.module.css'

const kept = ['posts', 'views', 'days', 'sessions', 'searches', 'drafts', 'moderation'] as const

/** Who sees what, what is kept how long, and one's rights; readable before signing in. */
export function Privacy() {
  const t = useT()
  return (
    <Bare>
      <article className={styles.page}>
        <h1>{t('settings.privacy_title')}</h1>
        <p className={styles.intro}>{t('settings.privacy_intro')}</p>
        <section aria-labelledby="privacy-who">
          <h2 id="privacy-who">{t('settings.privacy_who')}</h2>
          <ul>
            <li>{t('settings.privacy_who_1')}</li>
            <li>{t('settings.privacy_who_2')}</li>
            <li>{t('settings.privacy_who_3')}</li>
            <li>{t('settings.privacy_who_4')}</li>
            <li>{t('settings.privacy_who_5')}</li>
            <li>{t('settings.privacy_who_6')}</li>
          </ul>
          <p>
            <a href={paths.seen}>{t('settings.privacy_see')}</a>
          </p>
        </section>
        <section aria-labelledby="privacy-keep">
          <h2 id="privacy-keep">{t('settings.privacy_keep')}</h2>
          <dl className={styles.kept}>
            {kept.map((what) => (
              <div key={what}>
                <dt>{t(`settings.privacy_keep_${what}`)}</dt>
                <dd>{t(`settings.privacy_keep_${what}_for`)}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-labelledby="privacy-never">
          <h2 id="privacy-never">{t('settings.privacy_never')}</h2>
          <p>{t('settings.privacy_never_text')}</p>
        </section>
        <section aria-labelledby="privacy-cookie">
          <h2 id="privacy-cookie">{t('settings.privacy_cookie')}</h2>
          <p>{t('settings.privacy_cookie_text')}</p>
        </section>
        <section aria-labelledby="privacy-rights">
          <h2 id="privacy-rights">{t('settings.privacy_rights')}</h2>
          <p>{t('settings.privacy_rights_text')}</p>
        </section>
        <p>
          <LinkButton href={paths.home}>{t('settings.back_home')}</LinkButton>
        </p>
      </article>
    </Bare>
  )
}
