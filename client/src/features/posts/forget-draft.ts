import { deleteDraft } from '@osmose/shared/drafts/drafts.contract'
import { call } from '../../lib/call'

/** A draft whose post is out is not needed any more; if this fails, it waits in the list. */
export async function forgetDraft(key: string): Promise<void> {
  await call(deleteDraft, { params: { key } }).catch(() => undefined)
}
