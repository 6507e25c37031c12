import type { RefObject } from 'react'
import type { Conversation } from '@osmose/shared/messages/messages.contract'
import { folded } from '@osmose/shared/search/word-forms'
import { mentionOf } from '../../lib/named'
import { type Named, useNaming, useTyping } from '../posts/writing.public'

interface Draft {
  text: string
  named: Named
}
const SHOWN = 6

/** People of the conversation to name while one writes; they are all known, nobody is asked. */
export function useMemberMentions(
  conversation: Conversation,
  field: RefObject<HTMLTextAreaElement | null>,
  { text, named }: Draft,
  onChange: (draft: Draft) => void,
) {
  const typing = useTyping(field)
  const wanted = typing.typed && folded(typing.typed.query)
  const people =
    wanted === undefined
      ? []
      : conversation.people
          .filter(({ person, active }) => active && ` ${folded(person.name)}`.includes(` ${wanted}`))
          .slice(0, SHOWN)
          .map(({ person }) => mentionOf(person, wanted))
  return useNaming({
    typing,
    people,
    text,
    named,
    onChange: (to, names) => onChange({ text: to, named: names }),
  })
}
