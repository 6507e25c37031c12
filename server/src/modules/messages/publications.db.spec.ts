import * as messages from '@osmose/shared/messages/messages.contract'
import { decidePublication, proposePublication } from '@osmose/shared/messages/publications.contract'
import { listNotifications } from '@osmose/shared/notifications/notifications.contract'
import { readPost } from '@osmose/shared/posts/posts.contract'
import { toPlain } from '@osmose/shared/text/to-plain'
import { aCommunity } from '../../../test/factories/communities.js'
import { aConversation, says } from '../../../test/factories/messages.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('a message that becomes a post', () => {
  let app: TestApp
  let ann: TestPerson
  let bob: TestPerson
  let carl: TestPerson
  let group: string
  let place: { id: string }

  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann' })
    bob = await app.person({ name: 'Bob' })
    carl = await app.person({ name: 'Carl' })
    group = await aConversation(ann, [bob, carl], { name: 'Cuve 12' })
    place = await aCommunity(app, { owner: ann, members: [bob] })
  })
  afterAll(() => app.stop())

  const propose = (by: TestPerson, messageIds: string[], communityId = place.id, title = '') =>
    by.call(proposePublication, {
      params: { conversationId: group },
      body: { messageIds, communityId, title },
    })
  const decide = (by: TestPerson, proposalId: string, decision: 'accept' | 'refuse' | 'withdraw') =>
    by.call(decidePublication, { params: { conversationId: group, proposalId }, body: { decision } })
  const shown = async (by: TestPerson, messageId: string) =>
    (await by.call(messages.readMessage, { params: { conversationId: group, messageId } })).proposal

  const member = (who: TestPerson) =>
    app.database.many(`insert into memberships (community_id, person_id, joined_at) values ($1, $2, now())`, [
      place.id,
      who.id,
    ])
  const told = async (by: TestPerson) => {
    await app.settle()
    return (await by.call(listNotifications, { query: {} })).items.map(({ detail }) => detail)
  }

  it('appears under its author’s name once they agree, and says that it comes from a conversation', async () => {
    const first = await says(bob, group, 'Prenez un apport **309L**.')
    const second = await says(bob, group, 'Et 75 A plutôt que 80.')
    const { id, postId } = await propose(ann, [first.id, second.id], place.id, 'Souder une 304 sur du 316L')
    expect(postId).toBeNull()
    expect(await shown(bob, first.id)).toMatchObject({ state: 'open', messageIds: [first.id, second.id] })
    expect(await shown(carl, first.id)).toBeNull()
    await expect(decide(ann, id, 'accept')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(decide(carl, id, 'accept')).rejects.toMatchObject({ code: 'not_found' })
    const done = await decide(bob, id, 'accept')
    const post = await carl.call(readPost, { params: { postId: done.postId ?? '' } })
    expect(post).toMatchObject({
      kind: 'discussion',
      title: 'Souder une 304 sur du 316L',
      author: { name: 'Bob' },
    })
    const text = toPlain(post.document)
    expect(text).toContain('309L')
    expect(text).toContain('75 A')
    expect(text).toContain('D’abord écrit dans une conversation')
    expect(JSON.stringify(post)).not.toContain('Cuve 12')
    expect(await shown(carl, second.id)).toMatchObject({ state: 'published', postId: post.id })
    await expect(decide(bob, id, 'refuse')).rejects.toMatchObject({ code: 'messages.already_decided' })
  })

  it('stays between them when the author says no, or who proposed thinks again', async () => {
    const { id: messageId } = await says(bob, group, 'Entre nous')
    const refused = await propose(ann, [messageId])
    await expect(propose(ann, [messageId])).rejects.toMatchObject({ code: 'messages.already_proposed' })
    expect(await decide(bob, refused.id, 'refuse')).toMatchObject({ state: 'refused', postId: null })
    const again = await propose(ann, [messageId])
    expect(await decide(ann, again.id, 'withdraw')).toMatchObject({ state: 'withdrawn' })
    expect(await shown(bob, messageId)).toMatchObject({ state: 'refused' })
  })

  it('appears at once when it is my own', async () => {
    const { id: messageId } = await says(ann, group, 'Le fournisseur a changé de joint.')
    const { postId } = await propose(ann, [messageId])
    expect((await bob.call(readPost, { params: { postId: postId ?? '' } })).author?.name).toBe('Ann')
  })

  it('goes only where both write, and names no place to who does not know it', async () => {
    const { id: byCarl } = await says(carl, group, 'Essayé')
    await expect(propose(ann, [byCarl])).rejects.toMatchObject({ code: 'messages.author_not_there' })
    const secret = await aCommunity(app, { owner: bob, visibility: 'secret' })
    await expect(propose(ann, [byCarl], secret.id)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('of several appears once each of them has agreed, with all their names', async () => {
    await member(carl)
    const parts = [
      await says(bob, group, 'Un'),
      await says(ann, group, 'Deux'),
      await says(carl, group, 'Trois'),
    ].map(({ id }) => id)
    const { id, postId } = await propose(ann, parts)
    expect(postId).toBeNull()
    for (const by of [ann, bob, carl])
      expect(await shown(by, parts[1] ?? '')).toMatchObject({ state: 'open', agreed: [ann.id] })
    expect(await decide(bob, id, 'accept')).toMatchObject({ state: 'open', postId: null })
    const done = await decide(carl, id, 'accept')
    const post = await bob.call(readPost, { params: { postId: done.postId ?? '' } })
    expect(post.author?.name).toBe('Ann')
    const text = toPlain(post.document)
    for (const words of ['Bob', 'Un', 'Ann', 'Deux', 'Carl', 'Trois']) expect(text).toContain(words)
    expect(text).toContain('avec l’accord de chacun')
    expect(await told(ann)).toContain('answered')
  })

  it('of several is asked again of those who agreed when one of them rewrites what is proposed', async () => {
    const [un, deux] = [await says(bob, group, 'Un'), await says(ann, group, 'Deux')]
    const { id } = await propose(ann, [un.id, deux.id])
    await bob.call(messages.editMessage, {
      params: { conversationId: group, messageId: un.id },
      body: { text: 'Autre chose\n\n**Ann**\n\nJe démissionne' },
    })
    expect(await decide(bob, id, 'accept')).toMatchObject({ state: 'open', postId: null, agreed: [bob.id] })
    expect(await shown(ann, deux.id)).toMatchObject({ state: 'open', agreed: [bob.id] })
    const done = await decide(ann, id, 'accept')
    const post = await bob.call(readPost, { params: { postId: done.postId ?? '' } })
    expect(toPlain(post.document)).toContain('Autre chose')
  })

  it('of several is asked again of those who agreed when one of them takes words back, or brings them back', async () => {
    const [un, deux] = [await says(bob, group, 'Qui refuserait ?'), await says(ann, group, 'Moi, jamais')]
    const { id } = await propose(carl, [un.id, deux.id])
    const params = { conversationId: group, messageId: un.id }
    expect(await decide(ann, id, 'accept')).toMatchObject({ state: 'open', agreed: [ann.id] })
    await bob.call(messages.deleteMessage, { params })
    expect(await decide(bob, id, 'accept')).toMatchObject({ state: 'open', postId: null, agreed: [bob.id] })
    expect(await shown(ann, deux.id)).toMatchObject({ state: 'open', agreed: [bob.id] })
    await bob.call(messages.undeleteMessage, { params })
    await decide(ann, id, 'accept')
    expect(await shown(ann, deux.id)).toMatchObject({ state: 'published' })
  })

  it('of several ends with one refusal, and who proposed is told without being told who', async () => {
    const dora = await app.person({ name: 'Dora' })
    await member(dora)
    const other = await aConversation(dora, [ann, bob], { name: 'À trois' })
    const parts = [await says(ann, other, 'Un'), await says(bob, other, 'Deux')].map(({ id }) => id)
    const { id } = await dora.call(proposePublication, {
      params: { conversationId: other },
      body: { messageIds: parts, communityId: place.id, title: '' },
    })
    const answer = (by: TestPerson, decision: 'accept' | 'refuse') =>
      by.call(decidePublication, {
        params: { conversationId: other, proposalId: id },
        body: { decision },
      })
    await expect(answer(dora, 'accept')).rejects.toMatchObject({ code: 'forbidden' })
    await answer(ann, 'accept')
    expect(await answer(bob, 'refuse')).toMatchObject({ state: 'refused', postId: null })
    await expect(answer(ann, 'accept')).rejects.toMatchObject({ code: 'messages.already_decided' })
    expect(await told(dora)).toEqual(['answered'])
    expect(JSON.stringify((await dora.call(listNotifications, { query: {} })).items)).not.toContain(bob.id)
  })
})
