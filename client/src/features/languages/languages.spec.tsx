import { screen, within } from '@testing-library/react'
import { readFeed } from '@osmose/shared/feed/feed.contract'
import { listComments, readPost } from '@osmose/shared/posts/posts.contract'
import { parseMarkdown } from '@osmose/shared/text/parse-markdown'
import { aPost } from '../../../test/company'
import { aServer, renderRoute } from '../../../test/render-route'

const empty = { items: [], nextCursor: null, previousCursor: null }
const inBoth = () =>
  aPost('Horaires du quai', {
    text: 'Il ferme à midi.',
    standing: {
      other: {
        lang: 'en',
        title: 'Opening hours of the quay',
        document: parseMarkdown('It closes at noon.'),
        stale: true,
        original: false,
      },
    },
  })

describe('a post in two languages', () => {
  it('turns title and text together, says which language each is, and turns back', async () => {
    const post = inBoth()
    const server = aServer().on(readPost, post).on(listComments, empty)
    const { user } = await renderRoute(`/posts/${post.id}`, server)
    const title = await screen.findByRole('heading', { level: 1, name: 'Horaires du quai' })
    await user.click(await screen.findByRole('button', { name: 'Lire en anglais' }))
    expect(title.textContent).toBe('Opening hours of the quay')
    expect(title.lang).toBe('en')
    expect(screen.getByText('It closes at noon.').closest('[lang]')?.getAttribute('lang')).toBe('en')
    expect(screen.getByText(/date d’avant la dernière modification/)).toBeTruthy()
    expect(screen.queryByText('Il ferme à midi.')).toBeNull()
    expect(document.title).toContain('Opening hours')
    await user.click(screen.getByRole('button', { name: 'Lire en français' }))
    expect(title.textContent).toBe('Horaires du quai')
    expect(screen.getByText('Il ferme à midi.')).toBeTruthy()
  })

  it('is listed in the language it was turned to', async () => {
    const post = inBoth()
    const server = aServer()
      .on(readPost, post)
      .on(listComments, empty)
      .on(readFeed, { items: [post], nextCursor: null, reasons: {} })
    const { user, router } = await renderRoute(`/posts/${post.id}`, server)
    await user.click(await screen.findByRole('button', { name: 'Lire en anglais' }))
    await router.navigate({ to: '/' })
    const card = await screen.findByRole('article', { name: 'Opening hours of the quay' })
    expect(within(card).getByText('It closes at noon.')).toBeTruthy()
  })
})
