import type { ReactNode } from 'react'
import { useT } from '../../../lib/i18n'
import { type Conflict, Merge, ownWords } from '../../pages/merge.public'

type Props = {
  conflict: Conflict
  onTake: () => void
  hasTaken: boolean
  fields?: ReactNode
  /** What becomes of the other text, where it does not stay in a history. */
  keepWhy?: string
}

/** My text was rewritten in another window too: both are shown, and I decide. */
export function Meanwhile({ keepWhy, ...props }: Props) {
  const t = useT()
  const words = ownWords(t)
  return <Merge words={{ ...words, keepWhy: keepWhy ?? words.keepWhy }} {...props} />
}
