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
      const wide = document.documentElement.offsetWidth
      const over = Math.min(caret.top, top + height)
      const under = Math.max(caret.bottom, top)
      const above = over - top - 2 * margin
      const below = top + height - under - 2 * margin
      const whole = Math.min(tallest, panel.firstElementChild?.scrollHeight ?? 0)
      const isUp = below < whole && above > below
      const room = Math.min(tallest, isUp ? above : below)
      panel.style.setProperty('--list-room', `${room}px`)
      panel.style.top = `${isUp ? over - margin - panel.offsetHeight : under + margin}px`
      panel.style.left = `${Math.max(margin, Math.min(caret.left, wide - panel.offsetWidth - margin))}px`
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
