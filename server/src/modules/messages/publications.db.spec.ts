import * as messages from '@osmose/shared/messages/messages.contract'
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
    by.call(messages.proposePublication, {
      params: { conversationId: group },
      body: { messageIds, communityId, title },
    })
  const decide = (by: TestPerson, proposalId: string, decision: 'accept' | 'refuse' | 'withdraw') =>
    by.call(messages.decidePublication, { params: { conversationId: group, proposalId }, body: { decision } })
  const shown = async (by: TestPerson, messageId: string) =>
    (await by.call(messages.readMessage, { params: { conversationId: group, messageId } })).proposal

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
    const { id: byBob } = await says(bob, group, 'Un')
    const { id: byAnn } = await says(ann, group, 'Deux')
    await expect(propose(ann, [byBob, byAnn])).rejects.toMatchObject({ code: 'messages.not_one_author' })
  })
})
