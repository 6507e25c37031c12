export interface MandateTerms {
  readonly fromId: string
  readonly toId: string
  readonly kinds: readonly string[]
  /** None: wherever both may write. */
  readonly communityIds: readonly string[]
  readonly until: Date
  readonly revokedAt: Date | null
}

export interface MandatedAct {
  readonly fromId: string
  readonly toId: string
  readonly kind: string
  readonly communityId: string
  readonly at: Date
}

/** Whether a mandate is for this very act: by whom, for whom, what, where and when. */
export const covers = (mandate: MandateTerms, act: MandatedAct): boolean =>
  mandate.fromId === act.fromId &&
  mandate.toId === act.toId &&
  mandate.kinds.includes(act.kind) &&
  (mandate.communityIds.length === 0 || mandate.communityIds.includes(act.communityId)) &&
  act.at < mandate.until &&
  (mandate.revokedAt === null || act.at < mandate.revokedAt)
