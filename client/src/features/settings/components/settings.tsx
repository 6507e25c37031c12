import type { ReactNode } from 'react'
import { Card } from '../../../ui/card'
import { PageTitle } from '../../../ui/page-title'
import { useLocale, useT } from '../../../lib/i18n'
import { clock } from '../../../lib/time'
import { useMe } from '../../identity/identity.public'
import { Hours } from './hours'
import { Password } from './password'
import { Section } from './section'
import { Sessions } from './sessions'
import styles from './settings.module.css'

type Props = {
  onSignOut: () => void
  /** What features above bring: which nudges one wants. */
  children?: ReactNode
}

/** My hours, my devices, my password; each kept as it is changed. */
export function Settings({ onSignOut, children }: Props) {
  const t = useT()
  const locale = useLocale()
  const me = useMe()
  const { days, end } = me.workingHours
  return (
    <div className={styles.settings}>
      <PageTitle over={t('settings.over')}>
        {days.length > 0
          ? t('settings.title_until', { time: clock(end, locale) })
          : t('settings.title_always')}
      </PageTitle>
      <Card as="div" className={styles.card}>
        <Section id="hours" title={t('settings.hours')}>
          <Hours me={me} />
        </Section>
        <Section id="outside" title={t('settings.outside')}>
          <p>{t('settings.outside_text')}</p>
        </Section>
        {children}
        <Section id="sessions" title={t('settings.sessions')} why={t('settings.sessions_why')}>
          <Sessions onSignOut={onSignOut} />
        </Section>
        <Section id="password" title={t('settings.password')} why={t('settings.password_why')}>
          <Password email={me.email} />
        </Section>
      </Card>
    </div>
  )
}
