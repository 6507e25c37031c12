import { useEffect, useRef, type ComponentProps, type RefObject } from 'react'
import { isSecondOfDouble } from './double-click'

type Modal = { ref: RefObject<HTMLDialogElement | null> } & Pick<
  ComponentProps<'dialog'>,
  'onCancel' | 'onClose' | 'onPointerDown' | 'onClick'
>

/**
 * Opens a native `<dialog>` over the page while `open` is true: focus stays inside, Escape and a press on the scrim
 * call `onClose`, focus returns to where it was. `first` finds where it begins; else it is what the browser finds first.
 */
export function useModal(
  open: boolean,
  onClose: () => void,
  first?: (dialog: HTMLElement) => HTMLElement | null | undefined,
): Modal {
  const ref = useRef<HTMLDialogElement>(null)
  const pressedOutside = useRef(false)
  const wanted = useRef(open)
  wanted.current = open
  const begin = useRef(first)
  begin.current = first
  useEffect(() => {
    const dialog = ref.current
    if (!dialog || !open) return
    const before = document.activeElement
    if (dialog.showModal) dialog.showModal()
    else dialog.setAttribute('open', '')
    begin.current?.(dialog)?.focus()
    return () => {
      if (dialog.close) dialog.close()
      else dialog.removeAttribute('open')
      // A dialog taken off the page before it closed gives no focus back by itself.
      const isLost = document.activeElement === null || document.activeElement === document.body
      if (isLost && before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [open])
  return {
    ref,
    onCancel: (event) => {
      if (event.target !== event.currentTarget) return
      event.preventDefault()
      onClose()
    },
    onClose: (event) => {
      const dialog = event.currentTarget
      if (event.target !== dialog || !open || dialog.open) return
      onClose()
      // A second Escape closes it whatever we say; where somebody is asked first, it stays.
      requestAnimationFrame(() => {
        if (wanted.current && dialog.isConnected && !dialog.open) dialog.showModal()
      })
    },
    onPointerDown: (event) => {
      pressedOutside.current = event.target === event.currentTarget
    },
    onClick: (event) =>
      event.target === event.currentTarget && pressedOutside.current && !isSecondOfDouble(event) && onClose(),
  }
}
