import { bestReasons, type Candidate } from './suggestions.rules.js'

const quiet: Candidate = {
  id: 'a',
  departmentName: 'Production',
  siteName: 'Nantes',
  newcomer: false,
  department: 0,
  site: 0,
  newcomers: 0,
  departmentSize: 60,
  siteSize: 120,
  skill: null,
  skilled: 0,
  authors: 0,
}

describe('which communities are suggested, and why', () => {
  it('suggests nothing without a reason', () => expect(bestReasons([quiet])).toEqual([]))

  it('never gives fewer than five people as a reason', () =>
    expect(bestReasons([{ ...quiet, department: 4, departmentSize: 4 }])).toEqual([]))

  it('names the department when half of it is there', () =>
    expect(bestReasons([{ ...quiet, department: 30 }])).toEqual([
      { id: 'a', reason: { kind: 'department', value: 'Production' } },
    ]))

  it('tells a newcomer where the newcomers are, and nobody else', () => {
    expect(bestReasons([{ ...quiet, newcomer: true, newcomers: 6 }])[0]?.reason.kind).toBe('newcomers')
    expect(bestReasons([{ ...quiet, newcomers: 6 }])).toEqual([])
  })

  it('puts a shared skill first, and keeps three', () => {
    const best = bestReasons([
      { ...quiet, id: 'lively', authors: 40 },
      { ...quiet, id: 'site', site: 90 },
      { ...quiet, id: 'skill', skill: 'brides', skilled: 5 },
      { ...quiet, id: 'department', department: 30 },
    ])
    expect(best.map(({ id }) => id)).toEqual(['skill', 'site', 'department'])
  })
})
