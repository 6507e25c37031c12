import { linkedPage } from '@osmose/shared/pages/address'
import type { Page } from '@osmose/shared/pages/pages.contract'
import type { TextDocument } from '@osmose/shared/text/document'
import { paths } from '../../lib/paths'

type Node = {
  type?: string
  text?: string
  marks?: { type: string; attrs?: { href?: string } }[]
  content?: Node[]
}

/**
 * A text as it is read: links to pages lead to where these are now, and a link to a page that is gone says so in words
 * instead of leading nowhere.
 */
export function shownText(document: TextDocument, links: Page['links'], gone: string): TextDocument {
  if (links.length === 0) return document
  const refs = new Map(links.map(({ id, page }) => [id, page]))
  const walk = (node: Node): Node =>
    node.content ? { ...node, content: resolved(node.content.map(walk)) } : node
  const resolved = (nodes: Node[]): Node[] =>
    nodes.flatMap((node, at) => {
      const target = targetOf(node)
      if (!target) return [node]
      const page = refs.get(target.pageId)
      if (page) return [withHref(node, paths.page(page) + target.hash)]
      const plain = { ...node, marks: node.marks?.filter(({ type }) => type !== 'link') }
      const isLast = targetOf(nodes[at + 1])?.pageId !== target.pageId
      return isLast ? [plain, { type: 'text', text: ` (${gone})`, marks: [{ type: 'italic' }] }] : [plain]
    })
  return walk(document as Node) as TextDocument
}

function targetOf(node: Node | undefined): ReturnType<typeof linkedPage> {
  const href = node?.marks?.find(({ type }) => type === 'link')?.attrs?.href
  return href ? linkedPage(href) : undefined
}

const withHref = (node: Node, href: string): Node => ({
  ...node,
  marks: node.marks?.map((mark) => (mark.type === 'link' ? { ...mark, attrs: { href } } : mark)),
})
