import { useLayoutEffect, useRef } from 'react'
import type { Editor } from '@tiptap/core'
import { MentionList } from '../../../ui/mention-list'
import type { useSuggestions } from '../use-suggestions'
import styles from './editor.module.css'

type Props = ReturnType<typeof useSuggestions> & { editor: Editor; label: string }

/** What keeps it off the edges of the window, and its height where there is room; in pixels. */
const margin = 8
const tallest = 320

/** The list under what is being typed, or above it where there is more room; never beyond what is in view. */
export function SuggestionList({ editor, label, listId, items, active, typed, pick }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const panel = box.current
    if (!panel || !typed) return
    const settle = () => {
      const caret = editor.view.coordsAtPos(Math.min(typed.from, editor.state.doc.content.size))
      const { offsetTop: top = 0, height = innerHeight } = window.visualViewport ?? {}
      const below = top + height - caret.bottom - 2 * margin
      const above = caret.top - top - 2 * margin
      const isUp = below < Math.min(panel.scrollHeight, tallest) && above > below
      const room = Math.min(tallest, isUp ? above : below)
      panel.style.maxBlockSize = `${room}px`
      panel.style.top = `${isUp ? caret.top - margin - Math.min(room, panel.scrollHeight) : caret.bottom + margin}px`
      panel.style.left = `${Math.max(margin, Math.min(caret.left, innerWidth - panel.offsetWidth - margin))}px`
    }
    settle()
    const view = window.visualViewport
    addEventListener('resize', settle)
    addEventListener('scroll', settle, { capture: true, passive: true })
    view?.addEventListener('resize', settle)
    view?.addEventListener('scroll', settle)
    return () => {
      removeEventListener('resize', settle)
      removeEventListener('scroll', settle, { capture: true })
      view?.removeEventListener('resize', settle)
      view?.removeEventListener('scroll', settle)
    }
  }, [editor, typed, items.length])
  if (items.length === 0) return null
  return (
    <div ref={box} className={styles.suggestions}>
      <MentionList id={listId} label={label} people={items} active={active?.id} onPick={pick} />
    </div>
  )
}
