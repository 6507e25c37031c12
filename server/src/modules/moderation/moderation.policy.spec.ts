import type { Outcome } from '@osmose/shared/moderation/moderation.contract'
import { canDecide, canEditCharter, canFlag, reasonSuffices } from './moderation.policy.js'

const no = 'moderation.does_not_apply'

describe('what a moderator can decide', () => {
  it.each<[string, Parameters<typeof canDecide>[0], Record<Outcome, true | string>]>([
    [
      'a visible text that was flagged',
      { hidden: false, deleted: false, waiting: true },
      { hidden: true, restored: no, dismissed: true },
    ],
    [
      'a visible text nobody flagged',
      { hidden: false, deleted: false, waiting: false },
      { hidden: true, restored: no, dismissed: no },
    ],
    [
      'a hidden text',
      { hidden: true, deleted: false, waiting: false },
      { hidden: no, restored: true, dismissed: no },
    ],
    [
      'a hidden text its author rewrote',
      { hidden: true, deleted: false, waiting: true },
      { hidden: no, restored: true, dismissed: true },
    ],
    [
      'a flagged text its author took back',
      { hidden: false, deleted: true, waiting: true },
      { hidden: no, restored: no, dismissed: true },
    ],
    [
      'a hidden text its author took back',
      { hidden: true, deleted: true, waiting: false },
      { hidden: no, restored: no, dismissed: no },
    ],
  ])('%s', (_, facts, expected) => {
    for (const [outcome, verdict] of Object.entries(expected))
      expect([outcome, canDecide(facts, outcome as Outcome)]).toEqual([outcome, verdict])
  })

  it('owes a reason to the author of what is hidden or restored, not of what is dismissed', () => {
    expect([
      reasonSuffices('hidden', ''),
      reasonSuffices('restored', ''),
      reasonSuffices('dismissed', ''),
    ]).toEqual(['moderation.reason_missing', 'moderation.reason_missing', true])
    expect(reasonSuffices('hidden', 'Cela vise une personne.')).toBe(true)
  })
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
