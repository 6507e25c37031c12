import { screen, waitFor } from '@testing-library/react'
import { editPost, listComments, readPost, readPostHistory } from '@osmose/shared/posts/posts.contract'
import { parseMarkdown } from '@osmose/shared/text/parse-markdown'
import { aPost } from '../../../../test/company'
import { aServer, renderRoute } from '../../../../test/render-route'

describe('the history of a post', () => {
  it('says what each rewriting changed, in words too, and gives a former text back', async () => {
    const post = aPost('Serrage', { text: 'Serrez à chaud, en croix.', editedAt: '2026-11-20T15:00:00.000Z' })
    const mine = { ...post, can: { ...post.can, edit: true, history: true } }
    const former = {
      version: 1,
      title: 'Serrage',
      lang: 'fr' as const,
      document: parseMarkdown('Serrez à froid, en croix.'),
      writtenAt: '2026-11-20T14:20:00.000Z',
    }
    const sent: unknown[] = []
    const server = aServer()
      .on(readPost, mine)
      .on(listComments, { items: [], nextCursor: null, previousCursor: null })
      .on(readPostHistory, { version: 2, items: [former] })
      .on(editPost, ({ body }) => {
        sent.push([body.version, body.document])
        return mine
      })
    const { user } = await renderRoute(`/posts/${post.id}`, server)
    await user.click((await screen.findAllByRole('button', { name: 'Autres gestes' }))[0] as HTMLElement)
    await user.click(screen.getByRole('menuitem', { name: 'Versions précédentes' }))
    const removed = await screen.findByText('froid')
    expect(removed.closest('del')?.textContent).toContain('retiré')
    expect(screen.getByText('chaud').closest('ins')?.textContent).toContain('ajouté')
    await user.click(screen.getByRole('button', { name: 'Revenir à cette version' }))
    await waitFor(() => expect(sent).toEqual([[2, former.document]]))
  })
})
