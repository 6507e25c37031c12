import { useLayoutEffect, useRef } from 'react'
import type { Editor } from '@tiptap/core'
import { MentionList } from '../../../ui/mention-list'
import type { useSuggestions } from '../use-suggestions'
import styles from './editor.module.css'

type Props = ReturnType<typeof useSuggestions> & { editor: Editor; label: string }

/** What may stand over the end of a page, in pixels: the acts of a form, the bar of a phone. */
const foot = 160

/** The list under what is being typed; above it where there is no room below. */
export function SuggestionList({ editor, label, listId, items, active, typed, pick }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const panel = box.current
    const frame = panel?.offsetParent
    if (!panel || !frame || !typed) return
    const caret = editor.view.coordsAtPos(Math.min(typed.from, editor.state.doc.content.size))
    const edge = frame.getBoundingClientRect()
    const isLow = caret.bottom + panel.offsetHeight > innerHeight - foot && caret.top > panel.offsetHeight
    panel.style.insetBlockStart = `${(isLow ? caret.top - panel.offsetHeight - 6 : caret.bottom + 6) - edge.top}px`
    panel.style.left = `${Math.max(0, Math.min(caret.left - edge.left, edge.width - panel.offsetWidth))}px`
  }, [editor, typed, items.length])
  if (items.length === 0) return null
  return (
    <div ref={box} className={styles.suggestions}>
      <MentionList id={listId} label={label} people={items} active={active?.id} onPick={pick} />
    </div>
  )
}
