import { languageName, offeredLanguages } from './languages'

describe('The languages somebody speaks', () => {
  it('are all offered by a name, in both languages, never by a code', () => {
    for (const locale of ['fr', 'en'] as const)
      for (const { value, label } of offeredLanguages([], locale)) expect(label).not.toBe(value)
  })

  it('keep the word they were given where it is one already', () => {
    expect(languageName('patois du Bocage', 'fr')).toBe('patois du Bocage')
    expect(languageName('fsl', 'en')).toBe('French Sign Language')
  })
})
