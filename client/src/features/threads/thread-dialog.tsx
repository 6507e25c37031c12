import type { Post } from '@osmose/shared/posts/posts.contract'
import { CloseDialog } from './components/close-dialog'
import { MoveDialog } from './components/move-dialog'
import { PinDialog } from './components/pin-dialog'
import { ShareDialog } from './components/share-dialog'

const dialogs = { pin: PinDialog, close: CloseDialog, move: MoveDialog, share: ShareDialog }

/** The dialog of an act on a thread as a whole. */
export function ThreadDialog({
  act,
  ...props
}: {
  act: keyof typeof dialogs
  post: Post
  onClose: () => void
}) {
  const Act = dialogs[act]
  return <Act {...props} />
}
