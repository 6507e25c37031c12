import { importsErrors } from './imports.contract.js'
import { en } from './messages.en.js'
import { fr } from './messages.fr.js'

describe('the texts of imports', () => {
  it('name every error in both languages', () => {
    for (const code of Object.keys(importsErrors))
      for (const texts of [fr, en]) expect(Object.keys(texts)).toContain(code.replace('imports.', ''))
  })
})
