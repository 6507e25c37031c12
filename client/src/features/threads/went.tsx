import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { readMove } from '@osmose/shared/threads/threads.contract'
import { LinkButton } from '../../ui/button'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/empty-state'
import { call } from '../../lib/call'
import { useT } from '../../lib/i18n'
import { usePage } from '../../lib/page'
import { paths } from '../../lib/paths'

/** In place of a thread that cannot be read: where it went, if I may know; else what would stand there anyway. */
export function Went({ postId, otherwise }: { postId: string; otherwise: ReactNode }) {
  const { data, isPending } = useQuery({
    queryKey: ['threads', 'move', postId],
    queryFn: ({ signal }) => call(readMove, { params: { postId }, signal }),
    retry: false,
  })
  if (isPending) return null
  return data ? <Elsewhere community={data.community} /> : otherwise
}

function Elsewhere({ community }: { community: { name: string; slug: string } }) {
  const t = useT()
  usePage({ title: t('threads.went_title'), up: paths.home })
  return (
    <Card as="div">
      <EmptyState
        level={1}
        title={t('threads.went_title')}
        drawing="closed"
        act={<LinkButton href={paths.community(community.slug)}>{t('threads.went_go')}</LinkButton>}
      >
        {t('threads.went_why', { name: community.name })}
      </EmptyState>
    </Card>
  )
}
