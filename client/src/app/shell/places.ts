import {
  Bell,
  BookOpen,
  Calendar,
  ChartNoAxesColumn,
  CircleHelp,
  Contact,
  FlaskConical,
  House,
  Mail,
  Scale,
  Settings2,
  Sunrise,
  UsersRound,
} from 'lucide-react'
import type { Me } from '@osmose/shared/identity/identity.contract'
import type { TextKey } from '../../lib/i18n'
import { paths } from '../../lib/paths'
import type { Icon } from '../../ui/icon'

export interface Place {
  href: string
  text: TextKey & `app.${string}`
  icon: Icon
}
export interface PlaceGroup {
  title?: TextKey & `app.${string}`
  places: Place[]
}

const home: Place = { href: paths.home, text: 'app.home', icon: House }
const communities: Place = { href: paths.communities, text: 'app.communities', icon: UsersRound }
const today: Place = { href: paths.today, text: 'app.today', icon: Sunrise }
export const messages: Place = { href: paths.messages, text: 'app.messages', icon: Mail }
export const notifications: Place = { href: paths.notifications, text: 'app.notifications', icon: Bell }

const everybody: Place[] = [
  home,
  { href: paths.questions, text: 'app.questions', icon: CircleHelp },
  communities,
  { href: paths.people, text: 'app.people', icon: Contact },
  { href: paths.events, text: 'app.events', icon: Calendar },
  messages,
  notifications,
]

const animates = (me: Me) => me.roles.includes('communityManager') || me.moderates.length > 0

/** Where this person may go. What is not theirs is not drawn; the server decides all the same. */
export function placesOf(me: Me): PlaceGroup[] {
  // Whoever animates begins the day there.
  const groups: PlaceGroup[] = [{ places: animates(me) ? [today, ...everybody] : everybody }]
  if (animates(me))
    groups.push({
      title: 'app.animate',
      places: [
        { href: paths.moderation, text: 'app.moderation', icon: Scale },
        ...(me.roles.includes('communityManager')
          ? [{ href: paths.nudges, text: 'app.nudges', icon: FlaskConical } as const]
          : []),
      ],
    })
  const understand: Place[] = []
  if (me.roles.includes('hr'))
    understand.push({ href: paths.reports, text: 'app.reports', icon: ChartNoAxesColumn })
  if (understand.length > 0 || animates(me))
    understand.push({ href: paths.definitions(), text: 'app.definitions', icon: BookOpen })
  if (understand.length > 0) groups.push({ title: 'app.understand', places: understand })
  if (me.roles.includes('admin'))
    groups.push({ places: [{ href: paths.admin, text: 'app.administration', icon: Settings2 }] })
  return groups
}

/** The two first of the five places at the foot of a phone; writing, notifications and « Moi » follow. */
export const phonePlacesOf = (me: Me): Place[] => [home, animates(me) ? today : communities]

export function isHere(place: Place, pathname: string): boolean {
  return place.href === '/'
    ? pathname === '/'
    : pathname === place.href || pathname.startsWith(`${place.href}/`)
}
