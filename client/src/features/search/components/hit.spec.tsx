import { screen } from '@testing-library/react'
import { search, type SearchHit } from '@osmose/shared/search/search.contract'
import { anId, quality, rosa } from '../../../../test/company'
import { aServer, renderRoute } from '../../../../test/render-route'

const found = (title: string, kind: SearchHit['kind'], commentId: string | null = null): SearchHit => ({
  postId: anId(),
  commentId,
  kind,
  title,
  titleLang: 'fr',
  lang: 'fr',
  excerpt: [{ text: 'cuve', found: true }],
  author: rosa,
  community: quality,
  at: '2026-11-17T09:00:00.000Z',
  accepted: false,
  imported: false,
})

describe('what was found', () => {
  it('says of a post what it is, and of an answer who gave it', async () => {
    const server = aServer().on(search, {
      misread: [],
      suggestion: null,
      people: [],
      communities: [],
      pages: [],
      files: [],
      messages: [],
      items: [found('La cuve 3', 'event'), found('La cuve 4', 'question', anId())],
      nextCursor: null,
    })
    await renderRoute('/search?q=cuve', server)
    const row = async (name: string) => (await screen.findByRole('link', { name })).closest('li')?.textContent
    expect(await row('La cuve 3')).toContain(`Événement · ${rosa.name}`)
    expect(await row('La cuve 4')).not.toContain('Question ·')
  })
})
