import type { RefObject } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { suggestPeople } from '@osmose/shared/directory/directory.contract'
import { call } from '../../lib/call'
import { mentionOf } from '../../lib/named'
import type { Named } from './mentions'
import { useNaming, useTyping } from './use-naming'

interface Setup {
  field: RefObject<HTMLTextAreaElement | null>
  text: string
  named: Named
  communityId: string | undefined
  onChange: (text: string, named: Named) => void
}

/** Colleagues to name while one writes; the directory is asked for them. */
export function useMentions({ field, text, named, communityId, onChange }: Setup) {
  const typing = useTyping(field)
  const { typed } = typing
  const { data } = useQuery({
    queryKey: ['directory', 'suggestions', communityId ?? '', typed?.query ?? ''],
    queryFn: ({ signal }) =>
      call(suggestPeople, { query: { q: typed?.query ?? '', community: communityId }, signal }),
    enabled: typed !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
  const people = typed ? (data?.items ?? []).map((person) => mentionOf(person, typed.query)) : []
  const naming = useNaming({ typing, people, text, named, onChange })

  /** Types the sign for the person who prefers a button. */
  const begin = () => {
    const input = field.current
    if (!input) return
    const { selectionStart: start, selectionEnd: end } = input
    const gap = start === 0 || /\s$/.test(text.slice(0, start)) ? '' : ' '
    onChange(`${text.slice(0, start)}${gap}@${text.slice(end)}`, named)
    input.focus()
    requestAnimationFrame(() => {
      input.setSelectionRange(start + gap.length + 1, start + gap.length + 1)
      typing.look()
    })
  }
  return { ...naming, begin }
}
