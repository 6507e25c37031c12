import { mergeAttributes, Node } from '@tiptap/core'

const atom = { group: 'inline', inline: true, atom: true, selectable: false } as const
const data = (name: string) => ({
  default: null,
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`),
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }),
})
const attributes = (...names: string[]) => Object.fromEntries(names.map((name) => [name, data(name)]))

/** A person, shown by name. Only what this editor copied is read back from the clipboard, never a link of elsewhere. */
export const Mention = Node.create({
  ...atom,
  name: 'mention',
  addAttributes: () => attributes('personId', 'label'),
  parseHTML: () => [{ tag: 'span[data-personId]' }],
  renderHTML: ({ node, HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes), `@${node.attrs.label}`],
  renderText: ({ node }) => `@${node.attrs.label}`,
})

export const GroupMention = Node.create({
  ...atom,
  name: 'groupMention',
  addAttributes: () => attributes('kind', 'communityId', 'label'),
  parseHTML: () => [{ tag: 'span[data-communityId]' }],
  renderHTML: ({ node, HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes), `@${node.attrs.label}`],
  renderText: ({ node }) => `@${node.attrs.label}`,
})

export const Topic = Node.create({
  ...atom,
  name: 'topic',
  addAttributes: () => attributes('slug', 'label'),
  parseHTML: () => [{ tag: 'span[data-slug]' }],
  renderHTML: ({ node, HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes), `#${node.attrs.label}`],
  renderText: ({ node }) => `#${node.attrs.label}`,
})
