import type { ReactNode } from 'react'
import type { Locale } from '@osmose/shared/core/fields'
import type { TextDocument } from '@osmose/shared/text/document'

export interface Uploaded {
  fileId: string
  name: string
  /** Its size in pixels, where it is an image that can be shown. */
  image: { width: number; height: number } | null
}

/** Something of ours that a link may lead to. */
export interface LinkProposal {
  href: string
  label: string
  note?: string
}

export interface RichEditorProps {
  label: string
  labelHidden?: boolean
  value: TextDocument
  onChange: (document: TextDocument) => void
  placeholder?: string
  /** The language of the text, for voices, hyphens and spelling. */
  lang: Locale
  /** Where it will be read: people of this place are proposed first, and its groups may be called. */
  communityId?: string
  autoFocus?: boolean
  /** Ctrl Enter. */
  onSubmit?: () => void
  error?: string
  /** `page` leaves more room. */
  height?: 'post' | 'page'
  /** Keeps a file; rejects with an `AbortError` when `signal` is aborted. Absent, the editor takes no files. */
  upload?: (file: File, onProgress: (share: number) => void, signal?: AbortSignal) => Promise<Uploaded>
  /** Whether files are on their way: what is sent before they are there goes without them. */
  onSending?: (sending: boolean) => void
  /** Finds by their words what a link may lead to, beside the address one types. */
  links?: (words: string) => Promise<readonly LinkProposal[]>
  /** At the end of the toolbar: the language. */
  end?: ReactNode
}
