import type { Page } from '@osmose/shared/pages/pages.contract'
import { speak, t } from '../../lib/i18n'
import { dayWords, freshness } from './words'

const now = new Date('2026-11-22T12:00:00').getTime()
const person = (id: string, name: string) => ({
  id,
  name,
  title: null,
  department: null,
  site: null,
  photo: null,
})
const rosa = person('rosa', 'Rosa Ferreira')
const claire = person('claire', 'Claire Vasseur')
const page = (facts: Partial<Page>) =>
  ({
    owner: rosa,
    ownerGone: false,
    createdAt: '2026-05-01T10:00:00Z',
    createdBy: rosa,
    writtenAt: '2026-05-01T10:00:00Z',
    writtenBy: rosa,
    reviewedAt: '2026-05-01T10:00:00Z',
    reviewedBy: rosa,
    ...facts,
  }) as Page
const french = (facts: Partial<Page>) => freshness(t, 'fr', page(facts), now).replaceAll('\u00a0', ' ')

describe('how fresh a page is', () => {
  beforeAll(() => speak('fr'))

  it('is said in days as people say them', () => {
    expect(dayWords(t, 'fr', '2026-11-22T08:00:00', now)).toBe('aujourd’hui')
    expect(dayWords(t, 'fr', '2026-11-21T23:00:00', now)).toBe('hier')
    expect(dayWords(t, 'fr', '2026-11-01T10:00:00', now)).toBe('le 1er\u00a0novembre')
    expect(dayWords(t, 'fr', '2025-03-04T10:00:00', now)).toBe('le 4\u00a0mars 2025')
  })

  it('follows « since » in English as in French', async () => {
    const since = (locale: 'fr' | 'en') => dayWords(t, locale, '2026-11-07T10:00:00', now, 'since_day')
    expect(t('pages.due_since', { day: since('fr') })).toBe('À relire depuis le 7\u00a0novembre.')
    await speak('en')
    expect(t('pages.due_since', { day: since('en') })).toBe('Due for review since 7\u00a0November.')
    await speak('fr')
  })

  it('names who read it again and who corrected it, but not its keeper twice', () => {
    expect(french({})).toBe('Écrite le 1er mai.')
    expect(french({ reviewedAt: '2026-05-20T10:00:00Z', reviewedBy: claire })).toBe(
      'Relue le 20 mai par Claire Vasseur.',
    )
    expect(
      french({
        reviewedAt: '2026-05-20T10:00:00Z',
        writtenAt: '2026-11-21T10:00:00Z',
        writtenBy: claire,
      }),
    ).toBe('Relue le 20 mai, corrigée hier par Claire Vasseur.')
  })

  it('names who wrote it when nobody looks after it any more', () => {
    expect(french({ ownerGone: true })).toBe('Écrite le 1er mai par Rosa Ferreira.')
  })
})
