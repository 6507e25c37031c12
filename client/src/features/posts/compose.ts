import { isPhone } from '../../lib/use-media'
import { store } from '../../lib/store'
import type { ComposerStart } from './components/composer'

/** The composer over the page on a desk; on a phone it is a page of its own. */
export const composing = store<ComposerStart | undefined>(undefined)

/** Opens it over the page and says so; on a phone the caller goes to `paths.write()`. */
export function openComposer(start: ComposerStart = {}): boolean {
  if (isPhone()) return false
  composing.set(start)
  return true
}
