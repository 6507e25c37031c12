import type { Outcome } from '@osmose/shared/moderation/moderation.contract'
import { canAppeal, canDecide, canEditCharter, canFlag, reasonSuffices } from './moderation.policy.js'

const no = 'moderation.does_not_apply'

describe('what a moderator can decide', () => {
  it.each<[string, Parameters<typeof canDecide>[0], Record<Outcome, true | string>]>([
    [
      'a visible text that was flagged',
      { hidden: false, deleted: false, waiting: true, barred: false },
      { hidden: true, restored: no, dismissed: true },
    ],
    [
      'a visible text nobody flagged',
      { hidden: false, deleted: false, waiting: false, barred: false },
      { hidden: true, restored: no, dismissed: no },
    ],
    [
      'a hidden text',
      { hidden: true, deleted: false, waiting: false, barred: false },
      { hidden: no, restored: true, dismissed: no },
    ],
    [
      'a hidden text its author rewrote',
      { hidden: true, deleted: false, waiting: true, barred: false },
      { hidden: no, restored: true, dismissed: true },
    ],
    [
      'a flagged text its author took back',
      { hidden: false, deleted: true, waiting: true, barred: false },
      { hidden: no, restored: no, dismissed: true },
    ],
    [
      'a hidden text its author took back',
      { hidden: true, deleted: true, waiting: false, barred: false },
      { hidden: no, restored: no, dismissed: no },
    ],
  ])('%s', (_, facts, expected) => {
    for (const [outcome, verdict] of Object.entries(expected))
      expect([outcome, canDecide(facts, outcome as Outcome)]).toEqual([outcome, verdict])
  })

  it('owes a reason to the author of what is hidden or restored, not of what is dismissed unless they had answered', () => {
    expect([
      reasonSuffices('hidden', '', false),
      reasonSuffices('restored', '', true),
      reasonSuffices('dismissed', '', false),
      reasonSuffices('dismissed', '', true),
    ]).toEqual(['moderation.reason_missing', 'moderation.reason_missing', true, 'moderation.reason_missing'])
    expect(reasonSuffices('hidden', 'Cela vise une personne.', false)).toBe(true)
  })
})

describe('an author who answers a decision', () => {
  it('is read by somebody else than whoever took it', () => {
    const facts = { hidden: true, deleted: false, waiting: true, barred: true }
    for (const outcome of ['hidden', 'restored', 'dismissed'] as const)
      expect(canDecide(facts, outcome)).toBe('moderation.somebody_else')
  })

  const hidden = { mine: true, hidden: true, deleted: false, answered: false }
  it.each([
    ['may, once what they wrote is hidden', hidden, true],
    ['may not twice', { ...hidden, answered: true }, 'moderation.already_appealed'],
    ['may not while it is visible', { ...hidden, hidden: false }, 'moderation.cannot_appeal'],
    ['may not once it is gone', { ...hidden, deleted: true }, 'moderation.cannot_appeal'],
    ['must be the author', { ...hidden, mine: false }, 'moderation.cannot_appeal'],
    ['needs a decision', { ...hidden, answered: undefined }, 'moderation.cannot_appeal'],
  ])('%s', (_, facts, verdict) => expect(canAppeal(facts)).toBe(verdict))
})

describe('who can flag and who can rewrite the charter', () => {
  it.each([
    ['a reader', { mine: false, hidden: false, deleted: false }, true],
    ['the author', { mine: true, hidden: false, deleted: false }, 'moderation.cannot_flag'],
    [
      'a moderator, of what is hidden already',
      { mine: false, hidden: true, deleted: false },
      'moderation.cannot_flag',
    ],
    [
      'a reader, of what was taken back',
      { mine: false, hidden: false, deleted: true },
      'moderation.cannot_flag',
    ],
  ])('%s', (_, facts, verdict) => expect(canFlag(facts)).toBe(verdict))

  it('leaves the charter to community managers and administrators', () => {
    expect([['communityManager'], ['admin'], ['hr'], []].map(canEditCharter)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})
