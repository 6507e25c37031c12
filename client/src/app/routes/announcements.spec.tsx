import { screen, waitFor, within } from '@testing-library/react'
import {
  acknowledgeAnnouncement,
  listDueAnnouncements,
} from '@osmose/shared/announcements/announcements.contract'
import type { AnnouncementDetails } from '@osmose/shared/announcements/announcement.contract'
import { readFeed } from '@osmose/shared/feed/feed.contract'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { aPost } from '../../../test/company'
import { Refusal } from '../../../test/fake-server'
import { aServer, renderRoute } from '../../../test/render-route'

const announcement = (title: string, details: Partial<AnnouncementDetails> = {}): Post =>
  aPost(title, {
    kind: 'announcement',
    details: {
      kind: 'announcement',
      mustRead: true,
      readBy: null,
      version: 1,
      audience: { departments: ['Production', 'Logistique'], sites: ['Nantes'] },
      mine: null,
      progress: null,
      can: { acknowledge: true },
      ...details,
    },
  })
const read = (post: Post): Post => ({
  ...post,
  details: {
    ...(post.details as AnnouncementDetails),
    mine: { version: 1, at: post.publishedAt, stale: false },
    can: { acknowledge: false },
  },
})
const page = (...items: Post[]) => ({ items, nextCursor: null })
const home = (due: Post[], feed: Post[] = []) =>
  aServer()
    .on(listDueAnnouncements, page(...due))
    .on(readFeed, { ...page(...feed), reasons: {} })

describe('what must be read', () => {
  it('stands above the posts, says for whom, and leaves once it is read', async () => {
    const post = announcement('La cour change de sens')
    const server = home([post]).on(acknowledgeAnnouncement, read(post))
    const { user } = await renderRoute('/', server)
    const strip = await screen.findByRole('region', { name: 'Une annonce à lire' })
    expect(within(strip).getByText(/Pour Production et Logistique, Nantes/)).toBeTruthy()
    await user.click(within(strip).getByRole('button', { name: /^J’ai lu/ }))
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Une annonce à lire' })).toBeNull())
    expect(server.asked.find(({ name }) => name === 'announcements.acknowledge')?.body).toEqual({
      version: 1,
    })
  })

  it('is not drawn after the posts: they wait until it is known, and no longer', async () => {
    const [post, other] = [announcement('La cour change de sens'), aPost('Le quai B ferme mardi')]
    const server = home([post], [other])
    const answer = server.holds(listDueAnnouncements)
    await renderRoute('/', server)
    await waitFor(() => expect(server.countOf(readFeed)).toBe(1))
    await screen.findByText('Le fil arrive')
    expect(screen.queryByRole('article', { name: other.title })).toBeNull()
    answer()
    await screen.findByRole('article', { name: other.title })
    expect(screen.getByRole('region', { name: 'Une annonce à lire' })).toBeTruthy()
  })

  it('does not keep the posts back where the server cannot say', async () => {
    const other = aPost('Le quai B ferme mardi')
    const server = home([], [other]).on(listDueAnnouncements, () => {
      throw new Refusal(500, { code: 'internal' })
    })
    await renderRoute('/', server)
    await screen.findByRole('article', { name: other.title })
  })

  it('shows two, and the others when asked', async () => {
    const { user } = await renderRoute('/', home(['Un', 'Deux', 'Trois'].map((title) => announcement(title))))
    const strip = await screen.findByRole('region', { name: '3 annonces à lire' })
    expect(within(strip).getAllByRole('article')).toHaveLength(2)
    await user.click(within(strip).getByRole('button', { name: 'Voir encore 1 annonce' }))
    expect(within(strip).getAllByRole('article')).toHaveLength(3)
  })

  it('is not said twice: among the posts it points to what stands above, until it is read', async () => {
    const post = announcement('La cour change de sens')
    const server = home([post], [post]).on(acknowledgeAnnouncement, read(post))
    const { user } = await renderRoute('/', server)
    const strip = await screen.findByRole('region', { name: 'Une annonce à lire' })
    await screen.findByText('Son texte est en haut de cette page, à lire.')
    expect(screen.getAllByRole('button', { name: /^J’ai lu/ })).toHaveLength(1)
    await user.click(within(strip).getByRole('button', { name: /^J’ai lu/ }))
    await waitFor(() => expect(screen.queryByText(/en haut de cette page/)).toBeNull())
  })

  it('says when the text has changed in the meantime', async () => {
    const server = home([announcement('La cour change de sens')]).on(acknowledgeAnnouncement, () => {
      throw new Refusal(409, { code: 'announcements.changed_meanwhile' })
    })
    const { user } = await renderRoute('/', server)
    const strip = await screen.findByRole('region', { name: 'Une annonce à lire' })
    await user.click(within(strip).getByRole('button', { name: /^J’ai lu/ }))
    await screen.findByText(/Le texte vient de changer/)
  })
})

describe('an announcement in the feed', () => {
  const shown = async (details: Partial<AnnouncementDetails>) => {
    const post = announcement('La cour change de sens', { can: { acknowledge: false }, ...details })
    await renderRoute('/', home([], [post]))
    return within(await screen.findByRole('article', { name: post.title }))
  }

  it('shows its author how many have read it', async () => {
    const card = await shown({ progress: { acknowledged: 41, addressed: 60, all: false } })
    expect(await card.findByText('41 sur environ 60 personnes')).toBeTruthy()
    expect(card.getByRole('progressbar')).toBeTruthy()
  })

  it.each([
    [false, /^Presque tout le monde l’a lue, sur environ 60 personnes/],
    [true, /^Tout le monde l’a lue\s: environ 60 personnes/],
  ])('tells its author whether all have read it, in round numbers: %s', async (all, said) => {
    const card = await shown({ progress: { acknowledged: 60, addressed: 60, all } })
    expect(await card.findByText(said)).toBeTruthy()
    const { value, max } = card.getByRole<HTMLProgressElement>('progressbar')
    expect(value === max).toBe(all)
  })

  it('shows its author no count among fewer than five', async () => {
    const card = await shown({ progress: { acknowledged: null, addressed: null, all: false } })
    expect(await card.findByText(/un compte dirait qui/)).toBeTruthy()
    expect(card.queryByRole('progressbar')).toBeNull()
  })

  it('shows a reader what they said, and when', async () => {
    const card = await shown({ mine: { version: 1, at: '2026-11-19T09:00:00.000Z', stale: false } })
    expect(await card.findByText(/Lu par vous, /)).toBeTruthy()
  })
})
