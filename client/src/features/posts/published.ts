import { showToast } from '../../ui/toasts'
import { t } from '../../lib/i18n'
import { go } from '../../lib/navigate'
import { paths } from '../../lib/paths'

/** Says that it is published; with the way to it where it is not in view. */
export function sayPublished(postId: string, isOpened: boolean): void {
  const way = { label: t('posts.see_post'), run: () => go(paths.post(postId)) }
  showToast(t('posts.published'), isOpened || isInView(postId) ? undefined : way)
}

function isInView(postId: string): boolean {
  const card = document.querySelector(`[data-post="${postId}"]`)
  if (!card) return false
  const { top, bottom, height } = card.getBoundingClientRect()
  return height > 0 && top < innerHeight && bottom > 0
}
