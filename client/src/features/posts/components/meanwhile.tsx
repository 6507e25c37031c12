import type { ReactNode } from 'react'
import { useT } from '../../../lib/i18n'
import { type Conflict, Merge } from '../../pages/merge.public'

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
  const words = {
    title: t('posts.conflict_title'),
    why: t('posts.conflict_why'),
    theirs: t('posts.conflict_theirs'),
    mine: t('posts.conflict_mine'),
    take: t('posts.conflict_take'),
    keepWhy: keepWhy ?? t('posts.conflict_keep_why'),
    took: t('posts.conflict_took'),
  }
  return <Merge words={words} {...props} />
}
