import { readCharter } from '@osmose/shared/moderation/charter.contract'
import {
  type CaseDetail,
  decideCase,
  flagContent,
  listCases,
  type Outcome,
  readCase,
} from '@osmose/shared/moderation/moderation.contract'
import type { TestPerson } from '../setup/test-person.js'

interface Text {
  postId: string
  commentId?: string
}

/** Somebody flags a text, quoting an article of the charter in force. */
export async function flag({
  by,
  article = 4,
  note = '',
  ...text
}: Text & { by: TestPerson; article?: number; note?: string }): Promise<void> {
  const { version } = await by.call(readCharter, {})
  await by.call(flagContent, {
    params: { postId: text.postId },
    body: { commentId: text.commentId, article: { version, number: article }, note },
  })
}

/** The case of a text as a moderator finds it in the queue; undefined when it is not there. */
export async function caseOf(
  moderator: TestPerson,
  { postId, commentId }: Text,
  state: 'waiting' | 'decided' = 'waiting',
): Promise<CaseDetail | undefined> {
  const { items } = await moderator.call(listCases, { query: { state } })
  const found = items.find((item) => item.postId === postId && item.commentId === (commentId ?? null))
  return found && moderator.call(readCase, { params: { caseId: found.id } })
}

/** A moderator decides about the case, knowing what it says. */
export function decide(
  moderator: TestPerson,
  { id, decisions, quotes }: CaseDetail,
  outcome: Outcome,
  reason = 'Cela vise une personne.',
): Promise<CaseDetail> {
  const quoted = quotes[0]?.article
  return moderator.call(decideCase, {
    params: { caseId: id },
    body: {
      outcome,
      reason,
      lang: 'fr',
      article: quoted ? { version: quoted.version, number: quoted.number } : null,
      after: decisions[0]?.id ?? null,
    },
  })
}
