import { useCallback, useId, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { place, type Placement } from './place'

const native = typeof HTMLElement !== 'undefined' && 'showPopover' in HTMLElement.prototype

export type TriggerProps = {
  ref: RefObject<HTMLButtonElement | null>
  popoverTarget: string
  'aria-expanded': boolean
  'aria-controls': string | undefined
  onClick: () => void
}

/**
 * A panel of the Popover API held to its button: the browser opens it, closes it on Escape or on a press elsewhere
 * and gives the focus back; this keeps it in place. `open` says that its content is needed, `shown` that it is in
 * view and may take the focus, `host` where to draw it: outside the sentence or the cell that holds the button, but
 * inside the landmark or the dialog that the button is part of.
 */
export function useFloating({ align = 'start', gap = 6 }: Placement = {}) {
  const id = useId()
  const trigger = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<'closed' | 'opening' | 'shown'>('closed')
  const [host, setHost] = useState<Element | null>(null)
  const shown = state === 'shown'

  useLayoutEffect(() => {
    const inside = trigger.current?.closest('dialog, main, nav, [data-theme]:not(:root)')
    setHost(inside ?? trigger.current?.closest('header, body') ?? null)
  }, [])

  useLayoutEffect(() => {
    const box = panel.current
    if (!shown || !box) return
    const settle = () => trigger.current && place(trigger.current, box, { align, gap })
    settle()
    addEventListener('resize', settle)
    addEventListener('scroll', settle, { capture: true, passive: true })
    return () => {
      delete box.dataset.side
      removeEventListener('resize', settle)
      removeEventListener('scroll', settle, { capture: true })
    }
  }, [shown, align, gap])

  const close = useCallback(() => {
    if (native) panel.current?.hidePopover()
    else setState('closed')
    trigger.current?.focus()
  }, [])

  const triggerProps: TriggerProps = {
    ref: trigger,
    popoverTarget: id,
    'aria-expanded': state !== 'closed',
    'aria-controls': state === 'closed' ? undefined : id,
    onClick: () => native || setState(shown ? 'closed' : 'shown'),
  }
  const panelProps = {
    ref: panel,
    id,
    popover: 'auto' as const,
    onBeforeToggle: (event: Toggle) => isOwn(event) && event.newState === 'open' && setState('opening'),
    onToggle: (event: Toggle) => isOwn(event) && setState(event.newState === 'open' ? 'shown' : 'closed'),
  }
  return { open: state !== 'closed', shown, close, host, triggerProps, panelProps }
}

type Toggle = { newState: string; target: EventTarget; currentTarget: EventTarget }

const isOwn = (event: Toggle) => event.target === event.currentTarget
