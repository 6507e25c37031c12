import { formatCount, formatInstant, formatList, formatPercent } from './format.js'

const sunday = '2026-11-22T14:00:00Z'
const french = (iso: string, now = sunday) =>
  formatInstant('fr', iso, now, 'Europe/Paris').replaceAll('\u00a0', ' ')
const english = (iso: string, now = sunday) => formatInstant('en', iso, now, 'Europe/Paris')

describe('saying when something is', () => {
  it('names the part of the day, today', () => {
    expect(french('2026-11-22T01:10:00Z')).toBe('cette nuit à 2 h 10')
    expect(french('2026-11-22T08:00:00Z')).toBe('ce matin à 9 h')
    expect(french('2026-11-22T13:20:00Z')).toBe('cet après-midi à 14 h 20')
    expect(french('2026-11-22T18:05:00Z')).toBe('ce soir à 19 h 05')
    expect(english('2026-11-22T08:00:00Z')).toBe('today at 9:00')
  })

  it('says yesterday and tomorrow by the days of the time zone, not by 24 hours', () => {
    expect(french('2026-11-21T10:45:00Z')).toBe('hier à 11 h 45')
    expect(french('2026-11-21T23:30:00Z')).toBe('cette nuit à 0 h 30')
    expect(french('2026-11-21T22:30:00Z')).toBe('hier à 23 h 30')
    expect(french('2026-11-23T07:00:00Z')).toBe('demain à 8 h')
    expect(english('2026-11-21T10:45:00Z')).toBe('yesterday at 11:45')
  })

  it('counts days rightly across a change of the clocks', () => {
    expect(french('2026-10-24T21:30:00Z', '2026-10-25T22:30:00Z')).toBe('hier à 23 h 30')
    expect(french('2026-03-28T22:30:00Z', '2026-03-29T21:30:00Z')).toBe('hier à 23 h 30')
  })

  it('names the weekday up to six days away', () => {
    expect(french('2026-11-17T13:20:00Z')).toBe('mardi à 14 h 20')
    expect(french('2026-11-24T11:15:00Z')).toBe('mardi à 12 h 15')
    expect(english('2026-11-17T13:20:00Z')).toBe('Tuesday at 14:20')
  })

  it('gives the date beyond, with the year only if it is another one', () => {
    expect(french('2026-11-12T13:20:00Z')).toBe('le 12 novembre')
    expect(french('2026-11-01T13:20:00Z')).toBe('le 1er novembre')
    expect(french('2025-11-12T13:20:00Z')).toBe('le 12 novembre 2025')
    expect(english('2026-10-23T12:20:00Z')).toBe('23 October')
    expect(english('2025-11-23T13:20:00Z')).toBe('23 November 2025')
  })

  it('does not let a time break over two lines', () => {
    expect(formatInstant('fr', '2026-11-17T13:20:00Z', sunday, 'Europe/Paris')).toBe(
      'mardi à 14\u00a0h\u00a020',
    )
  })
})

describe('writing figures', () => {
  it('groups thousands with a narrow no-break space in French and a comma in English', () => {
    expect(formatCount('fr', 12480)).toBe('12\u202f480')
    expect(formatCount('en', 12480)).toBe('12,480')
  })

  it('sets the French percent sign apart', () => {
    expect(formatPercent('fr', 0.425, 1)).toBe('42,5\u202f%')
    expect(formatPercent('fr', 0.7)).toBe('70\u202f%')
    expect(formatPercent('en', 0.425, 1)).toBe('42.5%')
  })

  it('joins names as one speaks', () => {
    expect(formatList('fr', ['Fumiko Lacaze', 'Mamadou Sarr', 'Rosa Ferreira'])).toBe(
      'Fumiko Lacaze, Mamadou Sarr et Rosa Ferreira',
    )
    expect(formatList('en', ['Ann', 'Karim', 'Rosa'])).toBe('Ann, Karim and Rosa')
    expect(formatList('fr', ['Ann'])).toBe('Ann')
  })
})
