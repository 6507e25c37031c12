import { Notifications, NotificationsAside } from '../../features/notifications/components/notifications'
import { useMe } from '../../features/identity/identity.public'
import { QuietCard } from '../../features/organisation/organisation.public'
import { useT } from '../../lib/i18n'
import { usePage } from '../../lib/page'
import { phone, useMedia } from '../../lib/use-media'
import { Columns } from '../shell/columns'

/** On a phone the quiet hours stand at the head, on a desk beside. */
export function NotificationsPage() {
  const t = useT()
  const me = useMe()
  const narrow = useMedia(phone)
  usePage({ title: t('app.notifications') })
  return (
    <Columns
      label={t('notifications.what')}
      side={
        <>
          {!narrow && <QuietCard me={me} />}
          <NotificationsAside />
        </>
      }
    >
      {narrow && <QuietCard me={me} />}
      <Notifications />
    </Columns>
  )
}
