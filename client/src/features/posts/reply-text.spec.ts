import { parseMarkdown } from '@osmose/shared/text/parse-markdown'
import { apart, type ReplyFile, together } from './reply-text'

const [lid, plan] = ['0190c8a2-5b1e-7c3d-9f00-1234567890ab', '0190c8a2-5b1e-7c3d-9f00-1234567890cd']
const files: ReplyFile[] = [
  { id: lid, name: 'lid.jpg', kind: 'image', image: { width: 320, height: 240 }, alt: ' Le couvercle ' },
  { id: plan, name: 'plan [2].pdf', kind: 'pdf', image: null },
]

describe('the files of a reply', () => {
  it('stand below its words, an image with what is to be seen on it', () => {
    expect(parseMarkdown(together('Comme ceci.', files)).content.slice(1)).toEqual([
      { type: 'image', attrs: { fileId: lid, alt: 'Le couvercle', width: 320, height: 240 } },
      { type: 'file', attrs: { fileId: plan, name: 'plan [2].pdf' } },
    ])
  })

  it('may be all of it, or none of it', () => {
    expect(apart(together('', files)).words).toBe('')
    expect(together('Comme ceci.\n', [])).toBe('Comme ceci.')
    expect(apart('Comme ceci.')).toEqual({ words: 'Comme ceci.', files: [] })
  })

  it('are taken apart to be rewritten, and put together again as they were', () => {
    const written = together('Comme ceci.\n\nEt cela.', files)
    const { words, files: found } = apart(written)
    expect(words).toBe('Comme ceci.\n\nEt cela.')
    expect(found).toEqual([
      {
        id: lid,
        name: 'Le couvercle',
        kind: 'image',
        image: { width: 320, height: 240 },
        alt: 'Le couvercle',
      },
      { id: plan, name: 'plan [2].pdf', kind: 'other', image: null },
    ])
    expect(together(words, found)).toBe(written)
  })

  it('stay where they are between two words', () => {
    const within = `Avant.\n\n[plan.pdf](file:${plan})\n\nAprès.`
    expect(apart(within)).toEqual({ words: within, files: [] })
  })
})
