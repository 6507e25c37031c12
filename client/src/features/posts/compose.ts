import { isPhone } from '../../lib/use-media'
import { store } from '../../lib/store'

export interface ComposerStart {
  /** Slug or id of the community to write in. */
  community?: string
  kind?: string
  /** The draft to go on with. */
  draft?: string
}

/** The composer over the page on a desk; on a phone it is a page of its own. */
export const composing = store<ComposerStart | undefined>(undefined)

/** Opens it over the page and says so; on a phone the caller goes to `paths.write()`. */
export function openComposer(start: ComposerStart = {}): boolean {
  catchKeys()
  if (isPhone()) return false
  composing.set(start)
  return true
}

let caught = ''

/** From here until the composer is there, letters are kept for it: whoever knows the way writes at once. */
export function catchKeys(): void {
  caught = ''
  document.addEventListener('keydown', press, { capture: true })
  document.addEventListener('pointerdown', stop, { capture: true })
}

/** What was typed meanwhile; from now on keys go where the caret is. */
export function caughtKeys(): string {
  stop()
  const keys = caught
  caught = ''
  return keys
}

function stop(): void {
  document.removeEventListener('keydown', press, { capture: true })
  document.removeEventListener('pointerdown', stop, { capture: true })
}

function press(event: KeyboardEvent): void {
  const isField =
    event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable=true]')
  if (isField || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === 'Backspace') caught = caught.slice(0, -1)
  else if (event.key.length === 1) caught += event.key
  else return
  event.preventDefault()
  event.stopImmediatePropagation()
}
