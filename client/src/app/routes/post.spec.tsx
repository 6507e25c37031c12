import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { appealDecision, type Decision, readDecisions } from '@osmose/shared/moderation/moderation.contract'
import { markPostRead, readUnread } from '@osmose/shared/notifications/notifications.contract'
import { listPagesOfPost } from '@osmose/shared/pages/pages.contract'
import { listComments, publishComment, readPost } from '@osmose/shared/posts/posts.contract'
import type { Comment } from '@osmose/shared/posts/posts.contract'
import { aComment, anId, aPost, rosa, soline } from '../../../test/company'
import { Refusal } from '../../../test/fake-server'
import { aServer, listening, renderRoute, socket } from '../../../test/render-route'

const question = aPost('Quel couple pour une bride DN 50 ?', { kind: 'question', commentCount: 1 })
const first = aComment(question, 'Confirmé au banc.')

function aThread(comments: () => Comment[] = () => [first]) {
  return aServer()
    .on(readPost, () => ({ ...question, commentCount: comments().length }))
    .on(listComments, () => ({ items: comments(), nextCursor: null, previousCursor: null }))
}

describe('a post and its conversation', () => {
  it('is a page with one title and its answers in order', async () => {
    await renderRoute(`/posts/${question.id}`, aThread())
    expect(await screen.findByRole('heading', { level: 1, name: question.title })).toBeTruthy()
    expect(await screen.findByText('Confirmé au banc.')).toBeTruthy()
    await waitFor(() => expect(document.title).toBe(`${question.title} · Osmose`))
  })

  it('is read, and so is what one was told of it, by whatever way one came', async () => {
    let any = true
    const server = aThread()
      .on(readUnread, () => ({ any }))
      .on(markPostRead, () => {
        const changed = any
        any = false
        return { changed }
      })
    await renderRoute(`/posts/${question.id}`, server)
    await screen.findByText('Confirmé au banc.')
    await waitFor(() => expect(server.countOf(markPostRead)).toBe(1))
    await waitFor(() => expect(server.countOf(readUnread)).toBe(2))
    expect(server.countOf(markPostRead)).toBe(1)
  })

  it('offers who moderates to hide the words of another with a reason, and to delete their own alone', async () => {
    const offered = async (isMine: boolean) => {
      const can = { ...question.can, delete: isMine, moderate: true }
      const server = aThread(() => []).on(readPost, () => ({ ...question, can }))
      const { user } = await renderRoute(`/posts/${question.id}`, server)
      await user.click(await screen.findByRole('button', { name: /^Autres gestes/ }))
      const names = (await screen.findAllByRole('menuitem')).map((item) => item.textContent)
      cleanup()
      return names
    }
    const others = await offered(false)
    expect(others).not.toContain('Supprimer')
    expect(others.some((name) => name?.startsWith('Masquer'))).toBe(true)
    expect(await offered(true)).toContain('Supprimer')
  })

  it('shows an answer where it stands as soon as the server says that there is one', async () => {
    let comments = [first]
    await renderRoute(
      `/posts/${question.id}`,
      aThread(() => comments),
    )
    await screen.findByText('Confirmé au banc.')
    await listening()
    comments = [first, aComment(question, 'Vingt-deux newtons-mètres.')]
    act(() =>
      socket.says('posts.comment_changed', {
        postId: question.id,
        commentId: comments[1]?.id,
        authorId: rosa.id,
        kind: 'published',
      }),
    )
    expect(await screen.findByText('Vingt-deux newtons-mètres.')).toBeTruthy()
    expect(await screen.findByText('2 réponses')).toBeTruthy()
  })

  it('says to whoever only reads how to take part', async () => {
    const open = { ...question, can: { ...question.can, comment: false } }
    await renderRoute(
      `/posts/${question.id}`,
      aThread().on(readPost, () => open),
    )
    expect((await screen.findByText(/^Pour répondre, rejoignez/)).textContent).toContain(
      question.community.name,
    )
    expect(screen.queryByRole('textbox', { name: /réponse/i })).toBeNull()
  })

  it('marks the comment that the address points to', async () => {
    await renderRoute(`/posts/${question.id}#comment-${first.id}`, aThread())
    const comment = (await screen.findByText('Confirmé au banc.')).closest('article')
    expect(comment?.getAttribute('aria-current')).toBe('true')
  })

  it('keeps an answer that the network swallowed, and sends it again under the same key', async () => {
    const comments = [first]
    const server = aThread(() => comments).on(publishComment, ({ body }) => {
      const published = aComment(question, body.text ?? '', { author: soline })
      comments.push(published)
      return published
    })
    const { user } = await renderRoute(`/posts/${question.id}`, server)
    await user.type(await screen.findByLabelText('Votre réponse'), 'Essayé ce matin.')
    const dock = screen.getByLabelText('Votre réponse').closest('form')
    server.isCut = true
    await user.click(within(dock as HTMLElement).getByRole('button', { name: 'Répondre' }))
    expect((await screen.findAllByText('pas encore envoyé')).length).toBeGreaterThan(0)
    expect(screen.getAllByText(/Essayé ce matin/).length).toBeGreaterThan(0)
    server.isCut = false
    await user.click(screen.getAllByRole('button', { name: 'Renvoyer' })[0] as HTMLElement)
    await waitFor(() => expect(screen.queryByText('pas encore envoyé')).toBeNull())
    expect(await screen.findByText('Essayé ce matin.')).toBeTruthy()
    expect(server.countOf(publishComment)).toBe(1)
  })

  it('waits for a decision when the community was archived meanwhile', async () => {
    const server = aThread().on(publishComment, () => {
      throw new Refusal(409, { code: 'posts.community_archived' })
    })
    const { user } = await renderRoute(`/posts/${question.id}`, server)
    await user.type(await screen.findByLabelText('Votre réponse'), 'Trop tard.{Control>}{Enter}{/Control}')
    expect((await screen.findAllByText(/Cette communauté est archivée/)).length).toBeGreaterThan(0)
    expect(screen.getAllByText(/Trop tard/).length).toBeGreaterThan(0)
  })

  it('lets the author of what was hidden answer once, and shows what they said', async () => {
    const hidden = { ...question, author: soline, hidden: true, can: { ...question.can, edit: true } }
    const decision: Decision = {
      id: anId(),
      outcome: 'hidden',
      reason: 'Cela vise une personne.',
      lang: 'fr',
      article: null,
      by: rosa,
      at: '2026-11-20T16:00:00.000Z',
      appeal: null,
      onAppeal: false,
    }
    const server = aThread()
      .on(readPost, hidden)
      .on(readDecisions, { items: [decision], can: { appeal: true } })
      .on(appealDecision, ({ body }) => ({
        items: [{ ...decision, appeal: { text: body.text, at: '2026-11-22T09:00:00.000Z' } }],
        can: { appeal: false },
      }))
    const { user } = await renderRoute(`/posts/${question.id}`, server)
    await user.click(await screen.findByRole('button', { name: 'Répondre à cette décision' }))
    const text = screen.getByRole('textbox', { name: 'Ce que la modération n’a pas vu' })
    expect(document.activeElement).toBe(text)
    await user.click(screen.getByRole('button', { name: 'Envoyer ma réponse' }))
    await screen.findByText('Écrivez ce que vous voulez faire entendre.')
    await user.type(text, 'Je parlais de moi.')
    await user.click(screen.getByRole('button', { name: 'Envoyer ma réponse' }))
    expect(await screen.findByText('Je parlais de moi.')).toBeTruthy()
    expect(screen.getByText('Elle attend d’être lue.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Répondre à cette décision' })).toBeNull()
    expect(server.asked.find(({ name }) => name === appealDecision.name)?.body).toEqual({
      commentId: null,
      decisionId: decision.id,
      text: 'Je parlais de moi.',
    })
  })

  it('says the same for a post that is not there and for one that is not open', async () => {
    const server = aServer().on(readPost, () => {
      throw new Refusal(404, { code: 'not_found' })
    })
    await renderRoute(`/posts/${question.id}`, server)
    expect(
      await screen.findByRole('heading', { level: 1, name: /n’existe pas, ou n’est pas ouverte/ }),
    ).toBeTruthy()
  })

  it('offers to make a page of its words; of a poll, whose choices a page would leave out, it does not', async () => {
    const poll = aPost('À quelle heure se voir ?', {
      kind: 'poll',
      details: {
        kind: 'poll',
        method: 'single',
        anonymous: false,
        resultsWhen: 'answered',
        options: [
          { text: '13 h', count: 0 },
          { text: '17 h', count: 0 },
        ],
        answers: 0,
        hidden: null,
        closesAt: null,
        closed: false,
        answered: false,
        mine: null,
        conclusion: '',
        can: { answer: true, close: false, conclude: false, names: false },
      },
    })
    const posts = [poll, question]
    const server = aThread()
      .on(readPost, ({ params }) => posts.find(({ id }) => id === params.postId) ?? question)
      .on(listPagesOfPost, { items: [], can: { post: true, answer: false } })
    const { router } = await renderRoute(`/posts/${poll.id}`, server)
    await screen.findByText('13 h')
    await waitFor(() => expect(server.countOf(listPagesOfPost)).toBe(1))
    await act(() => router.navigate({ href: `/posts/${question.id}` }))
    await screen.findByRole('link', { name: 'En faire une page' })
    await act(() => router.navigate({ href: `/posts/${poll.id}` }))
    await screen.findByText('13 h')
    expect(screen.queryByRole('link', { name: 'En faire une page' })).toBeNull()
  })
})
