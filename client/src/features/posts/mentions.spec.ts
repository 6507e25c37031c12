import { fromSource, namedAt, toSource } from './mentions'

const rosa = '00000000-0000-4000-8000-000000000001'

describe('naming people', () => {
  it('writes who was meant, and gives the name back for editing', () => {
    const source = toSource('Merci @Rosa Ferreira, et @Rosalie.', { 'Rosa Ferreira': rosa })
    expect(source).toBe(`Merci @[Rosa Ferreira](person:${rosa}), et @Rosalie.`)
    expect(fromSource(source)).toEqual({
      text: 'Merci @Rosa Ferreira, et @Rosalie.',
      named: { 'Rosa Ferreira': rosa },
    })
  })

  it('leaves a mail address alone', () => {
    expect(toSource('rosa@Rosa Ferreira', { 'Rosa Ferreira': rosa })).toBe('rosa@Rosa Ferreira')
    expect(namedAt('rosa@me', 7)).toBeUndefined()
  })

  it('knows which name is being typed', () => {
    expect(namedAt('Merci @Ro', 9)).toEqual({ from: 6, query: 'Ro' })
    expect(namedAt('Merci @', 7)).toEqual({ from: 6, query: '' })
    expect(namedAt('Merci @Rosa Fe', 14)).toEqual({ from: 6, query: 'Rosa Fe' })
    expect(namedAt('Merci @Ro, puis', 15)).toBeUndefined()
  })
})
