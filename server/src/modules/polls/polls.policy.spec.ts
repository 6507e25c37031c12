import { canAnswer, canClose, canConclude, canReadNames, hiddenFor, type PollFacts } from './polls.policy.js'

const poll: PollFacts = {
  mine: false,
  moderates: false,
  open: true,
  closed: false,
  anonymous: false,
  answered: false,
  resultsWhen: 'answered',
  shown: 12,
}

describe('what may be done with a poll', () => {
  it.each([
    ['a first answer', {}, true],
    ['another answer in an open poll', { answered: true }, true],
    ['another answer in an anonymous poll', { answered: true, anonymous: true }, 'polls.already_answered'],
    ['an answer after the end', { closed: true }, 'polls.closed'],
    ['an answer where nobody may react', { open: false }, 'forbidden'],
  ] as const)('%s: %s', (_, facts, verdict) => expect(canAnswer({ ...poll, ...facts })).toBe(verdict))

  it.each([
    ['a reader', {}, 'forbidden'],
    ['its author', { mine: true }, true],
    ['a moderator', { moderates: true }, true],
    ['its author, again', { mine: true, closed: true }, 'polls.closed'],
  ] as const)('%s closes it: %s', (_, facts, verdict) =>
    expect(canClose({ ...poll, ...facts })).toBe(verdict),
  )

  it('is concluded by its author and nobody else', () => {
    expect(canConclude({ ...poll, mine: true })).toBe(true)
    expect(canConclude({ ...poll, moderates: true })).toBe('forbidden')
  })

  it.each([
    ['somebody who has not answered', {}, 'not_answered'],
    ['somebody who has', { answered: true }, null],
    ['its author', { mine: true }, null],
    ['its author, below five', { mine: true, shown: 4 }, 'too_few'],
    ['somebody who answered, below five', { answered: true, shown: 4 }, 'too_few'],
    ['everybody after the end', { closed: true }, null],
    ['everybody after the end, below five', { closed: true, shown: 4 }, 'too_few'],
    [
      'its author before the end, when results wait for it',
      { mine: true, resultsWhen: 'closed' },
      'not_closed',
    ],
  ] as const)('hides results from %s: %s', (_, facts, reason) =>
    expect(hiddenFor({ ...poll, ...facts })).toBe(reason),
  )

  it('shows names only where it is open and results are shown', () => {
    expect(canReadNames({ ...poll, answered: true })).toBe(true)
    expect(canReadNames({ ...poll, answered: true, anonymous: true })).toBe(false)
    expect(canReadNames(poll)).toBe(false)
  })
})
