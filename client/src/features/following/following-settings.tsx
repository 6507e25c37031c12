import { LinkButton } from '../../ui/button'
import { useT } from '../../lib/i18n'
import { paths } from '../../lib/paths'
import { SettingsSection } from '../settings/settings.public'

/** The way to all one follows and muted. */
export function FollowingSettings() {
  const t = useT()
  return (
    <SettingsSection id="following" title={t('following.settings_title')} why={t('following.settings_why')}>
      <p>
        <LinkButton href={paths.following}>{t('following.all')}</LinkButton>
      </p>
    </SettingsSection>
  )
}
