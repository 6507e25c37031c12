import { groupLabel } from './groups.rules.js'

describe('a group is called', () => {
  it('as the place, and its moderators after it, elided in French', () => {
    expect(groupLabel('members', 'Étanchéité', 'fr')).toBe('Étanchéité')
    expect(groupLabel('moderators', 'Étanchéité', 'fr')).toBe('Animation d’Étanchéité')
    expect(groupLabel('moderators', 'Soudure', 'fr')).toBe('Animation de Soudure')
    expect(groupLabel('moderators', 'Étanchéité', 'en')).toBe('Moderators of Étanchéité')
  })
})
