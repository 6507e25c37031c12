import type { ReactNode } from 'react'
import { MoreButton } from './more-button'

type Props = {
  /** A list that is read page by page. */
  of: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
  /** What the button says. */
  children: ReactNode
}

/** The way on below a list; nothing once it is whole. */
export function NextPage({ of: list, children }: Props) {
  if (!list.hasNextPage) return null
  return (
    <MoreButton onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
      {children}
    </MoreButton>
  )
}
