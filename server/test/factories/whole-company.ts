import { acknowledgeAnnouncement } from '@osmose/shared/announcements/announcements.contract'
import { allowNameless } from '@osmose/shared/asking/nameless.contract'
import { answerInSession, declineInSession, voteInSession } from '@osmose/shared/asking/asking.contract'
import { listPlaces } from '@osmose/shared/directory/directory.contract'
import { answerEvent, cancelEvent } from '@osmose/shared/gatherings/gatherings.contract'
import { decideIdea, voteForIdea } from '@osmose/shared/ideas/ideas.contract'
import { writeValues } from '@osmose/shared/kudos/thanks.contract'
import { writeLanguage } from '@osmose/shared/languages/languages.contract'
import { giveMandate, publishFor } from '@osmose/shared/mandates/mandates.contract'
import { closePoll, concludePoll } from '@osmose/shared/polls/polls.contract'
import { acceptAnswer, editPost, type Post, publishPost, react } from '@osmose/shared/posts/posts.contract'
import { askToo, joinQuestions } from '@osmose/shared/posts/questions.contract'
import type { TextDocument } from '@osmose/shared/text/document'
import { parseMarkdown } from '@osmose/shared/text/parse-markdown'
import { closeThread, pinThread, shareThread } from '@osmose/shared/threads/threads.contract'
import sharp from 'sharp'
import { NamelessService } from '../../src/modules/asking/nameless.service.js'
import type { TestApp } from '../setup/test-app.js'
import type { TestPerson } from '../setup/test-person.js'
import { anAnnouncement } from './announcements.js'
import { ask, aSession } from './asking.js'
import { aCommunity } from './communities.js'
import { aFile } from './files.js'
import { askFor, draw } from './nameless.js'
import { answer, aPoll } from './polls.js'
import { aComment, aPost } from './posts.js'

/** People, and places of every visibility; the last dozen are there to be counted. */
export interface Crew {
  ann: TestPerson
  bob: TestPerson
  eve: TestPerson
  many: TestPerson[]
  open: { id: string }
  secret: { id: string }
}
type Place = { id: string }

export async function aCrew(app: TestApp): Promise<Crew> {
  const ann = await app.person({
    name: 'Ann',
    email: 'ann@merand.example',
    department: 'Atelier',
    site: 'Nantes',
    title: 'Cheffe [de quai]',
    roles: ['admin'],
  })
  const bob = await app.person({
    name: 'Bob',
    locale: 'en',
    timeZone: 'America/New_York',
    department: 'Ventes',
  })
  const eve = await app.person({ name: 'Eve', kind: 'guest' })
  const many: TestPerson[] = []
  for (let at = 1; at <= 12; at++) many.push(await app.person({ name: `Membre ${at}` }))
  const open = await aCommunity(app, { name: 'Quai', owner: ann, moderators: [bob], members: [eve, ...many] })
  const secret = await aCommunity(app, { name: 'Projet', owner: bob, members: [ann], visibility: 'secret' })
  await aCommunity(app, { name: 'Passé', owner: ann, visibility: 'private', archived: true })
  return { ann, bob, eve, many, open, secret }
}

const publish = (
  by: TestPerson,
  place: Place,
  kind: Post['kind'],
  title: string,
  given: { text?: string; details?: object; document?: TextDocument } = {},
): Promise<Post> => {
  const { text = 'Le texte', details, document } = given
  return by.call(publishPost, {
    params: { communityId: place.id },
    body: {
      kind: kind as 'idea',
      title,
      ...(document ? { document } : { text }),
      ...(details && { details: { kind, ...details } as never }),
    },
  })
}

/** A post of every kind, each with everything people do with it, and nothing twice. */
export async function everyKind(app: TestApp, crew: Crew): Promise<void> {
  await polls(crew)
  app.clock.forward({ minutes: 5 })
  await questions(crew)
  await nameless(app, crew)
  await ideasAndThanks(crew)
  app.clock.forward({ minutes: 5 })
  await announcements(crew)
  await events(crew)
  await session(app, crew)
  await threads(app, crew)
  await app.settle()
}

