import type { QueryClient } from '@tanstack/react-query'
import {
  type Bookmark,
  keepBookmark,
  removeBookmark,
  restoreBookmark,
} from '@osmose/shared/bookmarks/bookmarks.contract'
import { showToast } from '../../ui/toasts'
import { type ApiError, call } from '../../lib/call'
import { errorText, speakWhole, t } from '../../lib/i18n'
import { bookmarkKeys } from './bookmarks.queries'

const renew = (client: QueryClient) => client.invalidateQueries({ queryKey: bookmarkKeys.all })
const failed = (error: unknown) => void showToast(errorText(error as ApiError))

/** Keeps a post without asking anything, by one key. */
export async function keepNow(client: QueryClient, postId: string): Promise<void> {
  try {
    await speakWhole()
    const { id } = await call(keepBookmark, { params: { postId }, body: {} })
    await renew(client)
    showToast(t('bookmarks.kept'), { label: t('bookmarks.undo'), run: () => void takeAway(client, { id }) })
  } catch (error) {
    failed(error)
  }
}

/** Takes it away at once and offers to bring it back. */
export async function takeAway(client: QueryClient, { id }: Pick<Bookmark, 'id'>): Promise<void> {
  const params = { bookmarkId: id }
  try {
    await call(removeBookmark, { params })
    await renew(client)
  } catch (error) {
    return failed(error)
  }
  const undo = async () => {
    try {
      await call(restoreBookmark, { params })
      await renew(client)
      showToast(t('bookmarks.undone'))
    } catch (error) {
      failed(error)
    }
  }
  showToast(t('bookmarks.removed'), { label: t('bookmarks.undo'), run: () => void undo() })
}
