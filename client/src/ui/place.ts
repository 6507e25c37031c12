export type Placement = { align?: 'start' | 'end' | 'centre'; gap?: number }

const margin = 12

/** Puts a fixed panel under its anchor, or above where there is more room, and keeps it inside the window. */
export function place(anchor: HTMLElement, panel: HTMLElement, { align, gap = 6 }: Placement): void {
  const box = anchor.getBoundingClientRect()
  const { clientWidth, offsetWidth, clientHeight: height } = document.documentElement
  // The room kept for a scroll bar is no place for a panel, even while no bar stands in it.
  const width = Math.min(clientWidth, offsetWidth)
  const below = height - box.bottom - gap - margin
  const above = box.top - gap - margin
  const up = panel.scrollHeight > below && above > below
  const rtl = getComputedStyle(anchor).direction === 'rtl'
  const fromLeft = align === 'centre' ? undefined : (align === 'start') !== rtl
  const own = panel.offsetWidth
  const wanted =
    fromLeft === undefined ? box.left + (box.width - own) / 2 : fromLeft ? box.left : box.right - own
  const left = Math.max(margin, Math.min(wanted, width - own - margin))

  panel.style.maxHeight = `${Math.max(120, up ? above : below)}px`
  panel.style.left = `${left}px`
  panel.style.top = up ? 'auto' : `${box.bottom + gap}px`
  panel.style.bottom = up ? `${height - box.top + gap}px` : 'auto'
  panel.dataset.side = up ? 'above' : 'below'
}
