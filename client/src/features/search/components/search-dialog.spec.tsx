import { act, render, screen, waitFor } from '@testing-library/react'
import { search } from '@osmose/shared/search/search.contract'
import userEvent from '@testing-library/user-event'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { meQuery } from '../../identity/identity.public'
import { speak } from '../../../lib/i18n'
import { navigateBy } from '../../../lib/navigate'
import { meAs, quality, rosa, soline } from '../../../../test/company'
import { aServer } from '../../../../test/render-route'
import { openSearch, SearchOverPage } from '../search.public'

async function renderOverPage() {
  const server = aServer().on(search, {
    misread: [],
    suggestion: null,
    people: [rosa],
    communities: [quality],
    pages: [],
    files: [],
    messages: [],
    items: [],
    nextCursor: null,
  })
  Object.assign(globalThis, { fetch: server.fetch })
  await speak('fr')
  const client = new QueryClient()
  client.setQueryData(meQuery.queryKey, meAs(soline))
  render(
    <QueryClientProvider client={client}>
      <SearchOverPage />
    </QueryClientProvider>,
  )
  act(() => void openSearch())
  await screen.findByRole('searchbox', { hidden: true })
  return userEvent.setup()
}

describe('the search over a page', () => {
  it('finds while one types, and the arrows walk through what is found', async () => {
    const user = await renderOverPage()
    await user.type(screen.getByRole('searchbox', { hidden: true }), 'rosa')
    const found = await screen.findByRole('link', { name: 'Rosa Ferreira', hidden: true })
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(found)
  })

  it('opens all results on Enter while none of them is chosen, and the first line says so', async () => {
    const user = await renderOverPage()
    const opened: string[] = []
    navigateBy(
      (href) => opened.push(href),
      () => undefined,
    )
    await user.type(screen.getByRole('searchbox', { hidden: true }), 'rosa')
    const all = await screen.findByRole('link', {
      name: 'Voir tous les résultats pour « rosa »',
      hidden: true,
    })
    expect(all.getAttribute('href')).toBe('/search?q=rosa')
    await screen.findByRole('link', { name: 'Rosa Ferreira', hidden: true })
    await user.keyboard('{Enter}')
    expect(opened).toEqual(['/search?q=rosa'])
    await waitFor(() => expect(screen.queryByRole('searchbox', { hidden: true })).toBeNull())
  })

  it('gives the page back on Escape once the field is empty', async () => {
    const user = await renderOverPage()
    const field = screen.getByRole<HTMLInputElement>('searchbox', { hidden: true })
    await user.type(field, 'rosa')
    await user.keyboard('{Escape}')
    expect(field.value).toBe('')
    await user.click(screen.getByRole('button', { name: 'Fermer', hidden: true }))
    await waitFor(() => expect(screen.queryByRole('searchbox', { hidden: true })).toBeNull())
  })

  it('finds places of the product by their name or another word for them, as far as they are mine', async () => {
    const user = await renderOverPage()
    const field = screen.getByRole<HTMLInputElement>('searchbox', { hidden: true })
    await user.type(field, 'mot de passe')
    const settings = await screen.findByRole('link', { name: 'Mes réglages', hidden: true })
    expect(settings.getAttribute('href')).toBe('/settings')
    await user.clear(field)
    await user.type(field, 'rapports')
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Mes réglages', hidden: true })).toBeNull())
    expect(screen.queryByRole('link', { name: 'Rapports', hidden: true })).toBeNull()
  })
})
