import * as communities from '@osmose/shared/communities/communities.contract'
import { saveDraft } from '@osmose/shared/drafts/drafts.contract'
import { makeCalendar } from '@osmose/shared/gatherings/gatherings.contract'
import { voteForIdea } from '@osmose/shared/ideas/ideas.contract'
import { acceptAnswer, editPost, type Post, publishPost, react } from '@osmose/shared/posts/posts.contract'
import { search } from '@osmose/shared/search/search.contract'
import { emptyDocument, type TextDocument } from '@osmose/shared/text/document'
import { parseMarkdown } from '@osmose/shared/text/parse-markdown'
import { aCommunity } from '../factories/communities.js'
import { inLibrary } from '../factories/files.js'
import { aConversation, says } from '../factories/messages.js'
import { flag } from '../factories/moderation.js'
import { aPage } from '../factories/pages.js'
import { answer, aPoll } from '../factories/polls.js'
import { aComment, aPost } from '../factories/posts.js'
import type { TestApp } from '../setup/test-app.js'
import type { TestPerson } from '../setup/test-person.js'

/** A word that only the secret place knows, and one that both know. */
export const SECRET = 'zirconiumique'
const SHARED = 'bride'

/** The same people in both companies: what is drawn for a person is drawn from the id. */
const idOf = (number: number) => `018f0000-0000-7000-8000-${String(number).padStart(12, '0')}`

export interface Company {
  /** Those who know nothing of the secret place, and may know nothing. */
  readers: People['readers']
  /** What a reader may ask about, by the name of the parameter. */
  known: Record<string, string[]>
  /** The last thing that happens, which every open socket hears. */
  last: () => Promise<Post>
}

interface People {
  insiders: [ann: TestPerson, bob: TestPerson]
  readers: Record<'colleague' | 'manager' | 'hr' | 'admin' | 'guest' | 'nobody', TestPerson>
}
type Place = Awaited<ReturnType<typeof aCommunity>>

/** Its people, and the two places that everybody may know. */
export async function aCompany(app: TestApp): Promise<People & { open: Place; closed: Place }> {
  const mechanics = { department: 'Atelier', site: 'Angers', title: 'Mécanicienne' }
  const ann = await app.person({ id: idOf(1), name: 'Ann', ...mechanics })
  const bob = await app.person({ id: idOf(2), name: 'Bob', ...mechanics })
  const readers = {
    colleague: await app.person({ id: idOf(3), name: 'Eve', ...mechanics }),
    manager: await app.person({ id: idOf(4), name: 'Hélène', roles: ['communityManager'] }),
    hr: await app.person({ id: idOf(5), name: 'Nadège', roles: ['hr'] }),
    admin: await app.person({ id: idOf(6), name: 'Ewa', roles: ['admin'] }),
    guest: await app.person({ id: idOf(7), name: 'Gaël', kind: 'guest' }),
    nobody: app.nobody(),
  }
  const { nobody: _, ...others } = readers
  const members = [ann, ...Object.values(others)]
  return {
    insiders: [ann, bob],
    readers,
    open: await aCommunity(app, { name: 'Maintenance', slug: 'maintenance', owner: bob, members }),
    closed: await aCommunity(app, {
      name: 'Qualité',
      slug: 'qualite',
      owner: readers.colleague,
      visibility: 'private',
      members: [bob],
    }),
  }
}

/**
 * A day of the company. With `secret`, the insiders have a place that nobody else knows, and do there, between all that
 * they do before everybody, the like of what they do before everybody.
 */
