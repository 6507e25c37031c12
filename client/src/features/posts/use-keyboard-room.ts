import { useEffect } from 'react'

/**
 * The room that the keyboard of a phone takes from the page, as `--keyboard` in pixels. Where the browser makes the
 * page shorter by itself it stays nothing.
 */
export function useKeyboardRoom(): void {
  useEffect(() => {
    const view = window.visualViewport
    if (!view) return
    const { style } = document.documentElement
    const measure = () => {
      const covered = innerHeight - view.height * view.scale - view.offsetTop
      style.setProperty('--keyboard', `${covered > 100 ? Math.round(covered) : 0}px`)
    }
    view.addEventListener('resize', measure)
    view.addEventListener('scroll', measure)
    return () => {
      view.removeEventListener('resize', measure)
      view.removeEventListener('scroll', measure)
      style.removeProperty('--keyboard')
    }
  }, [])
}
