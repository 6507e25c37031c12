import type { Bin, Report } from '@osmose/shared/analytics/analytics.contract'
import { reportCsv } from './report.csv.js'

const about = (percent: number): Bin => ({ kind: 'about', percent })
const report: Report = {
  month: '2026-10',
  from: '2026-10-04',
  to: '2026-10-31',
  computedAt: '2026-11-03T05:05:00.000Z',
  k: 10,
  target: null,
  total: {
    people: 235,
    step: 1,
    activePeople: 150,
    activated: null,
    adoption: about(64),
    participation: about(40),
    authors: about(14),
    ladder: null,
  },
  breakdowns: [
    {
      by: 'department',
      rows: [
        {
          key: null,
          name: '=Qualité',
          people: 20,
          step: 10,
          shares: {
            activated: { kind: 'atLeast', percent: 90 },
            adoption: about(60),
            participation: about(30),
            authors: { kind: 'atMost', percent: 10 },
          },
        },
      ],
      others: {
        people: 120,
        groups: [
          { key: null, name: 'Marketing', why: 'small' },
          { key: null, name: 'Commerce', why: 'moved' },
        ],
      },
    },
  ],
  changes: {
    adoption: { moreThanNoise: false, low: -1, high: 9 },
    participation: { moreThanNoise: true, low: 2, high: 8 },
  },
  definitions: [
    { id: 'adoption', version: 1 },
    { id: 'suppression', version: 1 },
  ],
}
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
const rows = plain(reportCsv(report, [{ month: '2026-10', total: report.total }], 'fr'))
  .trim()
  .split('\r\n')

describe('the report as a table', () => {
  it('has its numbers as numbers, each with its unit and its rounding', () => {
    expect(rows[0]).toBe('Mois;Partie;Groupe;Chiffre;Valeur;Unité;Précision;Raison;Définition')
    const values = rows.slice(1).map((row) => row.split(';')[4]!)
    expect(values.filter((value) => !/^(-?\d+)?$/.test(value))).toEqual([])
    expect(rows).toContain(
      "2026-10;Par service;'=Qualité;Comptes activés;90;%;au moins;;Comptes activés, version 1",
    )
    expect(rows).toContain(
      '2026-10;Écart avec le mois précédent;;Taux d’adoption, au moins;-1;points;trop peu pour conclure;;Plus que du bruit, version 1',
    )
  })

  it('has the reason of what is hidden in a column of its own, one group a line', () => {
    expect(rows).toContain(
      '2026-10;Par service;Marketing;tous les chiffres;;;;groupe trop petit pour être montré seul;Ce qui est caché, version 1',
    )
    expect(rows).toContain(
      '2026-10;Par service;Autres;Personnes concernées;120;personnes;arrondi à 5 près;;Personnes concernées, version 1',
    )
    expect(rows.filter((row) => row.includes(';Comptes activés;;;'))).toHaveLength(1)
  })

  it('says why there is no change where few people came or left', () => {
    const without = { ...report, changes: null, changesHidden: 'moved' as const }
    expect(plain(reportCsv(without, [], 'fr'))).toContain(
      '2026-10;Écart avec le mois précédent;;adoption et participation;;;;moins de dix personnes sont arrivées, ou parties, et il dirait ce qu’elles ont fait;Plus que du bruit, version 1',
    )
    expect(reportCsv(without, [], 'en')).toContain(
      'fewer than ten people came, or left, and it would tell what they did',
    )
  })

  it('cites a definition by its name and says it in words at the end', () => {
    expect(rows).toContain(
      '2026-10;Ensemble;;Taux d’adoption;64;%;arrondi à un point;;Taux d’adoption, version 1',
    )
    expect(rows).toContain(
      '2026-10;Définitions;Taux d’adoption;Formule;;;actives sur 28 jours ÷ personnes concernées;;Taux d’adoption, version 1',
    )
  })
})
