import { Notifications, NotificationsAside } from '../../features/notifications/components/notifications'
import { useMe } from '../../features/identity/identity.public'
import { QuietCard } from '../../features/organisation/organisation.public'
import { useT } from '../../lib/i18n'
import { usePage } from '../../lib/page'
import { phone, useMedia } from '../../lib/use-media'
import type { PageProps } from '../page-props'
import { Columns } from '../shell/columns'

/** On a phone the quiet hours stand at the head, on a desk beside. */
export function NotificationsPage({ search }: PageProps) {
  const t = useT()
  const me = useMe()
  const narrow = useMedia(phone)
  const place = search.place === 'later' || search.place === 'away' ? search.place : 'here'
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
      <Notifications key={place} place={place} />
    </Columns>
  )
}
