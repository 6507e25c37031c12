import { rosa } from '../../test/company'
import { isNamed, mentionOf } from './named'

describe('somebody who may be named', () => {
  it.each(['', 'ros', 'ferr', 'Ferreira Ro', 'ROSA'])(
    'is meant by « %s », which begins words of the name',
    (typed) => {
      expect(isNamed(rosa, typed)).toBe(true)
    },
  )

  it.each(['osa', 'rosa x', 'soudeuse'])('is found otherwise by « %s »', (typed) => {
    expect(isNamed(rosa, typed)).toBe(false)
  })

  it('shows what somebody does where that is what was typed', () => {
    const welder = { ...rosa, title: 'soudeuse', department: 'Production', site: 'Nantes' }
    expect(mentionOf(welder, 'rosa').place).toBe('Production, Nantes')
    expect(mentionOf(welder, 'soud').place).toBe('soudeuse, Production')
  })
})
