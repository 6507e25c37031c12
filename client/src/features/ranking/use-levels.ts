import { useState } from 'react'
import { type InfiniteData, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FeedLevel, FeedLevels, FeedTerm } from '@osmose/shared/feed/terms'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { showToast } from '../../ui/toasts'
import { useT } from '../../lib/i18n'
import { choicesQuery, saveChoices } from './choices.public'

type Pages = InfiniteData<{ items: Post[] }>
const normal: FeedLevel = 2

/** How much each term counts, and what a change of it did to the order on screen. */
export function useLevels() {
  const t = useT()
  const client = useQueryClient()
  const levels = useQuery(choicesQuery).data?.levels ?? {}
  const [said, setSaid] = useState('')
  const order = () => client.getQueryData<Pages>(['feed', 'list', { forYou: true }])?.pages[0]?.items ?? []
  const save = async (chosen: FeedLevels) => {
    const before = order().map(({ id }) => id)
    try {
      await saveChoices(client, { levels: chosen })
    } catch {
      showToast(t('ranking.refused'))
      return
    }
    const after = order()
    const moved = after.filter(({ id }, at) => before[at] !== id).length
    const first = after[0]?.title || t('ranking.untitled')
    setSaid(moved === 0 ? t('ranking.unmoved') : t('ranking.moved', { count: moved, first }))
  }
  const turn = (term: FeedTerm, by: -1 | 1) => {
    const now = client.getQueryData(choicesQuery.queryKey)?.levels ?? levels
    const level = Math.min(3, Math.max(0, (now[term] ?? normal) + by)) as FeedLevel
    if (level === (now[term] ?? normal)) return
    const { [term]: _, ...others } = now
    void save(level === normal ? others : { ...others, [term]: level })
  }
  return {
    levelOf: (term: FeedTerm): FeedLevel => levels[term] ?? normal,
    levels,
    turn,
    reset: () => void save({}),
    said,
  }
}
