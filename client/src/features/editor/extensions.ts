import type { Extensions } from '@tiptap/core'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { Placeholder } from '@tiptap/extensions'
import { StarterKit } from '@tiptap/starter-kit'
import { safeHref } from '@osmose/shared/text/href'
import { FileBlock, ImageBlock } from './file-nodes'
import { GroupMention, Mention, Topic } from './nodes'

const plainCell = { content: 'paragraph+' }

/** The nodes and marks of our documents and nothing else, with their Markdown shortcuts. */
export const extensionsOf = (placeholder: () => string): Extensions => [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    underline: false,
    link: {
      openOnClick: false,
      markdownLinks: true,
      defaultProtocol: 'https',
      isAllowedUri: (address) => safeHref(address) !== undefined,
      HTMLAttributes: { target: null, rel: null, class: null },
    },
  }),
  Placeholder.configure({ placeholder, showOnlyCurrent: false }),
  Table.configure({ resizable: false, renderWrapper: true }),
  TableRow,
  TableHeader.extend(plainCell),
  TableCell.extend(plainCell),
  Mention,
  GroupMention,
  Topic,
  ImageBlock,
  FileBlock,
]
