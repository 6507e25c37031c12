import { useEffect, useId, useState } from 'react'
import type { Editor } from '@tiptap/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Hash, type LucideIcon, Smile, Users } from 'lucide-react'
import { suggestPeople } from '@osmose/shared/directory/directory.contract'
import type { PersonRef } from '@osmose/shared/directory/person-ref'
import { readAudience } from '@osmose/shared/posts/posts.contract'
import { topicLabel, topicSlug } from '@osmose/shared/text/topic'
import { suggestTopics } from '@osmose/shared/topics/topics.contract'
import { call } from '../../lib/call'
import { useLocale, useT } from '../../lib/i18n'
import { isNamed, mentionOf } from '../../lib/named'
import { emojiLike, emojiQuery } from './emoji'
import { typedAt, type Typed } from './typed-at'

export interface Suggestion {
  id: string
  name: string
  photo?: string | null
  icon?: LucideIcon
  place?: string
  /** What is put in the place of what was typed. */
  node: { type: string; attrs: Record<string, string> } | { type: 'text'; text: string }
}

/** People proposed before anything is typed: few enough that the groups are seen below them. */
const FIRST = 3

interface Setup {
  editor: Editor | null
  communityId: string | undefined
}

/** Whom and what one may be about to name: what was typed at the caret, and what fits. */
export function useSuggestions({ editor, communityId }: Setup) {
  const listId = useId()
  const [typed, setTyped] = useState<Typed>()
  const [dismissed, setDismissed] = useState<number>()
  const [at, setAt] = useState(0)

  useEffect(() => {
    if (!editor) return
    const look = () => {
      const next = editor.isFocused ? typedAt(editor.state) : undefined
      setTyped((was) => (same(was, next) ? was : next))
      setDismissed((from) => (from === next?.from ? from : undefined))
    }
    const away = () => setTyped(undefined)
    editor.on('transaction', look)
    editor.on('blur', away)
    return () => {
      editor.off('transaction', look)
      editor.off('blur', away)
    }
  }, [editor])
  useEffect(() => setAt(0), [typed?.sign, typed?.query])

  const open = typed !== undefined && typed.from !== dismissed
  const items = useItems(open ? typed : undefined, communityId)
  const active = items[Math.min(at, items.length - 1)]

  const pick = (id: string | undefined) => {
    const item = items.find((one) => one.id === id)
    if (!item || !typed || !editor) return
    editor
      .chain()
      .focus()
      .insertContentAt({ from: typed.from, to: editor.state.selection.from }, [
        item.node,
        { type: 'text', text: ' ' },
      ])
      .run()
    setTyped(undefined)
  }
  /** Whether a key was for the list. */
  const press = (key: string): boolean => {
    if (!active) return false
    const moves: Record<string, () => void> = {
      ArrowDown: () => setAt((at + 1) % items.length),
      ArrowUp: () => setAt((at - 1 + items.length) % items.length),
      Enter: () => pick(active.id),
      Tab: () => pick(active.id),
      Escape: () => setDismissed(typed?.from),
    }
    moves[key]?.()
    return moves[key] !== undefined
  }
  return { listId, items, active, typed, pick, press }
}

function useItems(typed: Typed | undefined, communityId: string | undefined): Suggestion[] {
  const t = useT()
  const query = typed?.query ?? ''
  const shared = { placeholderData: keepPreviousData, staleTime: 60_000 }
  const people = useQuery({
    ...shared,
    queryKey: ['directory', 'suggestions', communityId ?? '', query],
    queryFn: ({ signal }) => call(suggestPeople, { query: { q: query, community: communityId }, signal }),
    enabled: typed?.sign === '@',
  })
  const groups = useQuery({
    ...shared,
    queryKey: ['posts', 'audience', communityId ?? ''],
    queryFn: ({ signal }) => call(readAudience, { params: { communityId: communityId ?? '' }, signal }),
    enabled: typed?.sign === '@' && communityId !== undefined,
    retry: false,
  })
  const topics = useQuery({
    ...shared,
    queryKey: ['topics', 'suggestions', query],
    queryFn: ({ signal }) => call(suggestTopics, { query: { q: query }, signal }),
    enabled: typed?.sign === '#',
  })
  const locale = useLocale()
  const signs = useQuery({ ...emojiQuery(locale), enabled: typed?.sign === ':' })
  if (typed?.sign === ':')
    return emojiLike(signs.data ?? [], query).map(({ emoji, label }) => ({
      id: label.replace(/\P{L}+/gu, '-'),
      name: `${emoji} ${label}`,
      icon: Smile,
      node: { type: 'text', text: emoji },
    }))
  if (typed?.sign === '@') {
    const proposed = (people.data?.items ?? []).slice(0, query === '' ? FIRST : undefined)
    const suggested = (some: readonly PersonRef[]) =>
      some.map((person) => ({
        ...mentionOf(person, query),
        node: { type: 'mention', attrs: { personId: person.id, label: person.name } },
      }))
    return [
      ...suggested(proposed.filter((person) => isNamed(person, query))),
      ...(groups.data?.groups ?? [])
        .filter(({ label }) => topicSlug(label).includes(topicSlug(query)))
        .map(({ kind, label, recipients }) => ({
          id: kind,
          name: label,
          icon: Users,
          place: t('editor.recipients', { count: recipients }),
          node: { type: 'groupMention', attrs: { kind, communityId: communityId ?? '', label } },
        })),
      ...suggested(proposed.filter((person) => !isNamed(person, query))),
    ]
  }
  if (typed?.sign !== '#') return []
  const known = (topics.data?.items ?? []).map(({ slug, label, posts }) =>
    topic(slug, label, t('topics.count', { count: posts })),
  )
  const label = topicLabel(query)
  const isNew = label !== undefined && !known.some(({ id }) => id === topicSlug(label))
  return label !== undefined && isNew ? [...known, topic(topicSlug(label), label, t('topics.new'))] : known
}

const topic = (slug: string, label: string, place: string): Suggestion => ({
  id: slug,
  name: `#${label}`,
  icon: Hash,
  place,
  node: { type: 'topic', attrs: { slug, label } },
})

const same = (some: Typed | undefined, other: Typed | undefined): boolean =>
  some?.from === other?.from && some?.sign === other?.sign && some?.query === other?.query
