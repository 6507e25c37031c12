import { phaseOf, timesFit } from './asking.rules.js'

const at = (hour: number) => new Date(Date.UTC(2026, 10, 23, hour))
const times = { opensAt: at(9), closesAt: at(12), answersAt: at(15), endedAt: null }

describe('where a session stands', () => {
  it.each([
    ['before it opens', 8, {}, 0, 0, 'coming'],
    ['while questions are gathered', 9, {}, 3, 3, 'gathering'],
    ['while they are gathered, even if all are answered', 11, {}, 3, 0, 'gathering'],
    ['between the last question and the answers', 12, {}, 3, 3, 'voting'],
    ['when answers are due', 15, {}, 3, 2, 'answering'],
    ['when nothing is left to answer', 13, {}, 3, 0, 'done'],
    ['when nobody asked anything', 15, {}, 0, 0, 'answering'],
    ['when votes last until the end', 20, { answersAt: null }, 3, 1, 'voting'],
    ['when it was said to be over', 10, { endedAt: at(10) }, 3, 3, 'done'],
  ] as const)('%s', (_, hour, more, asked, open, phase) => {
    expect(phaseOf({ ...times, ...more }, at(hour), asked, open)).toBe(phase)
  })

  it.each([
    ['in order', 9, 12, 15, true],
    ['without a time of answers', 9, 12, null, true],
    ['closing before it opens', 13, 12, null, false],
    ['closing in the past', 1, 2, null, false],
    ['answers before the end of questions', 9, 12, 11, false],
  ] as const)('accepts times %s: %s', (_, opens, closes, answers, fits) => {
    expect(timesFit(at(opens), at(closes), answers === null ? null : at(answers), at(3))).toBe(fits)
  })
})
