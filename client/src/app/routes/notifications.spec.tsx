import { act, screen, waitFor } from '@testing-library/react'
import { readCommunity } from '@osmose/shared/communities/communities.contract'
import {
  listNotifications,
  markAllRead,
  markRead,
  type Notification,
} from '@osmose/shared/notifications/notifications.contract'
import { anId, mamadou, quality, rosa } from '../../../test/company'
import { Refusal } from '../../../test/fake-server'
import { aServer, renderRoute, socket } from '../../../test/render-route'

const aNotification = (fields: Partial<Notification> = {}): Notification => ({
  id: anId(),
  kind: 'comment',
  people: [rosa, mamadou],
  count: 3,
  community: quality,
  postId: anId(),
  commentId: anId(),
  conversationId: null,
  pageId: null,
  about: 'Le joint suinte',
  reaction: null,
  detail: null,
  at: new Date().toISOString(),
  read: false,
  ...fields,
})
const kinds: [Partial<Notification>, string, string][] = [
  [
    { kind: 'comment' },
    'Rosa Ferreira, Mamadou Sarr et une autre personne ont répondu à votre publication',
    'post',
  ],
  [{ kind: 'mention', people: [rosa], count: 1 }, 'Rosa Ferreira vous nomme dans Qualité & terrain', 'post'],
  [
    { kind: 'reaction', people: [rosa], count: 1, reaction: 'useful', commentId: null },
    'Rosa Ferreira trouve utile votre publication',
    'post',
  ],
  [
    { kind: 'membership_requested', people: [rosa], count: 1, postId: null },
    'Rosa Ferreira demande à entrer dans Qualité & terrain',
    '/communities/qualite-terrain?show=requests',
  ],
  [
    { kind: 'membership_decided', people: [], detail: 'accepted', postId: null },
    'Qualité & terrain Votre demande est acceptée. Bienvenue.',
    '/communities/qualite-terrain',
  ],
  [
    { kind: 'moderation_decided', people: [], detail: 'hidden', commentId: null },
    'La modération a masqué votre publication',
    'post',
  ],
  [
    { kind: 'moderation_decided', people: [], detail: 'kept', commentId: null },
    'La modération a relu votre publication et la laisse masquée',
    'post',
  ],
  [
    { kind: 'flag_decided', people: [], postId: null, commentId: null },
    'Qualité & terrain Ce que vous aviez signalé a été lu et tranché. Merci d’y avoir veillé.',
    '/communities/qualite-terrain',
  ],
]

describe('the page of notifications', () => {
  it.each(kinds)('says %j in words and leads where it happened', async (fields, sentence, where) => {
    const notification = aNotification({ ...fields, read: true })
    await renderRoute(
      '/notifications',
      aServer().on(listNotifications, { items: [notification], nextCursor: null }),
    )
    const link = await screen.findByRole('link', { name: sentence })
    const post = `/posts/${notification.postId}${notification.commentId ? `#comment-${notification.commentId}` : ''}`
    expect(link.getAttribute('href')).toBe(where === 'post' ? post : where)
    expect(screen.getByRole('heading', { level: 2, name: 'Aujourd’hui' })).toBeTruthy()
  })

  it('is read by being opened', async () => {
    const notification = aNotification({
      kind: 'community_invitation',
      people: [rosa],
      count: 1,
      postId: null,
    })
    const server = aServer()
      .on(listNotifications, { items: [notification], nextCursor: null })
      .on(markRead, {})
      .on(readCommunity, () => {
        throw new Refusal(404, { code: 'not_found' })
      })
    const { user, address } = await renderRoute('/notifications', server)
    await user.click(await screen.findByRole('link', { name: /vous invite à rejoindre Qualité/ }))
    await waitFor(() => expect(address()).toBe('/communities/qualite-terrain'))
    expect(server.countOf(markRead)).toBe(1)
  })

  it('is marked as read without being opened', async () => {
    const server = aServer()
      .on(listNotifications, { items: [aNotification()], nextCursor: null })
      .on(markRead, {})
    const { user } = await renderRoute('/notifications', server)
    await screen.findByRole('heading', { level: 1, name: 'Une chose pour vous' })
    await user.click(screen.getByRole('button', { name: /Marquer comme lu.*Rosa/ }))
    await screen.findByRole('heading', { level: 1, name: 'Rien ne vous attend' })
    expect(server.countOf(markRead)).toBe(1)
  })

  it('marks all as read at once, and unread again when that could not be kept', async () => {
    const server = aServer()
      .on(listNotifications, { items: [aNotification(), aNotification()], nextCursor: null })
      .on(markAllRead, () => {
        throw new Refusal(500, { code: 'internal' })
      })
    const { user } = await renderRoute('/notifications', server)
    await user.click(await screen.findByRole('button', { name: 'Tout marquer comme lu' }))
    await screen.findByText(/Quelque chose a échoué/)
    await screen.findByRole('heading', { level: 1, name: 'Deux choses pour vous' })
  })

  it('shows what arrives while one looks', async () => {
    let items: Notification[] = []
    await renderRoute(
      '/notifications',
      aServer().on(listNotifications, () => ({ items, nextCursor: null })),
    )
    await screen.findByText('Rien pour vous, et c’est bien ainsi')
    await act(() => new Promise((resolve) => setTimeout(resolve, 350)))
    items = [aNotification()]
    act(() => socket.says('notifications.changed', {}))
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1, name: 'Une chose pour vous' })).toBeTruthy(),
    )
  })
})
