import { canAnswer, canChange, canCome, canReadWaiting, type EventFacts } from './gatherings.policy.js'

const member: EventFacts = {
  mine: false,
  moderates: false,
  open: true,
  over: false,
  cancelled: false,
  late: false,
}

describe('what one may do about an event', () => {
  it.each([
    ['a reader', {}, true, true, 'forbidden', false],
    ['its author', { mine: true }, true, true, true, true],
    ['a moderator', { moderates: true }, true, true, true, true],
    [
      'a reader once answers are closed',
      { late: true },
      'gatherings.answers_closed',
      true,
      'forbidden',
      false,
    ],
    [
      'its author once it is over',
      { mine: true, over: true },
      'gatherings.over',
      'gatherings.over',
      'gatherings.over',
      true,
    ],
    [
      'its author once it is cancelled',
      { mine: true, cancelled: true },
      'gatherings.cancelled',
      'gatherings.cancelled',
      'gatherings.cancelled',
      true,
    ],
    [
      'its author where the place is archived',
      { mine: true, open: false },
      'forbidden',
      'forbidden',
      'forbidden',
      true,
    ],
  ] as const)('%s', (_, facts, come, answer, change, waiting) => {
    const given = { ...member, ...facts }
    expect([canCome(given), canAnswer(given), canChange(given), canReadWaiting(given)]).toEqual([
      come,
      answer,
      change,
      waiting,
    ])
  })
})
