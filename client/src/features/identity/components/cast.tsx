import { useState } from 'react'
import { ArrowRight } from 'lucide-react'
import { enterDemo } from '@osmose/shared/identity/identity.contract'
import type { Instance } from '@osmose/shared/organisation/organisation.contract'
import { Avatar } from '../../../ui/avatar'
import { Banner } from '../../../ui/banner'
import { type ApiError, call } from '../../../lib/call'
import { errorText, useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import styles from './bare.module.css'

const roles = ['employee', 'communityManager', 'hr', 'management', 'admin', 'newcomer'] as const
type Role = (typeof roles)[number]
/** Where the day of each begins; the others read what is new. */
const startOf: Partial<Record<Role, string>> = {
  communityManager: paths.today,
  hr: paths.reports,
  admin: `${paths.admin}?section=content`,
  newcomer: paths.firstSteps,
}
const roleOf = (role: string): Role => roles.find((known) => known === role) ?? 'employee'

/** The people of the demonstration; one press enters as one of them. */
export function Cast({ instance, onEntered }: { instance: Instance; onEntered: (to?: string) => void }) {
  const t = useT()
  const [busy, setBusy] = useState<string>()
  const [error, setError] = useState<ApiError>()
  const enter = async ({ key, role }: Instance['cast'][number]) => {
    setBusy(key)
    setError(undefined)
    try {
      await call(enterDemo, { body: { key } })
      onEntered(startOf[roleOf(role)])
    } catch (thrown) {
      setError(thrown as ApiError)
      setBusy(undefined)
    }
  }
  return (
    <section className={styles.cast} aria-labelledby="cast">
      <h2 id="cast">{t('identity.demo_title')}</h2>
      {instance.name && <p>{t('identity.demo_intro', { name: instance.name })}</p>}
      {error && (
        <Banner tone="danger" role="alert">
          {errorText(error)}
        </Banner>
      )}
      <ol>
        {instance.cast.map((person) => (
          <li key={person.key}>
            <button
              type="button"
              className={styles.member}
              aria-busy={busy === person.key || undefined}
              aria-label={t('identity.demo_enter_as', { name: person.name })}
              onClick={() => busy === undefined && void enter(person)}
            >
              <Avatar name={person.name} id={person.id} size={48} />
              <span>
                <strong>{person.name}</strong>
                <span className={styles.role}>
                  {[person.title, person.department, person.site].filter(Boolean).join(', ')}
                </span>
                <span className={styles.try}>{t(`identity.try_${roleOf(person.role)}`)}</span>
              </span>
              <span className={styles.enter}>
                <span>{t('identity.demo_enter')}</span>
                <ArrowRight aria-hidden />
              </span>
            </button>
          </li>
        ))}
      </ol>
      <p className={styles.note}>{t('identity.demo_note')}</p>
    </section>
  )
}