export async function live(
  app: TestApp,
  { insiders, readers, open, closed }: Awaited<ReturnType<typeof aCompany>>,
  secret: boolean,
): Promise<Company> {
  const [ann, bob] = insiders
  const { colleague: eve, manager, guest } = readers
  let place: { id: string } | undefined
  const hidden = async (act: (place: { id: string }) => Promise<unknown>) => {
    if (place) await act(place)
    await app.settle()
    app.clock.forward({ minutes: 7 })
  }
  if (secret) {
    place = await ann.call(communities.createCommunity, {
      body: {
        name: `Projet ${SECRET}`,
        visibility: 'secret',
        purpose: `Étudier le ${SECRET}`,
        problem: 'Nul ne sait',
        signs: ['On sait'],
      },
    })
    await ann.call(communities.inviteToCommunity, { params: { communityId: place.id, personId: bob.id } })
    await bob.call(communities.joinCommunity, { params: { communityId: place.id } })
  }
  const text = (what: string) => `${what} : la ${SHARED} et son joint @[Eve](person:${eve.id})`
  const within = (what: string) => `${text(what)} ${SECRET}`
  await hidden((place) => aPost({ by: ann, in: place, text: within('Entre nous') }))

  const post = await aPost({ by: ann, in: open, text: text('Ce matin') })
  const comment = await aComment({ by: eve, on: post, text: text('Vu') })
  await hidden(async (place) => {
    const secretPost = await aPost({
      by: bob,
      in: place,
      title: `Comment serrer la ${SHARED} ?`,
      text: within('Q'),
    })
    const secretAnswer = await aComment({ by: ann, on: secretPost, text: within('R') })
    await bob.call(acceptAnswer, { params: { postId: secretPost.id }, body: { commentId: secretAnswer.id } })
    await ann.call(react, { params: { postId: secretPost.id }, body: { kind: 'useful' } })
    await flag({ by: ann, postId: secretPost.id, note: within('Signalement') })
    await aPost({ by: ann, in: place, text: `${within('Voir')} /posts/${post.id}` })
  })

  const question = await aPost({
    by: eve,
    in: open,
    title: `Quel couple pour la ${SHARED} ?`,
    text: text('Je cherche'),
  })
  const reply = await aComment({ by: ann, on: question, text: text('35 N·m') })
  await eve.call(acceptAnswer, { params: { postId: question.id }, body: { commentId: reply.id } })
  await bob.call(react, { params: { postId: question.id }, body: { kind: 'thanks' } })
  const asked = await aPost({ by: bob, in: closed, title: `Et la ${SHARED} ?`, text: text('Sans réponse') })
  await hidden(async (place) => {
    await inLibrary(ann, place, { name: `${SECRET}.txt`, bytes: Buffer.from(within('Cote')) })
    await inLibrary(ann, place, { name: 'commun.txt', bytes: Buffer.from(text('Cote')) })
    await aPage({
      by: ann,
      in: place,
      title: `La ${SHARED} ${SECRET}`,
      text: `${within('Page')} /posts/${post.id}`,
    })
  })

  const file = await inLibrary(bob, open, { name: 'commun.txt', bytes: Buffer.from(text('Cote')) })
  const page = await aPage({ by: ann, in: open, title: `La ${SHARED}`, text: text('Page') })
  const poll = await aPoll({ by: bob, in: open })
  await answer(ann, poll, 0)
  await hidden(async (place) => {
    const secretPoll = await aPoll({ by: ann, in: place, title: `${SECRET} ?` })
    await answer(bob, secretPoll, 1)
    const idea = await publish(ann, place, 'idea', within('Une idée'))
    await bob.call(voteForIdea, { params: { postId: idea.id }, body: { voted: true } })
    await publish(bob, place, 'kudos', within('Merci'), { personIds: [ann.id] })
    await publish(ann, place, 'article', within('À lire'), {})
    await publish(ann, place, 'announcement', within('Annonce'), { mustRead: true })
    await publish(ann, place, 'event', within('Rencontre'), meeting)
  })

  const idea = await publish(eve, open, 'idea', text('Une idée'))
  await ann.call(voteForIdea, { params: { postId: idea.id }, body: { voted: true } })
  await publish(eve, open, 'kudos', text('Merci'), { personIds: [ann.id] })
  await publish(bob, open, 'article', text('À lire'), {})
  await publish(bob, open, 'announcement', text('Annonce'), { mustRead: true })
  const event = await publish(bob, open, 'event', text('Rencontre'), meeting)
  await hidden(async (place) => {
    const kept = {
      kind: 'discussion' as const,
      communityId: place.id,
      title: SECRET,
      document: emptyDocument,
      lang: null,
      details: {},
    }
    await ann.call(saveDraft, {
      params: { key: idOf(90) },
      body: { base: 0, writer: idOf(91), content: kept },
    })
    const talk = await aConversation(ann, [bob])
    await says(ann, talk, within('Message'))
    await ann.call(search, { query: { q: SECRET } })
  })

  await flag({ by: eve, postId: post.id })
  const talk = await aConversation(bob, [eve])
  const message = await says(bob, talk, text('Message'))
  await ann.call(editPost, {
    params: { postId: post.id },
    body: { version: 1, title: '', text: text('Ce matin, corrigé') },
  })
  await hidden(async (place) => {
    await ann.call(communities.archiveCommunity, { params: { communityId: place.id } })
  })
  const { address } = await eve.call(makeCalendar, { body: { content: 'all' } })
  await guest.call(react, { params: { postId: post.id }, body: { kind: 'like' } })
  await app.settle()

  return {
    readers,
    known: {
      communityId: [open.id, closed.id],
      postId: [post, question, asked, poll, idea, event].map(({ id }) => id),
      commentId: [comment.id, reply.id],
      personId: [ann.id, bob.id, eve.id, manager.id],
      fileId: [file.id],
      pageId: [page.id],
      conversationId: [talk],
      messageId: [message.id],
      slug: [SHARED, SECRET],
      token: [new URL(address).pathname.split('/').at(-1) ?? ''],
      month: ['2026-11'],
      version: ['1'],
      key: [open.slug, closed.id, `projet-${SECRET}`, 'complete-profile', 'unanswered-question'],
    },
    last: () => aPost({ by: bob, in: open, text: 'Bonne soirée' }),
  }
}

const meeting = {
  startsAt: '2026-12-01T09:00',
  endsAt: '2026-12-01T10:00',
  timeZone: 'Europe/Paris',
  place: 'Angers',
}

/** A post of any kind, on the topic that both places share and, where it is said, on one that the other never hears of. */
const publish = (by: TestPerson, place: { id: string }, kind: Post['kind'], text: string, details?: object) =>
  by.call(publishPost, {
    params: { communityId: place.id },
    body: {
      kind: kind as 'idea',
      title: text.slice(0, 60),
      document: on(text.includes(SECRET) ? [SHARED, SECRET] : [SHARED], text),
      ...(details && { details: { kind, ...details } as never }),
    },
  })

const on = (topics: readonly string[], text: string): TextDocument => {
  const { content, ...document } = parseMarkdown(text)
  const named = topics.map((slug) => ({ type: 'topic' as const, attrs: { slug, label: slug } }))
  return { ...document, content: [...content, { type: 'paragraph', content: named }] }
}
