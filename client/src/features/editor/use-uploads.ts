import type { Editor } from '@tiptap/core'
import { ApiError } from '../../lib/call'
import { errorText } from '../../lib/i18n'
import { useSending } from '../../lib/use-sending'
import type { RichEditorProps, Uploaded } from './editor.props'

type Upload = NonNullable<RichEditorProps['upload']>

/** Files on their way into the text. */
export const useUploads = (editor: Editor | null, upload: Upload | undefined) =>
  useSending({
    send: (...file: Parameters<Upload>) =>
      upload ? upload(...file) : Promise.reject(new Error('nowhere to send a file')),
    onArrived: (stored: Uploaded) => {
      if (editor) place(editor, stored)
    },
    refusalOf: (error) => errorText({ code: error instanceof ApiError ? error.code : 'internal' }),
  })

/**
 * Below the paragraph of the caret, wherever it is by then, above one that is still empty: writing goes on where it
 * was, beside what came and never over it.
 */
export function place(editor: Editor, { fileId, name, image }: Uploaded): void {
  const { $to } = editor.state.selection
  const isEmpty = $to.depth === 1 && $to.parent.content.size === 0
  const at = $to.depth === 0 ? $to.pos : isEmpty ? $to.before(1) : $to.after(1)
  const node = image
    ? { type: 'image', attrs: { fileId, alt: '', width: image.width, height: image.height } }
    : { type: 'file', attrs: { fileId, name } }
  editor.commands.insertContentAt(at, node, { updateSelection: false })
}
