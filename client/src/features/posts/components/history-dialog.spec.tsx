import { screen, waitFor, within } from '@testing-library/react'
import {
  editPost,
  listComments,
  type Post,
  readPost,
  readPostHistory,
  readPostSource,
} from '@osmose/shared/posts/posts.contract'
import { parseMarkdown } from '@osmose/shared/text/parse-markdown'
import { aPost } from '../../../../test/company'
import { aServer, renderRoute } from '../../../../test/render-route'

const was = (version: number, title: string, text: string) => ({
  version,
  title,
  lang: 'fr' as const,
  document: parseMarkdown(text),
  writtenAt: `2026-11-20T14:${10 + version}:00.000Z`,
})
const edited = (title: string, text: string, more: Partial<Post> = {}): Post => {
  const post = aPost(title, { text, editedAt: '2026-11-20T15:00:00.000Z', ...more })
  return { ...post, can: { ...post.can, edit: true, history: true } }
}
const openHistory = async (post: Post, items: ReturnType<typeof was>[], details = post.details) => {
  const server = aServer()
    .on(readPost, post)
    .on(listComments, { items: [], nextCursor: null, previousCursor: null })
    .on(readPostHistory, { version: items.length + 1, items })
    .on(readPostSource, { ...post, version: items.length + 1, text: '', details })
    .on(editPost, post)
  const { user } = await renderRoute(`/posts/${post.id}`, server)
  await user.click((await screen.findAllByRole('button', { name: /^Autres gestes/ }))[0] as HTMLElement)
  await user.click(screen.getByRole('menuitem', { name: 'Versions précédentes' }))
  await screen.findByRole('heading', { name: /^Version actuelle/ })
  const entry = (name: RegExp) =>
    screen.getByRole('heading', { name }).closest('li') as unknown as HTMLElement
  const sent = () => server.asked.filter(({ name }) => name === 'posts.edit').map(({ body }) => body)
  return { user, entry, sent }
}

describe('the history of a post', () => {
  it('says what each version changed of the one before it, and gives back exactly what it shows', async () => {
    const former = [was(2, 'Serrage B', 'Serrez à froid, en croix.'), was(1, 'Serrage A', 'Serrez en croix.')]
    const { user, entry, sent } = await openHistory(edited('Serrage B', 'Serrez à chaud, en croix.'), former)
    const current = entry(/^Version actuelle/)
    expect(within(current).getByText('chaud').closest('ins')?.textContent).toContain('ajouté')
    expect(within(current).getByText('froid').closest('del')?.textContent).toContain('retiré')
    expect(within(current).queryByRole('button')).toBeNull()
    const second = entry(/^Version du/)
    expect(within(second).getByText(/froid/).closest('ins')).toBeTruthy()
    expect(within(second).getByText('Serrage A').closest('del')).toBeTruthy()
    expect(within(second).getByText('Serrage B').closest('ins')).toBeTruthy()
    expect(within(second).getByText('Serrage A').parentElement?.textContent).toContain('Serrage A ')
    const first = entry(/^Première version/)
    expect(within(first).getByText('Serrez en croix.').closest('ins, del')).toBeNull()
    await user.click(within(second).getByRole('button', { name: 'Revenir à cette version' }))
    await waitFor(() =>
      expect(sent()).toMatchObject([{ version: 3, title: 'Serrage B', document: former[0]?.document }]),
    )
  })

  it('asks of an announcement whether the former text is a correction or must be read again', async () => {
    const details = {
      kind: 'announcement' as const,
      mustRead: true,
      readBy: null,
      version: 2,
      audience: { departments: [], sites: [] },
      mine: null,
      progress: null,
      can: { acknowledge: false },
    }
    const post = edited('La cour', 'Sortie quai B.', { kind: 'announcement', details })
    // Another window took the request to read it back meanwhile; this one does not know yet.
    const now = { ...details, mustRead: false }
    const { user, entry, sent } = await openHistory(post, [was(1, 'La cour', 'Sortie quai A.')], now)
    await user.click(
      within(entry(/^Première version/)).getByRole('button', { name: 'Revenir à cette version' }),
    )
    const question = await screen.findByRole('dialog', { name: 'Revenir à cette version' })
    expect(sent()).toEqual([])
    await user.click(await within(question).findByRole('radio', { name: /^Quelque chose d’important/ }))
    await user.click(within(question).getByRole('button', { name: 'Revenir à cette version' }))
    await waitFor(() =>
      expect(sent()).toMatchObject([
        { version: 2, details: { kind: 'announcement', mustRead: false, again: true } },
      ]),
    )
  })
})
