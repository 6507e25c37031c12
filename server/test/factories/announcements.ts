import type {
  AnnouncementDetails,
  AnnouncementDraft,
} from '@osmose/shared/announcements/announcement.contract'
import { acknowledgeAnnouncement } from '@osmose/shared/announcements/announcements.contract'
import { type Post, publishPost, readPost } from '@osmose/shared/posts/posts.contract'
import type { TestPerson } from '../setup/test-person.js'

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
