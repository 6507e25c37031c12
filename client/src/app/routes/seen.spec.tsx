import { screen } from '@testing-library/react'
import { type Bin, readSeen, type Seen } from '@osmose/shared/analytics/analytics.contract'
import { meAs, soline } from '../../../test/company'
import { aServer, renderRoute } from '../../../test/render-route'

const about = (percent: number): Bin => ({ kind: 'about', percent })
const mine: NonNullable<NonNullable<Seen['release']>['mine']> = {
  total: {
    people: 235,
    step: 1,
    activePeople: 150,
    activated: { people: 205, share: about(87) },
    adoption: about(64),
    participation: about(40),
    authors: about(14),
    ladder: [about(36), about(24), about(13), about(11), about(16)],
  },
  changes: {
    adoption: { moreThanNoise: true, low: 2, high: 12 },
    participation: { moreThanNoise: false, low: 0, high: 9 },
  },
  groups: [
    {
      by: 'department',
      name: 'Informatique',
      row: null,
      hidden: { why: 'small', among: 120 },
    },
    {
      by: 'site',
      name: 'Nantes',
      row: {
        key: null,
        name: 'Nantes',
        people: 105,
        step: 5,
        shares: { activated: about(90), adoption: about(65), participation: about(35), authors: about(15) },
      },
      hidden: null,
    },
  ],
}

const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(numbersIn)
      : []

it('shows a person every number of the release that counts them, and no other', async () => {
  await renderRoute(
    '/me/seen',
    aServer(meAs(soline)).on(readSeen, {
      k: 10,
      release: { month: '2026-10', computedAt: '2026-11-03T05:05:00.000Z', mine, openings: [] },
    }),
  )
  await screen.findByRole('heading', { name: 'Nantes' })
  expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(
    /trois groupes.*l’un d’eux leur reste caché/,
  )
  expect(screen.getByText(/^Moins de dix personnes/).textContent).toContain(
    '120 personnes, sans aucune valeur',
  )
  const page = screen
    .getByRole('main')
    .textContent.replace(/[\u00a0\u202f]/g, ' ')
    .replaceAll('arrondi à 5 près', '')
    .replace('le 3 novembre', '')
  const shown = [...page.matchAll(/\d+/g)].map(([digits]) => Number(digits))
  expect(new Set(shown.filter((n) => n !== 28))).toEqual(
    new Set(numbersIn(mine).filter((n) => n !== mine.total!.step && n !== mine.groups[1]!.row!.step)),
  )
})
