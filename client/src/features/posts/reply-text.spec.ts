import { parseMarkdown } from '@osmose/shared/text/parse-markdown'
import { filesAsText, withoutFiles } from './reply-text'

const [lid, plan] = ['0190c8a2-5b1e-7c3d-9f00-1234567890ab', '0190c8a2-5b1e-7c3d-9f00-1234567890cd']
const files = [
  { id: lid, name: 'lid.jpg', image: { width: 320, height: 240 } },
  { id: plan, name: 'plan [2].pdf', image: null },
]

describe('the files of a reply', () => {
  it('stand below its words, an image with what is to be seen on it', () => {
    const source = `Comme ceci.\n\n${filesAsText(files, { [lid]: ' Le couvercle ' })}`
    expect(parseMarkdown(source).content.slice(1)).toEqual([
      { type: 'image', attrs: { fileId: lid, alt: 'Le couvercle', width: 320, height: 240 } },
      { type: 'file', attrs: { fileId: plan, name: 'plan [2].pdf' } },
    ])
    expect(withoutFiles(source)).toBe('Comme ceci.')
  })

  it('may be all of it', () => {
    expect(withoutFiles(filesAsText(files, {}))).toBe('')
  })
})
