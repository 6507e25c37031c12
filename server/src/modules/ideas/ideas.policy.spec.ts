import { canDecide, canVote } from './ideas.policy.js'

const idea = { open: true, moderates: false, ended: false }

describe('what may be done with an idea', () => {
  it.each([
    ['a reader', {}, true, false],
    ['who looks after the place', { moderates: true }, true, true],
    ['a reader, once it is done', { ended: true }, false, false],
    ['who looks after the place, once it is done', { moderates: true, ended: true }, false, true],
    ['anybody where the place is archived', { open: false, moderates: true }, false, false],
  ] as const)('%s', (_, facts, vote, decide) => {
    expect(canVote({ ...idea, ...facts })).toBe(vote)
    expect(canDecide({ ...idea, ...facts })).toBe(decide)
  })
})
