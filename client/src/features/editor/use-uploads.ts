import { useEffect, useRef, useState } from 'react'
import type { Editor } from '@tiptap/core'
import { ApiError } from '../../lib/call'
import { errorText } from '../../lib/i18n'
import type { Uploaded, RichEditorProps } from './editor.props'

type Upload = NonNullable<RichEditorProps['upload']>

export interface Sending {
  id: number
  file: File
  /** 0 to 1. */
  share: number
  /** Why it could not be sent. */
  failed?: string
}

/** Files on their way into the text: each shows how far it is, can be stopped, and tried again when it failed. */
export function useUploads(editor: Editor | null, upload: Upload | undefined) {
  const [sending, setSending] = useState<readonly Sending[]>([])
  const stops = useRef(new Map<number, AbortController>())
  const next = useRef(0)
  useEffect(() => {
    const running = stops.current
    return () => {
      for (const stop of running.values()) stop.abort()
    }
  }, [])

  const drop = (id: number) => {
    stops.current.delete(id)
    setSending((list) => list.filter((one) => one.id !== id))
  }
  const change = (id: number, fields: Partial<Sending>) =>
    setSending((list) => list.map((one) => (one.id === id ? { ...one, ...fields } : one)))

  const send = async (id: number, file: File) => {
    if (!upload) return
    const stop = new AbortController()
    stops.current.set(id, stop)
    try {
      const stored = await upload(file, (share) => change(id, { share }), stop.signal)
      if (stop.signal.aborted) return
      drop(id)
      if (editor) place(editor, stored)
    } catch (error) {
      const code = error instanceof ApiError ? error.code : 'internal'
      if (!stop.signal.aborted) change(id, { failed: errorText({ code }), share: 0 })
    }
  }
  return {
    sending,
    add: (files: readonly File[]) => {
      for (const file of files) {
        const id = next.current++
        setSending((list) => [...list, { id, file, share: 0 }])
        void send(id, file)
      }
    },
    retry: ({ id, file }: Sending) => {
      change(id, { failed: undefined })
      void send(id, file)
    },
    cancel: ({ id }: Sending) => {
      stops.current.get(id)?.abort()
      drop(id)
    },
  }
}

/** Below the paragraph of the caret, wherever it is by then; writing goes on where it was. */
function place(editor: Editor, { fileId, name, image }: Uploaded): void {
  const { $to } = editor.state.selection
  const at = $to.depth === 0 ? $to.pos : $to.after(1)
  const node = image
    ? { type: 'image', attrs: { fileId, alt: null, width: image.width, height: image.height } }
    : { type: 'file', attrs: { fileId, name } }
  const isEmpty = $to.depth === 1 && $to.parent.content.size === 0
  editor.commands.insertContentAt(isEmpty ? { from: $to.before(1), to: at } : at, node, {
    updateSelection: false,
  })
}
