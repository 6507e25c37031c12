import { act, screen, waitFor, within } from '@testing-library/react'
import { listCommunities } from '@osmose/shared/communities/communities.contract'
import type { EventDetails } from '@osmose/shared/gatherings/event.contract'
import { answerEvent, listEvents } from '@osmose/shared/gatherings/gatherings.contract'
import { aCommunity, aPost, mamadou, quality } from '../../../test/company'
import { Refusal } from '../../../test/fake-server'
import { aServer, listening, renderRoute, socket } from '../../../test/render-route'

const DAY = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString()

const anEvent = (title: string, fields: Partial<EventDetails> = {}) =>
  aPost(title, {
    kind: 'event',
    details: {
      kind: 'event',
      version: 1,
      startsAt: inDays(2),
      endsAt: inDays(2.05),
      timeZone: 'Europe/Paris',
      place: 'Salle Loire',
      link: null,
      capacity: null,
      answerBy: null,
      over: false,
      cancelled: null,
      yes: 1,
      maybe: 0,
      waiting: 0,
      free: null,
      mine: null,
      queue: null,
      people: [mamadou],
      can: { come: true, answer: true, change: false, cancel: false },
      ...fields,
    },
  })
const listed = (...items: ReturnType<typeof anEvent>[]) =>
  aServer().on(listEvents, { items, nextCursor: null })

describe('events', () => {
  it('stand by day, each with its place and whether one comes', async () => {
    await renderRoute(
      '/events',
      listed(
        anEvent('Lire un plan'),
        anEvent('Charger un camion', { startsAt: inDays(5), endsAt: inDays(5.1) }),
      ),
    )
    expect(await screen.findByRole('heading', { level: 1, name: 'Événements' })).toBeTruthy()
    expect((await screen.findAllByText('Salle Loire')).length).toBe(2)
    expect(screen.getAllByRole('region', { name: / \d/ }).length).toBe(2)
    expect(screen.getByRole('navigation', { name: 'Les quatorze jours qui viennent' })).toBeTruthy()
  })

  it('take an answer, and say what becomes of it', async () => {
    const event = anEvent('Lire un plan', { capacity: 1, free: 0 })
    const waits = anEvent('Lire un plan', { capacity: 1, free: 0, waiting: 1, mine: 'yes', queue: 1 })
    const server = listed(event).on(answerEvent, { ...waits, id: event.id })
    const { user } = await renderRoute('/events', server)
    await user.click(await screen.findByRole('button', { name: 'Attendre une place' }))
    expect(await screen.findByText(/Vous êtes en tête de la liste/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'En attente' }).getAttribute('aria-pressed')).toBe('true')
    expect(screen.getByRole('button', { name: 'Quitter la liste' })).toBeTruthy()
    expect(server.asked.find(({ name }) => name === answerEvent.name)?.body).toEqual({ answer: 'yes' })
  })

  it('say why one is not taken', async () => {
    const server = listed(anEvent('Lire un plan')).on(answerEvent, () => {
      throw new Refusal(409, { code: 'gatherings.answers_closed' })
    })
    const { user } = await renderRoute('/events', server)
    await user.click(await screen.findByRole('button', { name: 'Je viens' }))
    expect(await screen.findByText('Le temps des réponses est passé.')).toBeTruthy()
  })

  it('that were called off say so, with the reason, and ask nothing', async () => {
    const can = { come: false, answer: false, change: false, cancel: false }
    await renderRoute('/events', listed(anEvent('Lire un plan', { cancelled: 'Neige.', can })))
    const group = await screen.findByRole('group', { name: 'Événement' })
    expect(within(group).getByText('Neige.')).toBeTruthy()
    expect(within(group).getByText('annulé')).toBeTruthy()
    expect(within(group).queryByRole('button', { name: 'Je viens' })).toBeNull()
  })

  it('are narrowed in the address, which a reload and a link keep', async () => {
    const asked: unknown[] = []
    const server = aServer()
      .on(listCommunities, { items: [aCommunity()], nextCursor: null })
      .on(listEvents, ({ query }) => {
        asked.push(query)
        return { items: [anEvent('Lire un plan')], nextCursor: null }
      })
    const { user, address } = await renderRoute(`/events?whose=mine&community=${quality.id}`, server)
    await screen.findByText('Salle Loire')
    expect(asked).toEqual([expect.objectContaining({ mine: true, community: quality.id, when: 'coming' })])
    await user.click(screen.getByRole('radio', { name: 'Passés' }))
    await waitFor(() => expect(address()).toBe(`/events?when=past&whose=mine&community=${quality.id}`))
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ when: 'past', mine: true }))
  })

  it('stand still when one is announced or moves, until their reader asks', async () => {
    const event = anEvent('Lire un plan')
    let items = [event]
    const { user } = await renderRoute(
      '/events',
      aServer().on(listEvents, () => ({ items, nextCursor: null })),
    )
    await screen.findByText('Salle Loire')
    items = [event, anEvent('Charger un camion', { startsAt: inDays(5), endsAt: inDays(5.1) })]
    await listening()
    act(() => socket.says('gatherings.agenda_changed', { communityId: quality.id }))
    const pill = await screen.findByRole('button', { name: 'L’agenda a changé' })
    expect(screen.queryByText('Charger un camion')).toBeNull()
    await user.click(pill)
    expect(await screen.findByText('Charger un camion')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'L’agenda a changé' })).toBeNull()
  })

  it('of which there are none say so, and can be asked for anew after a failure', async () => {
    let works = false
    const server = aServer().on(listEvents, () => {
      if (!works) throw new Refusal(500, { code: 'internal' })
      return { items: [], nextCursor: null }
    })
    const { user } = await renderRoute('/events', server)
    const again = await screen.findByRole('button', { name: /Réessayer/ })
    works = true
    await user.click(again)
    await waitFor(() => expect(screen.getByText('Rien de prévu')).toBeTruthy())
  })
})
