interface Listener {
  readonly personId: string
  readonly gone: boolean
  readonly fromSeq: number
  readonly mutedUntil: Date | null
  readonly refusesMe: boolean
}

interface Said {
  readonly seq: number
  readonly mentioned: readonly string[]
  readonly important: boolean
  readonly at: Date
}

interface Call {
  personId: string
  why: 'important' | 'mention' | 'first'
}

/**
 * Whom a message asks for in particular: everybody when it is important, those it names, and those for whom it is the
 * first of the conversation. Silence keeps all but the important away; whoever refuses the writer is never called.
 */
export function calls(authorId: string, members: readonly Listener[], said: Said): Call[] {
  return members.flatMap(({ personId, gone, fromSeq, mutedUntil, refusesMe }): Call[] => {
    if (personId === authorId || gone || refusesMe) return []
    if (said.important) return [{ personId, why: 'important' }]
    if (mutedUntil && mutedUntil > said.at) return []
    if (said.mentioned.includes(personId)) return [{ personId, why: 'mention' }]
    return said.seq === fromSeq + 1 ? [{ personId, why: 'first' }] : []
  })
}
