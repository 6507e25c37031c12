/** Below this many people (or questions) an arm shows nothing; whoever also holds the HR role sees by its stricter rule. */
export const thresholdOf = (roles: readonly string[]): number => (roles.includes('hr') ? 10 : 5)