async function polls({ ann, bob, many, open }: Crew): Promise<void> {
  const plain = await aPoll({ by: ann, in: open, method: 'ranked', closesAt: '2026-12-24T10:00:00.000Z' })
  await answer(bob, plain, 2, 0)
  await answer(many[0]!, plain, 1)
  const kept = await aPoll({
    by: bob,
    in: open,
    title: 'Anonyme, clos',
    anonymous: true,
    resultsWhen: 'closed',
  })
  for (const [at, person] of many.entries()) if (at < 7) await answer(person, kept, at % 3)
  await bob.call(closePoll, { params: { postId: kept.id } })
  await bob.call(concludePoll, { params: { postId: kept.id }, body: { text: 'Ce sera le matin.' } })
}

async function questions({ ann, bob, eve, many, open, secret }: Crew): Promise<void> {
  const text = `Merci @[Bob](person:${bob.id}) et @[Quai](members:${open.id}) : **ici** ou #quai-4\n\n- là`
  const first = await aPost({ by: ann, in: open, title: 'Quel couple ?', text })
  const reply = await aComment({ by: bob, on: first, text: 'Ici [plan](https://plan.example/a_b).' })
  await aComment({ by: eve, on: first, text: 'D’accord', to: reply })
  const body = { commentId: reply.id, reason: 'Essayée sur le banc' }
  await bob.call(acceptAnswer, { params: { postId: first.id }, body })
  await many[1]!.call(askToo, { params: { postId: first.id }, body: { same: true } })
  await eve.call(react, { params: { postId: first.id }, body: { kind: 'useful' } })
  await eve.call(react, { params: { postId: first.id }, body: { commentId: reply.id, kind: 'thanks' } })
  const again = await aPost({ by: eve, in: open, title: 'Et le couple ?' })
  await bob.call(joinQuestions, { params: { postId: again.id }, body: { originalId: first.id } })
  await aPost({ by: bob, in: secret, text: 'Entre nous' })
}

async function nameless(app: TestApp, { ann, many, open }: Crew): Promise<void> {
  await ann.call(allowNameless, { params: { communityId: open.id }, body: { allowed: true } })
  const drawn = []
  for (const person of many) drawn.push(await draw(person, open))
  await askFor(app.nobody(), drawn[3]![0]!, 'Pourquoi si tard ?')
  app.clock.forward({ minutes: 15 })
  await app.get(NamelessService).release()
}

async function ideasAndThanks({ ann, bob, eve, many, open }: Crew): Promise<void> {
  const idea = await publish(eve, open, 'idea', 'Un banc au soleil')
  await bob.call(voteForIdea, { params: { postId: idea.id }, body: { voted: true } })
  for (const [state, reason] of [
    ['studied', 'On regarde'],
    ['planned', 'Au printemps'],
  ] as const)
    await ann.call(decideIdea, { params: { postId: idea.id }, body: { state, reason } })
  const { items } = await ann.call(writeValues, {
    body: { items: [{ name: 'Entraide', meaning: 'Personne ne reste seul.' }] },
  })
  const details = { personIds: [many[2]!.id, bob.id], valueId: items[0]!.id }
  await publish(ann, open, 'kudos', '', { text: 'Bravo', details })
  const cover = await aFile({ by: ann, name: 'quai.png', bytes: await drawing(7) })
  await publish(ann, open, 'article', 'Un an de quai', {
    details: { summary: 'En bref', cover: { fileId: cover.id, alt: 'Le quai à l’aube' } },
  })
}

async function announcements({ ann, bob, many, open }: Crew): Promise<void> {
  const { departments } = await ann.call(listPlaces, {})
  const atelier = departments.find(({ name }) => name === 'Atelier')!
  const told = await anAnnouncement({ by: ann, in: open, readBy: '2026-12-10T10:00:00.000Z' })
  for (const person of [bob, many[0]!])
    await person.call(acknowledgeAnnouncement, { params: { postId: told.id }, body: { version: 1 } })
  const some = await anAnnouncement({ by: ann, in: open, title: 'À l’atelier', departmentIds: [atelier.id] })
  await aComment({ by: ann, on: some, text: 'Entre gens d’atelier' })
  await bob.call(giveMandate, {
    body: { toId: ann.id, kinds: ['announcement'], until: '2026-12-20T10:00:00.000Z' },
  })
  await ann.call(publishFor, {
    params: { communityId: open.id, personId: bob.id },
    body: { kind: 'announcement', title: 'De la part de Bob', text: 'Lu', details: { kind: 'announcement' } },
  })
}

