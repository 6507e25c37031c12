import { useEffect } from 'react'
import { store, useStore } from './store'

/** Single-letter shortcuts, which a person may switch off (WCAG 2.1.4). Ctrl K always works. */
const key = 'osmose.shortcuts'
const on = store(read())

function read(): boolean {
  try {
    return localStorage.getItem(key) !== 'off'
  } catch {
    return true
  }
}

export const useShortcutsOn = (): boolean => useStore(on)

export function setShortcutsOn(value: boolean): void {
  on.set(value)
  try {
    localStorage.setItem(key, value ? 'on' : 'off')
  } catch {
    /* holds until the page is left */
  }
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

function isWriting(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, [role=menu]') !== null)
  )
}
