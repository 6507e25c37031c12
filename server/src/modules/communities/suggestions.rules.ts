export interface Candidate {
  readonly id: string
  readonly departmentName: string
  readonly siteName: string
  /** Whether the person who asks is new. */
  readonly newcomer: boolean | null
  /** Members of the same department, of the same site, and newcomers among the members. */
  readonly department: number
  readonly site: number
  readonly newcomers: number
  readonly departmentSize: number
  readonly siteSize: number
  readonly skill: string | null
  readonly skilled: number
  /** People who wrote there in the last 28 days. */
  readonly authors: number
}

export interface Reason {
  readonly kind: 'department' | 'site' | 'newcomers' | 'skill' | 'lively'
  readonly value: string
}

/** Fewer people than this are no reason: it would rather point at them. */
const FEW = 5

/** The three communities with the strongest reason, strongest first; each reason is the best of its community. */
export function bestReasons(candidates: readonly Candidate[]): { id: string; reason: Reason }[] {
  return candidates
    .flatMap((candidate) => {
      const [best] = reasons(candidate).sort((a, b) => b.weight - a.weight)
      return best ? [{ id: candidate.id, ...best }] : []
    })
    .sort((a, b) => b.weight - a.weight || b.people - a.people || a.id.localeCompare(b.id))
    .slice(0, 3)
    .map(({ id, reason }) => ({ id, reason }))
}

function reasons(c: Candidate): { reason: Reason; people: number; weight: number }[] {
  const found = [
    {
      reason: { kind: 'skill' as const, value: c.skill ?? '' },
      people: c.skilled,
      weight: c.skill ? 0.9 : 0,
    },
    {
      reason: { kind: 'department' as const, value: c.departmentName },
      people: c.department,
      weight: share(c.department, c.departmentSize),
    },
    { reason: { kind: 'newcomers' as const, value: '' }, people: c.newcomers, weight: c.newcomer ? 0.7 : 0 },
    {
      reason: { kind: 'site' as const, value: c.siteName },
      people: c.site,
      weight: 0.8 * share(c.site, c.siteSize),
    },
    {
      reason: { kind: 'lively' as const, value: '' },
      people: c.authors,
      weight: Math.min(0.4, c.authors / 50),
    },
  ]
  return found.filter(({ people, weight }) => weight > 0 && people >= FEW)
}

const share = (part: number, whole: number) => (whole > 0 ? part / whole : 0)
