import type { Report, ReportTotal } from '@osmose/shared/analytics/analytics.contract'
import { speak, t } from '../../lib/i18n'
import { headline, participationSentence, roundingNote, spanOf } from './reading'

const about = (percent: number) => ({ kind: 'about' as const, percent })
const total = (adoption: number, participation = 34): ReportTotal => ({
  people: 240,
  step: 1,
  activePeople: 155,
  activated: null,
  adoption: about(adoption),
  participation: about(participation),
  authors: about(9),
  ladder: null,
})
const report = (change: Partial<Report>): Report => ({
  month: '2026-10',
  from: '2026-10-04',
  to: '2026-10-31',
  computedAt: '2026-11-03T05:05:00Z',
  k: 10,
  target: null,
  total: total(64),
  breakdowns: [],
  changes: null,
  definitions: [],
  ...change,
})
const september = { month: '2026-09', total: total(57, 32) }
const change = (moreThanNoise: boolean, low: number, high: number) => ({ moreThanNoise, low, high })
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('the sentence that opens a report', () => {
  beforeAll(() => speak('fr'))

  it('says a rise with its interval when it is more than noise', () => {
    const rise = report({ changes: { adoption: change(true, 2, 12), participation: change(false, -4, 8) } })
    expect(plain(headline(t, 'fr', rise, september))).toBe(
      'En octobre, le réseau a servi à 64 % des personnes, sept points de plus qu’en septembre. C’est plus que du bruit : la hausse tient entre 2 et 12 points.',
    )
    expect(plain(participationSentence(t, 'fr', rise, september))).toBe(
      'La participation passe de 32 % à 34 % : trop peu pour conclure.',
    )
  })

  it('says a fall as a fall, both ends without a sign', () => {
    const fall = report({
      total: total(50),
      changes: { adoption: change(true, -12, -2), participation: change(false, -4, 8) },
    })
    expect(plain(headline(t, 'fr', fall, september))).toContain(
      'sept points de moins qu’en septembre. C’est plus que du bruit : la baisse tient entre 2 et 12 points.',
    )
  })

  it('says that a change is not shown, and why', () => {
    const said = (changesHidden: Report['changesHidden']) =>
      plain(headline(t, 'fr', report({ changesHidden }), september))
    expect(said('moved')).toBe(
      'En octobre, le réseau a servi à 64 % des personnes, contre 57 % en septembre. L’écart n’est pas montré : moins de dix personnes sont arrivées, ou parties, et il dirait ce qu’elles ont fait.',
    )
    expect(said('neighbour')).toContain('avec les autres chiffres, il dirait ce qu’a fait un petit groupe.')
    expect(said('small')).toContain('moins de dix personnes sont là aux deux mois.')
    expect(participationSentence(t, 'fr', report({ changesHidden: 'moved' }), september)).toBe('')
  })

  it('does not conclude from noise, nor compare the first report, nor speak of nobody', () => {
    const noise = report({ changes: { adoption: change(false, -1, 9), participation: change(false, 0, 1) } })
    expect(plain(headline(t, 'fr', noise, september))).toContain(
      'contre 57 % en septembre. L’écart est trop petit pour conclure.',
    )
    expect(plain(headline(t, 'fr', report({}), undefined))).toContain('C’est le premier rapport.')
    expect(plain(headline(t, 'fr', report({ total: null }), september))).toContain('rien ne peut être publié')
  })
})

it('a mark covers what rounding leaves open', () => {
  expect(spanOf(about(60), 10)).toEqual({ low: 55, high: 65 })
  expect(spanOf({ kind: 'atMost', percent: 10 }, 10)).toEqual({ low: 0, high: 15 })
  expect(spanOf({ kind: 'atLeast', percent: 95 }, 5)).toEqual({ low: 92.5, high: 100 })
})

describe('the ladder in words', () => {
  beforeAll(() => speak('fr'))
  const note = (steps: number[], participation: number) =>
    plain(roundingNote(t, { ...total(64, participation), ladder: steps.map(about) }))

  it('says nothing of rounding when the steps add up', () => {
    expect(note([36, 24, 14, 12, 14], 40)).toBe('')
  })

  it('says what rounding does to the sum of the steps, and to that of those who take part', () => {
    expect(note([36, 24, 14, 11, 14], 40)).toBe(
      'Chaque part est arrondie pour elle-même : leur somme affichée fait 99 %, et celle des trois degrés qui participent 39 % au lieu de 40 %.',
    )
    expect(note([36, 24, 14, 11, 15], 41)).toBe(
      'Chaque part est arrondie pour elle-même : la somme des trois degrés qui participent fait 40 % au lieu de 41 %.',
    )
    expect(note([36, 24, 14, 11, 14], 39)).toBe(
      'Chaque part est arrondie pour elle-même : leur somme affichée fait 99 %.',
    )
  })
})
