import { act, screen, waitFor } from '@testing-library/react'
import { readCommunity } from '@osmose/shared/communities/communities.contract'
import { placeNotification, putAllAway, takeBack } from '@osmose/shared/notifications/inbox.contract'
import {
  listNotifications,
  markRead,
  type Notification,
} from '@osmose/shared/notifications/notifications.contract'
import { anId, mamadou, quality, rosa } from '../../../test/company'
import { Refusal } from '../../../test/fake-server'
import { aServer, listening, renderRoute, socket } from '../../../test/render-route'

const soon = new Date().toISOString()
const aNotification = ({ kind = 'comment', ...fields }: Partial<Notification> = {}): Notification => ({
  id: anId(),
  kind,
  parts: [{ kind, times: 1 }],
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
  happenedAt: soon,
  at: soon,
  read: false,
  place: 'here',
  backAt: null,
  ...fields,
})
const kinds: [Partial<Notification>, string | RegExp, string][] = [
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
    {
      kind: 'comment',
      parts: [
        { kind: 'comment', times: 2 },
        { kind: 'reply', times: 1 },
        { kind: 'reaction', times: 2 },
      ],
      count: 2,
    },
    /Rosa Ferreira et Mamadou Sarr.*3.réponses et 2.réactions/,
    'post',
  ],
  [{ kind: 'post', people: [rosa], count: 1 }, 'Rosa Ferreira publie dans Qualité & terrain', 'post'],
  [
    { kind: 'membership_requested', people: [rosa], count: 1, postId: null },
    'Rosa Ferreira demande à entrer dans Qualité & terrain',
    '/communities/qualite-terrain?show=requests',
  ],
  [
    { kind: 'membership_decided', people: [], detail: 'accepted', postId: null },
    'Qualité & terrain vous accueille : votre demande est acceptée.',
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
    { kind: 'flag_decided', people: [], postId: null, commentId: null, detail: 'hidden' },
    'Votre signalement a été lu : le texte est masqué dans Qualité & terrain',
    '/communities/qualite-terrain',
  ],
  [
    { kind: 'flag_decided', people: [], postId: null, commentId: null, detail: 'stays' },
    'Votre signalement a été lu : le texte reste dans Qualité & terrain',
    '/communities/qualite-terrain',
  ],
  [
    { kind: 'flag_decided', people: [], postId: null, community: null, detail: 'removed' },
    'Votre signalement a été lu : le message est retiré',
    '/messages',
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
    await screen.findByRole('heading', { level: 1, name: 'Une notification non lue' })
    await user.click(screen.getByRole('button', { name: /Autres gestes.*Le joint/ }))
    await user.click(screen.getByRole('menuitem', { name: 'Marquer comme lu' }))
    expect(server.countOf(markRead)).toBe(1)
  })

  describe('an inbox that can be emptied', () => {
    /** What the server keeps; each act moves a line, as there. */
    const anInbox = (...lines: Notification[]) => {
      const placed = new Map(lines.map((line) => [line.id, line]))
      return aServer()
        .on(listNotifications, ({ query }) => ({
          items: [...placed.values()].filter(({ place }) => place === (query.place ?? 'here')),
          nextCursor: null,
        }))
        .on(placeNotification, ({ params, body }) => {
          const line = placed.get(params.notificationId)
          const backAt = body.place === 'later' ? '2030-01-07T08:00:00.000Z' : null
          if (line) placed.set(line.id, { ...line, place: body.place, backAt })
          return { backAt }
        })
        .on(putAllAway, () => {
          for (const line of placed.values()) placed.set(line.id, { ...line, place: 'away' })
          return { awayAt: soon }
        })
        .on(takeBack, () => {
          for (const line of placed.values()) placed.set(line.id, { ...line, place: 'here' })
          return {}
        })
    }

    it('puts one away with a key, goes on to the next, and takes it back', async () => {
      const [one, two] = [aNotification({ about: 'Un' }), aNotification({ about: 'Deux' })]
      const server = anInbox(one, two)
      const { user } = await renderRoute('/notifications', server)
      const links = await screen.findAllByRole('link', { name: /Rosa Ferreira/ })
      act(() => links[0]?.focus())
      await user.keyboard('e')
      await waitFor(() => expect(screen.queryByText('Un')).toBeNull())
      await waitFor(() => expect(document.activeElement?.closest('li')?.textContent).toContain('Deux'))
      await user.click((await screen.findAllByRole('button', { name: 'Annuler' })).at(-1)!)
      await screen.findByText('Un')
      expect(server.countOf(placeNotification)).toBe(2)
    })

    it('puts one off, which then waits under « Plus tard »', async () => {
      const { user } = await renderRoute('/notifications', anInbox(aNotification({ about: 'Un' })))
      await user.click(await screen.findByRole('button', { name: /Autres gestes.*Un/ }))
      await user.click(screen.getAllByRole('menuitem', { name: /Demain matin|Lundi/ })[0]!)
      await screen.findByText('Rien pour vous, et c’est bien ainsi')
      await user.click(screen.getByRole('radio', { name: 'Plus tard' }))
      await screen.findByText('Un')
      await screen.findByText(/^revient/)
    })

    it('is emptied at once, and filled again by one word', async () => {
      const server = anInbox(aNotification({ about: 'Un' }), aNotification({ about: 'Deux' }))
      const { user } = await renderRoute('/notifications', server)
      await user.click(await screen.findByRole('button', { name: 'Tout ranger' }))
      await screen.findByText('Rien pour vous, et c’est bien ainsi')
      await user.click(screen.getAllByRole('button', { name: 'Annuler' }).at(-1)!)
      await screen.findByText('Deux')
      expect(server.countOf(takeBack)).toBe(1)
    })

    it('is as it was, and says so, when that could not be kept', async () => {
      const server = aServer()
        .on(listNotifications, { items: [aNotification(), aNotification()], nextCursor: null })
        .on(putAllAway, () => {
          throw new Refusal(500, { code: 'internal' })
        })
      const { user } = await renderRoute('/notifications', server)
      await user.click(await screen.findByRole('button', { name: 'Tout ranger' }))
      await screen.findByText(/Quelque chose a échoué/)
      await screen.findByRole('heading', { level: 1, name: 'Deux notifications non lues' })
    })
  })

  it('shows what arrives while one looks', async () => {
    let items: Notification[] = []
    await renderRoute(
      '/notifications',
      aServer().on(listNotifications, () => ({ items, nextCursor: null })),
    )
    await screen.findByText('Rien pour vous, et c’est bien ainsi')
    await listening()
    items = [aNotification()]
    act(() => socket.says('notifications.changed', {}))
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1, name: 'Une notification non lue' })).toBeTruthy(),
    )
  })
})
