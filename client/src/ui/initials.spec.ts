import { initialsOf } from './initials'

describe('The letters that stand for a person without a photo', () => {
  it('are those of the first and the last name', () => {
    expect(initialsOf('Soline Abgrall')).toBe('SA')
    expect(initialsOf('Étienne Mérand')).toBe('ÉM')
    expect(initialsOf('Gaëlle Le Dantec')).toBe('GD')
  })

  it('are one for a person with a single name', () => {
    expect(initialsOf('Suharto')).toBe('S')
  })

  it('are one where two letters would join into another', () => {
    expect(initialsOf('ليلى بن سليمان')).toBe('ل')
    expect(initialsOf('王 伟')).toBe('王')
  })

  it('are none for a name that is not yet known', () => {
    expect(initialsOf('  ')).toBe('')
  })
})