async function events({ ann, bob, eve, many, open }: Crew): Promise<void> {
  const when = { startsAt: '2026-12-01T09:00', endsAt: '2026-12-01T10:00', timeZone: 'Europe/Paris' }
  const seats = await publish(bob, open, 'event', 'Visite', {
    details: {
      ...when,
      place: 'Angers',
      link: 'https://visite.example/',
      capacity: 1,
      answerBy: '2026-11-30T12:00',
    },
  })
  for (const [person, said] of [
    [many[4]!, 'yes'],
    [eve, 'yes'],
    [ann, 'maybe'],
    [many[5]!, 'no'],
  ] as const)
    await person.call(answerEvent, { params: { postId: seats.id }, body: { answer: said } })
  const off = await publish(bob, open, 'event', 'Annulée', { details: when })
  await bob.call(cancelEvent, { params: { postId: off.id }, body: { reason: 'Grève' } })
}

async function session(app: TestApp, { ann, bob, eve, many, open }: Crew): Promise<void> {
  const talk = await aSession({ by: ann, in: open, leaders: [bob], now: app.clock.now(), answers: 3 })
  const first = await ask(eve, talk, 'Pourquoi ici ?')
  const second = await ask(many[6]!, talk, 'Et là ?')
  const third = await ask(many[7]!, talk, 'Hors sujet')
  const to = (question: { id: string }) => ({ params: { postId: talk.id, questionId: question.id } })
  await many[8]!.call(voteInSession, { ...to(first), body: { voted: true } })
  await bob.call(answerInSession, { ...to(second), body: { text: 'Parce que.' } })
  await ann.call(declineInSession, { ...to(third), body: { reason: 'Déjà dit', withheld: true } })
}

async function threads(app: TestApp, { ann, bob, eve, open, secret }: Crew): Promise<void> {
  const plan = await aFile({ by: eve, name: 'plan.txt' })
  const photo = await aFile({ by: eve, name: 'photo.png', bytes: await drawing(13) })
  const [width, height] = [photo.image?.width ?? 0, photo.image?.height ?? 0]
  const shown = `Avant\n\n![Le joint](file:${photo.id} ${width}x${height})\n\n[plan.txt](file:${plan.id})\n\nAprès`
  const post = await publish(eve, open, 'discussion', '', { document: parseMarkdown(shown) })
  await aComment({ by: ann, on: post, text: `Le même\n\n[plan.txt](file:${plan.id})` })
  await eve.call(writeLanguage, {
    params: { postId: post.id, lang: post.lang === 'fr' ? 'en' : 'fr' },
    body: { title: '', document: parseMarkdown(`Before\n\n[plan.txt](file:${plan.id})`) },
  })
  await eve.call(editPost, {
    params: { postId: post.id },
    body: { version: 1, title: '', text: `${shown}, enfin` },
  })
  await bob.call(pinThread, { params: { postId: post.id }, body: { until: '2026-12-15T17:00:00.000Z' } })
  await bob.call(shareThread, {
    params: { communityId: secret.id },
    body: { postId: post.id, text: 'À lire' },
  })
  app.clock.forward({ minutes: 1 })
  await bob.call(closeThread, { params: { postId: post.id }, body: { reason: 'Tout est dit' } })
}

/** A picture with some detail, without loss. */
const drawing = (hue: number): Promise<Buffer> =>
  sharp(Buffer.from(Array.from({ length: 60 * 40 * 3 }, (_, at) => (at * hue) % 251)), {
    raw: { width: 60, height: 40, channels: 3 },
  })
    .png()
    .toBuffer()
