import type { MessagesReason } from '@osmose/shared/messages/messages.contract'

/** What a decision about a message depends on. Whoever asks is in the conversation and may read the message. */
export interface MessageFacts {
  readonly mine: boolean
  readonly deleted: boolean
  /** How long ago it was taken back, in milliseconds. */
  readonly deletedFor?: number
}

/** Of a conversation, seen by one who is in it. */
export interface ConversationFacts {
  readonly kind: 'pair' | 'group'
  /** Of a pair: the other one's account is closed. */
  readonly otherGone: boolean
  /** Of a pair: I refuse the messages of the other. */
  readonly iRefuse: boolean
}

export type Verdict = true | MessagesReason | 'forbidden' | 'not_found'

/** Taking back can be undone for this long. */
export const UNDO_MS = 10 * 60_000

/** The other one's refusal is no reason: they are not told of it, and neither is the writer. */
export function canWrite({ kind, otherGone, iRefuse }: ConversationFacts): Verdict {
  if (kind === 'group') return true
  if (otherGone) return 'messages.person_gone'
  return iRefuse ? 'messages.you_refuse' : true
}

export const canShapeGroup = ({ kind }: Pick<ConversationFacts, 'kind'>): Verdict =>
  kind === 'group' ? true : 'messages.group_only'

/** Of a message taken back nothing can be done but bringing it back. */
export const canChange = ({ mine, deleted }: MessageFacts): Verdict =>
  deleted ? 'not_found' : mine ? true : 'forbidden'

export function canBringBack({ mine, deleted, deletedFor = 0 }: MessageFacts): Verdict {
  if (!mine) return deleted ? 'not_found' : 'forbidden'
  return !deleted || deletedFor <= UNDO_MS ? true : 'messages.too_late_to_undo'
}

export const canReact = ({ deleted }: MessageFacts): Verdict => (deleted ? 'not_found' : true)

/** Asked of those who received it. */
export const canAcknowledge = (facts: MessageFacts & { readonly asks: boolean }): Verdict =>
  facts.deleted ? 'not_found' : facts.mine || !facts.asks ? 'forbidden' : true

interface Decision {
  readonly decision: 'accept' | 'refuse' | 'withdraw'
  readonly state: 'open' | 'refused' | 'withdrawn' | 'published'
  readonly mineToAgree: boolean
  readonly proposedByMe: boolean
}

/** The authors alone agree, each once; only who proposed takes it back. */
export function canDecide({ decision, state, mineToAgree, proposedByMe }: Decision): Verdict {
  if (!mineToAgree && !proposedByMe) return 'not_found'
  if (decision === 'withdraw' ? !proposedByMe : !mineToAgree) return 'forbidden'
  return state === 'open' ? true : 'messages.already_decided'
}

interface Parts {
  readonly authors: ReadonlySet<string | null>
  readonly seqs: readonly number[]
  readonly deleted: boolean
  readonly proposed: boolean
}

/** One message, or several that follow each other. */
export function canPropose({ authors, seqs, deleted, proposed }: Parts): Verdict {
  if (seqs.length === 0 || deleted || authors.has(null)) return 'not_found'
  const ordered = seqs.toSorted((a, b) => a - b)
  if (ordered.some((seq, at) => at > 0 && seq !== (ordered[at - 1] ?? 0) + 1))
    return 'messages.not_consecutive'
  return proposed ? 'messages.already_proposed' : true
}
