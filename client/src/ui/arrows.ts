import type { KeyboardEvent } from 'react'

/** Whether it stands in no part that is folded away. */
export const isShown = (element: Element): boolean => element.closest('[hidden]') === null

/**
 * Moves the focus among the elements of `selector` inside the one that listens: arrows, Home, End, round at both
 * ends. Returns the element reached, or undefined when the key was not one of these.
 */
export function moveFocus(
  event: KeyboardEvent<HTMLElement>,
  selector: string,
  axis: 'horizontal' | 'vertical',
): HTMLElement | undefined {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)].filter(isShown)
  const at = stops.indexOf(document.activeElement as HTMLElement)
  const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const backward = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight'
  const [next, previous] = axis === 'vertical' ? ['ArrowDown', 'ArrowUp'] : [forward, backward]
  const goals: Record<string, number> = {
    [next]: (at + 1) % stops.length,
    [previous]: at <= 0 ? stops.length - 1 : at - 1,
    Home: 0,
    End: stops.length - 1,
  }
  const goal = goals[event.key]
  if (goal === undefined) return undefined
  event.preventDefault()
  stops[goal]?.focus()
  return stops[goal]
}
