import { Node } from '@tiptap/core'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { FileView } from './components/file-view'
import { ImageView } from './components/image-view'

const own = { group: 'block', atom: true, draggable: true, selectable: true } as const
const kept = (initial: unknown) => ({ default: initial, rendered: false })

/**
 * An image of ours. Nothing is read from HTML: an image of
 * another site does not become one of ours by being pasted.
 */
export const ImageBlock = Node.create({
  ...own,
  name: 'image',
  addAttributes: () => ({
    fileId: kept(null),
    alt: kept(''),
    width: kept(1),
    height: kept(1),
    decorative: kept(false),
  }),
  parseHTML: () => [],
  renderHTML: ({ node }) => ['p', {}, String(node.attrs.alt)],
  renderText: ({ node }) => String(node.attrs.alt),
  addNodeView: () => ReactNodeViewRenderer(ImageView),
})

export const FileBlock = Node.create({
  ...own,
  name: 'file',
  addAttributes: () => ({ fileId: kept(null), name: kept('') }),
  parseHTML: () => [],
  renderHTML: ({ node }) => ['p', {}, String(node.attrs.name)],
  renderText: ({ node }) => String(node.attrs.name),
  addNodeView: () => ReactNodeViewRenderer(FileView),
})
