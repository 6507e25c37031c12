import { type Facts, type Kept, shownBy, stateOf, stepStates } from './journeys.rules.js'

const now = new Date('2026-11-23T09:00:00Z')
const nothing: Facts = {
  firstSignedInAt: new Date('2026-11-20T09:00:00Z'),
  hoursChosen: false,
  picture: false,
  title: false,
  department: false,
  bio: false,
  languages: false,
  communities: 0,
  reacted: false,
  wrote: false,
}
const everything: Facts = {
  ...nothing,
  hoursChosen: true,
  picture: true,
  title: true,
  department: true,
  bio: true,
  languages: true,
  communities: 3,
  reacted: true,
  wrote: true,
}
const fresh: Kept = { done: new Set(), skipped: new Set(), end: null }

describe('the first steps', () => {
  it.each([
    ['hours', { hoursChosen: true }],
    ['profile', { picture: true, title: true, department: true, bio: true, languages: true }],
    ['communities', { communities: 3 }],
    ['reaction', { reacted: true }],
    ['introduction', { wrote: true }],
  ])('shows %s from the facts alone', (step, facts) => {
    expect(shownBy({ ...nothing, ...facts })).toEqual([step])
  })

  it('does not take a thin page or two communities for done', () => {
    expect(shownBy({ ...everything, bio: false, communities: 2 })).toEqual([
      'hours',
      'reaction',
      'introduction',
    ])
  })

  it('keeps what was done once, also when the facts change', () => {
    expect(stepStates(nothing, { ...fresh, done: new Set(['communities']) })[2]).toEqual({
      step: 'communities',
      state: 'done',
    })
  })

  it('prefers done to skipped', () => {
    expect(
      stepStates({ ...nothing, reacted: true }, { ...fresh, skipped: new Set(['reaction', 'hours']) }).map(
        ({ state }) => state,
      ),
    ).toEqual(['skipped', 'todo', 'todo', 'done', 'todo'])
  })

  it('is done when nothing is left to do, over after fourteen days, and rests when the person prefers to read', () => {
    expect(stateOf(nothing, fresh, now)).toBe('open')
    expect(stateOf(everything, fresh, now)).toBe('done')
    expect(
      stateOf({ ...everything, wrote: false }, { ...fresh, skipped: new Set(['introduction']) }, now),
    ).toBe('done')
    expect(stateOf(nothing, fresh, new Date('2026-12-04T08:59:00Z'))).toBe('open')
    expect(stateOf(nothing, fresh, new Date('2026-12-04T09:00:00Z'))).toBe('over')
    expect(stateOf(nothing, { ...fresh, end: 'rest' }, now)).toBe('resting')
  })
})
