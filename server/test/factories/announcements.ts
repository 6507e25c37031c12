import type {
  AnnouncementDetails,
  AnnouncementDraft,
} from '@osmose/shared/announcements/announcement.contract'
import { acknowledgeAnnouncement } from '@osmose/shared/announcements/announcements.contract'
import { listPlaces } from '@osmose/shared/directory/directory.contract'
import { listNotifications } from '@osmose/shared/notifications/notifications.contract'
import { type Post, publishPost, readPost } from '@osmose/shared/posts/posts.contract'
import type { TestApp } from '../setup/test-app.js'
import type { TestPerson } from '../setup/test-person.js'
import { aCommunity } from './communities.js'

type Seed = Partial<Omit<AnnouncementDraft, 'kind'>> & {
  by: TestPerson
  in: { id: string }
  title?: string
  text?: string
}

/** An announcement as somebody writes one; it asks to be read unless `mustRead` is false. */
export const anAnnouncement = ({ by, in: place, title, text, ...details }: Seed): Promise<Post> =>
  by.call(publishPost, {
    params: { communityId: place.id },
    body: {
      kind: 'announcement',
      title: title ?? 'Nouveau sens de circulation dans la cour',
      text: text ?? 'Les camions sortent quai B.',
      details: {
        kind: 'announcement',
        mustRead: true,
        narrowed: Boolean(details.departmentIds ?? details.siteIds),
        ...details,
      },
    },
  })

export const announcementOf = async (
  reader: TestPerson,
  { id }: { id: string },
): Promise<AnnouncementDetails> =>
  (await reader.call(readPost, { params: { postId: id } })).details as AnnouncementDetails

export const acknowledge = async (
  person: TestPerson,
  { id }: { id: string },
  version = 1,
): Promise<AnnouncementDetails> =>
  (await person.call(acknowledgeAnnouncement, { params: { postId: id }, body: { version } }))
    .details as AnnouncementDetails

/** « La cour », led by Ann; the six others are of several departments and sites, whose ids `of` tells by name. */
export async function aYard(app: TestApp) {
  const ann = await app.person({ name: 'Ann', department: 'Direction', site: 'Lyon' })
  const bob = await app.person({ name: 'Bob', department: 'Production', site: 'Nantes' })
  const dina = await app.person({ name: 'Dina', department: 'Ventes', site: 'Nantes' })
  const carl = await app.person({ name: 'Carl', department: 'Logistique', site: 'Nantes' })
  const emil = await app.person({ name: 'Emil', department: 'Production', site: 'Lyon' })
  const fay = await app.person({ name: 'Fay', department: 'Production', site: 'Nantes' })
  const gus = await app.person({ name: 'Gus', department: 'Production', site: 'Nantes' })
  const six = [bob, carl, dina, emil, fay, gus]
  const place = await aCommunity(app, { owner: ann, name: 'La cour', members: six })
  const { departments, sites } = await ann.call(listPlaces, {})
  const ids = new Map([...departments, ...sites].map(({ id, name }) => [name, id]))
  return { ann, bob, dina, six, place, of: (name: string) => ids.get(name) ?? '' }
}

/** What somebody was told of a post: `announcement published`. */
export const toldOf = async (person: TestPerson, { id }: { id: string }): Promise<string[]> =>
  (await person.call(listNotifications, {})).items
    .filter(({ postId }) => postId === id)
    .map(({ kind, detail }) => `${kind} ${detail}`)
