import fc from 'fast-check'
import { type Findings, type Trial, verdictOf } from './verdict.rules.js'

const of = (successes: number, n: number) => ({ n, successes })
const trial = (over: Partial<Trial>): Trial => ({
  treated: of(96, 240),
  holdout: of(18, 60),
  holdoutShare: 0.2,
  plannedEndReached: true,
  ...over,
})

function findingsOf(over: Partial<Trial>): Findings {
  const verdict = verdictOf(trial(over))
  if (verdict.code === 'hidden_sample_ratio' || verdict.findings === null) throw new Error(verdict.code)
  return verdict.findings
}

describe('the verdict on a nudge', () => {
  it('is inconclusive at the end when the interval contains 0, with what the trial could have detected', () => {
    const verdict = verdictOf(trial({}))
    expect(verdict.code).toBe('inconclusive')
    const findings = findingsOf({})
    expect(findings.difference.estimate).toBeCloseTo(0.1, 12)
    expect(findings.difference.low).toBeCloseTo(-0.038704, 6)
    expect(findings.difference.high).toBeCloseTo(0.219098, 6)
    expect(findings.detectableEffect).toBeCloseTo(0.185307, 6)
    expect(findings.probabilityBetter).toBeCloseTo(0.919825, 6)
    expect(findings.posterior.mean).toBeCloseTo(0.094375, 6)
    expect(findings.treated.rate).toBe(0.4)
    expect(findings.holdout.interval.high).toBeGreaterThan(0.3)
  })

  it('says that the nudge helps when the interval at the end is above 0, and harms when it is below', () => {
    expect(verdictOf(trial({ treated: of(240, 800), holdout: of(45, 200) })).code).toBe('helps')
    expect(verdictOf(trial({ treated: of(180, 800), holdout: of(60, 200) })).code).toBe('harms')
  })

  it('does not take the fixed-end interval for an answer before the end', () => {
    expect(
      verdictOf(trial({ treated: of(240, 800), holdout: of(45, 200), plannedEndReached: false })).code,
    ).toBe('too_early')
  })

  it('keeps the fixed-end p-value back until the end', () => {
    expect(findingsOf({ plannedEndReached: false }).fixedHorizon).toBeNull()
    expect(findingsOf({}).fixedHorizon?.p).toBeCloseTo(0.153477, 6)
  })

  it('answers early when the always-valid test has spoken', () => {
    const early = { treated: of(480, 1600), holdout: of(90, 400), plannedEndReached: false }
    expect(verdictOf(trial(early)).code).toBe('helps')
    expect(findingsOf(early).alwaysValid).toMatchObject({ test: 'mixture', p: expect.closeTo(0.039553, 6) })
  })

  it('does not take back what the always-valid test has said', () => {
    const spoken = findingsOf({ treated: of(480, 1600), holdout: of(90, 400) }).alwaysValid
    const later = { treated: of(500, 1700), holdout: of(105, 420), plannedEndReached: false }
    expect(verdictOf(trial(later)).code).toBe('too_early')
    expect(verdictOf(trial({ ...later, previous: spoken })).code).toBe('helps')
  })

  it('falls back to the exact label test while an arm has fewer than ten successes or ten failures', () => {
    const few = findingsOf({ treated: of(13, 48), holdout: of(4, 12) })
    expect(few.alwaysValid).toMatchObject({ test: 'label', interval: null, p: 1 })
    expect(few.difference.low).toBeCloseTo(-0.357902, 6)
    expect(findingsOf({ treated: of(230, 240), holdout: of(51, 60) }).alwaysValid.test).toBe('label')
    expect(findingsOf({ treated: of(230, 240), holdout: of(50, 60) }).alwaysValid.test).toBe('mixture')
  })

  it('hides everything when the arms are not of the promised sizes', () => {
    const verdict = verdictOf(trial({ treated: of(400, 845), holdout: of(40, 155) }))
    expect(verdict.code).toBe('hidden_sample_ratio')
    expect(verdict).not.toHaveProperty('findings')
    expect(verdictOf(trial({ treated: of(400, 770), holdout: of(100, 230) })).code).toBe('helps')
  })

  it('is too early without anybody in an arm', () => {
    expect(verdictOf(trial({ treated: of(0, 0), holdout: of(0, 0) }))).toEqual({
      code: 'too_early',
      findings: null,
    })
    expect(verdictOf(trial({ treated: of(2, 3), holdout: of(0, 0) }))).toEqual({
      code: 'too_early',
      findings: null,
    })
  })

  it('names what could be detected even when nobody of the holdout succeeded', () => {
    expect(findingsOf({ holdout: of(0, 60) }).detectableEffect).toBeGreaterThan(0.1)
    expect(findingsOf({ treated: of(0, 240), holdout: of(0, 60) }).detectableEffect).toBeNull()
  })

  it('refuses impossible counts and shares', () => {
    expect(() => verdictOf(trial({ treated: of(5, 4) }))).toThrow(RangeError)
    expect(() => verdictOf(trial({ treated: of(1.5, 4) }))).toThrow(RangeError)
    expect(() => verdictOf(trial({ holdoutShare: 0 }))).toThrow(RangeError)
  })

  it('always agrees in sign with the difference it shows', () => {
    const arm = (max: number) =>
      fc
        .integer({ min: 1, max })
        .chain((n) => fc.integer({ min: 0, max: n }).map((successes) => of(successes, n)))
    fc.assert(
      fc.property(arm(320), arm(80), fc.boolean(), (treated, holdout, plannedEndReached) => {
        const verdict = verdictOf(trial({ treated, holdout, plannedEndReached }))
        if (verdict.code === 'helps') expect(verdict.findings.difference.estimate).toBeGreaterThan(0)
        if (verdict.code === 'harms') expect(verdict.findings.difference.estimate).toBeLessThan(0)
        if (verdict.code === 'inconclusive') expect(verdict.findings.difference.low).toBeLessThanOrEqual(0)
      }),
      { numRuns: 60 },
    )
  })
})
