import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import {
  changeLinkPreviewSettings,
  readLinkPreviewSettings,
} from '@osmose/shared/link-previews/link-previews.contract'
import { Switch } from '../../ui/switch'
import { showToast } from '../../ui/toasts'
import { type ApiError, call } from '../../lib/call'
import { errorText, useT } from '../../lib/i18n'
import { useMe } from '../identity/identity.public'
import { SettingsSection } from '../settings/settings.public'

const key = ['link_previews', 'settings'] as const

/** For administrators: whether this server may call others. */
export function LinkPreviewSettings() {
  const t = useT()
  const client = useQueryClient()
  const isAdmin = useMe().roles.includes('admin')
  const { data } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => call(readLinkPreviewSettings, { signal }),
    enabled: isAdmin,
  })
  const change = useMutation({
    mutationFn: (enabled: boolean) => call(changeLinkPreviewSettings, { body: { enabled } }),
    onSuccess: (saved) => {
      client.setQueryData(key, saved)
      showToast(t('linkPreviews.settings_saved'))
    },
    onError: (error) => void showToast(errorText(error as ApiError)),
  })
  if (!isAdmin || !data) return null
  return (
    <SettingsSection id="link-previews" title={t('linkPreviews.settings_title')}>
      <Switch
        hint={t('linkPreviews.settings_why')}
        checked={change.isPending ? change.variables : data.enabled}
        onToggle={(enabled) => change.mutate(enabled)}
      >
        {t('linkPreviews.settings_switch')}
      </Switch>
    </SettingsSection>
  )
}
