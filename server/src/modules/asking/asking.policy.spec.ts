import {
  canAnnounce,
  canAnswer,
  canAsk,
  canDecline,
  canEnd,
  canReadWithheld,
  canVote,
  canWithdraw,
  type SessionFacts,
} from './asking.policy.js'

const session: SessionFacts = {
  phase: 'gathering',
  open: true,
  writes: true,
  leads: false,
  moderates: false,
  hosts: false,
}
const question = { mine: false, answered: false, declined: false }

describe('who may announce a session', () => {
  it.each([
    ['a member', {}, 'asking.leaders_only'],
    ['whoever looks after the place', { leads: true }, true],
    ['an administrator', { administers: true }, true],
    ['a member with the mandate of each who answers', { entrusted: true }, true],
  ] as const)('%s', (_, more, verdict) => {
    expect(canAnnounce({ leads: false, administers: false, entrusted: false, ...more })).toBe(verdict)
  })
})

describe('who may ask and vote', () => {
  it.each([
    ['a member while questions are gathered', {}, {}, true, true],
    ['a reader who is no member', { writes: false }, {}, 'forbidden', true],
    ['a member before it opens', { phase: 'coming' }, {}, 'asking.not_gathering', 'asking.vote_over'],
    ['a member once only votes count', { phase: 'voting' }, {}, 'asking.not_gathering', true],
    ['a member once answers began', { phase: 'answering' }, {}, 'asking.not_gathering', 'asking.vote_over'],
    ['a member once it is over', { phase: 'done' }, {}, 'asking.not_gathering', 'asking.vote_over'],
    ['whoever asked it', {}, { mine: true }, true, 'asking.own_question'],
    ['a member, for what is answered', {}, { answered: true }, true, 'asking.settled'],
    ['a member, for what is declined', {}, { declined: true }, true, 'asking.settled'],
    ['anybody where the place is archived', { open: false }, {}, 'forbidden', 'forbidden'],
  ] as const)('%s', (_, more, asked, ask, vote) => {
    expect(canAsk({ ...session, ...more })).toBe(ask)
    expect(canVote({ ...session, ...more }, { ...question, ...asked })).toBe(vote)
  })
})

describe('who may take a question back', () => {
  it.each([
    ['whoever asked it', {}, { mine: true }, true],
    ['whoever asked it, also once only votes count', { phase: 'voting' }, { mine: true }, true],
    ['whoever asked it, once it is answered', {}, { mine: true, answered: true }, 'asking.settled'],
    ['whoever asked it, once it is declined', {}, { mine: true, declined: true }, 'asking.settled'],
    ['whoever asked it, where the place is archived', { open: false }, { mine: true }, 'forbidden'],
    ['a moderator', { moderates: true }, {}, 'forbidden'],
    ['a member', {}, {}, 'forbidden'],
  ] as const)('%s', (_, more, asked, verdict) => {
    expect(canWithdraw({ ...session, ...more }, { ...question, ...asked })).toBe(verdict)
  })
})

describe('who may answer, decline and end', () => {
  it.each([
    ['a member', {}, {}, false, 'forbidden', 'forbidden', false],
    ['a leader', { leads: true }, {}, false, true, 'forbidden', true],
    ['whoever holds the mandate of a leader', {}, {}, true, true, 'forbidden', false],
    [
      'whoever holds it, but may not write there',
      { writes: false },
      {},
      true,
      'forbidden',
      'forbidden',
      false,
    ],
    ['a moderator', { moderates: true }, {}, false, 'forbidden', true, true],
    ['who wrote the post', { hosts: true }, {}, false, 'forbidden', 'forbidden', true],
    ['a leader who rewrites', { leads: true }, { answered: true }, false, true, 'forbidden', true],
    [
      'a leader, of what was declined',
      { leads: true },
      { declined: true },
      false,
      'asking.settled',
      'forbidden',
      true,
    ],
    [
      'a moderator, of what was answered',
      { moderates: true },
      { answered: true },
      false,
      'forbidden',
      'asking.settled',
      true,
    ],
    [
      'a leader where the place is archived',
      { leads: true, open: false },
      {},
      false,
      'forbidden',
      'forbidden',
      false,
    ],
  ] as const)('%s', (_, more, asked, inTheirName, answer, decline, end) => {
    const facts: SessionFacts = { ...session, phase: 'voting', ...more }
    expect(canAnswer(facts, { ...question, ...asked }, inTheirName)).toBe(answer)
    expect(canDecline(facts, { ...question, ...asked })).toBe(decline)
    expect(canEnd(facts)).toBe(end)
  })

  it('is not answered before it opens, nor ended while questions are gathered', () => {
    expect(canAnswer({ ...session, leads: true, phase: 'coming' }, question, false)).toBe('forbidden')
    expect(canEnd({ ...session, leads: true })).toBe(false)
  })

  it('shows withheld words to moderators only', () => {
    expect(canReadWithheld(session)).toBe(false)
    expect(canReadWithheld({ ...session, leads: true })).toBe(false)
    expect(canReadWithheld({ ...session, moderates: true })).toBe(true)
  })
})
