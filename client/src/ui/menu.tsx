import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { Check } from 'lucide-react'
import type { Icon } from './icon'
import { moveFocus } from './arrows'
import { useFloating, type TriggerProps } from './use-floating'
import { cx } from './cx'
import styles from './menu.module.css'

export type MenuItem = {
  id: string
  label: string
  icon?: Icon
  /** A word at the end: the key that does the same, or what the item means. */
  hint?: string
  shortcut?: string
  danger?: boolean
  /** Present when the act is not possible, and says why. */
  disabledReason?: string
  /** Given for a choice among several: the chosen one is checked. */
  checked?: boolean
  /** Draws a line above. */
  apart?: boolean
  onSelect: () => void
}

const item = '[role^=menuitem]'

type PanelProps = { label: string; items: readonly MenuItem[]; onDone: () => void; focusFirst?: boolean }

/** The list of a menu, without the button that opens it. */
export function MenuList({ label, items, onDone, focusFirst = true }: PanelProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!focusFirst) return
    const chosen = list.current?.querySelector<HTMLElement>('[aria-checked=true]')
    const stop = chosen ?? first(list.current)
    stop?.focus()
    if (document.activeElement === stop) return
    // WebKit drops the focus on its way to the first panel that a page opens.
    const again = requestAnimationFrame(() => stop?.focus())
    return () => cancelAnimationFrame(again)
  }, [focusFirst])
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (moveFocus(event, item, 'vertical')) return
    if (event.key === 'Tab') onDone()
    if (event.key === 'Tab') event.preventDefault()
    if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey) typeAhead(event)
  }
  return (
    <div role="menu" ref={list} aria-label={label} className={styles.list} onKeyDown={keys}>
      {items.map((entry) => (
        <Entry key={entry.id} entry={entry} onDone={onDone} />
      ))}
    </div>
  )
}

function Entry({ entry, onDone }: { entry: MenuItem; onDone: () => void }) {
  const { icon: Drawing, label, hint, shortcut, danger, disabledReason, checked, apart, onSelect } = entry
  const note = disabledReason ?? hint
  return (
    <button
      type="button"
      role={checked === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked={checked}
      aria-disabled={disabledReason !== undefined || undefined}
      aria-keyshortcuts={shortcut}
      tabIndex={-1}
      className={styles.item}
      data-danger={danger || undefined}
      data-apart={apart || undefined}
      onClick={() => {
        if (disabledReason !== undefined) return
        onDone()
        onSelect()
      }}
    >
      {Drawing && <Drawing aria-hidden />}
      <span className={styles.label}>{label}</span>
      {note && <span className={styles.note}>{note}</span>}
      {shortcut && <kbd aria-hidden>{shortcut}</kbd>}
      {checked !== undefined && <Check aria-hidden className={styles.check} />}
    </button>
  )
}

const first = (list: HTMLElement | null) => list?.querySelector<HTMLElement>(item)

function typeAhead(event: KeyboardEvent<HTMLElement>) {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(item)]
  const at = stops.indexOf(document.activeElement as HTMLElement)
  const turned = [...stops.slice(at + 1), ...stops.slice(0, at + 1)]
  const letter = event.key.toLocaleLowerCase()
  turned.find((stop) => stop.textContent?.trim().toLocaleLowerCase().startsWith(letter))?.focus()
}

type Props = {
  label: string
  items: readonly MenuItem[]
  trigger: (props: TriggerProps & { 'aria-haspopup': 'menu' }) => ReactNode
  align?: 'start' | 'end'
  className?: string
  /** Called each time it opens: what its acts depend on can be asked for then. */
  onOpen?: () => void
}

/** A few acts on one thing. `trigger` receives what its button must carry. */
export function Menu({ label, items, trigger, align = 'start', className, onOpen }: Props) {
  const { open, shown, close, host, triggerProps, panelProps } = useFloating({ align })
  const opened = useRef(onOpen)
  opened.current = onOpen
  useEffect(() => {
    if (open) opened.current?.()
  }, [open])
  return (
    <>
      {trigger({ ...triggerProps, 'aria-haspopup': 'menu' })}
      {host &&
        createPortal(
          <div {...panelProps} className={cx(styles.panel, className)}>
            {open && <MenuList label={label} items={items} onDone={close} focusFirst={shown} />}
          </div>,
          host,
        )}
    </>
  )
}
