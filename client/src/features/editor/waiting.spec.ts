import { Editor } from '@tiptap/core'
import { extensionsOf } from './extensions'
import { caretIn, readWaiting } from './waiting'

/** What stands before the caret once the editor is there; `|` is the caret of the waiting field. */
function before(typed: string): string | undefined {
  const caret = typed.indexOf('|')
  const text = typed.replace('|', '')
  const editor = new Editor({
    element: document.createElement('div'),
    extensions: extensionsOf(() => ''),
    content: readWaiting(text),
  })
  const at = caretIn(editor.schema, { text, caret })
  const words = at === undefined ? undefined : editor.state.doc.textBetween(0, at, '/')
  editor.destroy()
  return words
}

describe('the caret of the field that waits', () => {
  it.each([
    ['|', ''],
    ['Le joint tient|', 'Le joint tient'],
    ['Le joint |tient', 'Le joint '],
    ['Le joint tient |', 'Le joint tient '],
    ['Un **mot fo|rt** ici', 'Un mot fo'],
    ['- une\n- de|ux', 'une/de'],
    ['Un\n\nDeux|\n\nTrois', 'Un/Deux'],
  ])('of “%s” stands after “%s” in the editor', (typed, words) => {
    expect(before(typed)).toBe(words)
  })
})
