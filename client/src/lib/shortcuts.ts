import { type RefObject, useEffect } from 'react'
import { recall, remember } from './on-device'
import { store, useStore } from './store'

/** Single-letter shortcuts, which a person may switch off (WCAG 2.1.4). Ctrl K always works. */
const key = 'osmose.shortcuts'
const on = store(recall(key) !== 'off')

export const useShortcutsOn = (): boolean => useStore(on)

export function setShortcutsOn(value: boolean): void {
  on.set(value)
  remember(key, value ? 'on' : 'off')
}

export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => void>>

/** Listens for single keys outside of fields, dialogs and menus. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const enabled = useShortcutsOn()
  useEffect(() => {
    if (!enabled) return
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target))
        return
      const act = shortcuts[event.key]
      if (!act) return
      event.preventDefault()
      act(event)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [enabled, shortcuts])
}

/**
 * While this stands, what is typed anywhere goes into its field and is no shortcut: in a conversation everything one
 * types is meant for those one speaks to.
 */
export function useTypesInto(field: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.metaKey || event.altKey)
        return
      if (!field.current || isWriting(event.target)) return
      event.stopPropagation()
      field.current.focus()
    }
    document.addEventListener('keydown', press, { capture: true })
    return () => document.removeEventListener('keydown', press, { capture: true })
  }, [field])
}

function isWriting(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, [role=menu]') !== null)
  )
}
