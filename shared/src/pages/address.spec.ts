import { parseMarkdown } from '../text/parse-markdown.js'
import { linkedPage, linkedPageIds, pageIdOf, pageSlug } from './address.js'

const id = '0193a1b2-c3d4-7e5f-8a6b-0123456789ab'

describe('the address of a page', () => {
  it('is made of the title, and the id at its end decides', () => {
    expect(pageSlug('Serrer une bride à chaud : l’œuvre')).toBe('serrer-une-bride-a-chaud-l-oeuvre')
    expect(pageIdOf(`serrer-une-bride-${id}`)).toBe(id)
    expect(pageIdOf(`-${id}`)).toBe(id)
    expect(pageIdOf(id.toUpperCase())).toBe(id)
    expect(pageIdOf('serrer-une-bride')).toBeUndefined()
    expect(pageSlug('日本語')).toBe('')
  })

  it('is known in a link, old names and places in the page included', () => {
    expect(linkedPage(`/communities/soudure/pages/ancien-titre-${id}`)).toEqual({ pageId: id, hash: '' })
    expect(linkedPage(`/pages/${id}#section-2`)).toEqual({ pageId: id, hash: '#section-2' })
    expect(linkedPage(`/posts/${id}`)).toBeUndefined()
    expect(linkedPage(`https://elsewhere.example/pages/${id}`)).toBeUndefined()
  })

  it('is found wherever a text links to a page, once', () => {
    const text = `Voir [ici](/pages/${id}).\n\n- et **[là](/communities/x/pages/a-${id})**\n- [dehors](https://a.example/)`
    expect(linkedPageIds(parseMarkdown(text))).toEqual([id])
  })
})
