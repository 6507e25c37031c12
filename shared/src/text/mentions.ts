import type { GroupKind, TextDocument, TextInline } from './document.js'
import { blocksOfWords } from './walk.js'

/** The ids of the people a text names, each once, in the order of the text. */
export function mentionedPersonIds(document: TextDocument): string[] {
  return distinct(document, (node) =>
    node.type === 'mention' ? [node.attrs.personId, node.attrs.personId] : [],
  )
}

/** The groups a text calls, each once. */
export function mentionedGroups(document: TextDocument): { kind: GroupKind; communityId: string }[] {
  return distinct(document, (node) => {
    if (node.type !== 'groupMention') return []
    const { kind, communityId } = node.attrs
    return [`${kind}:${communityId}`, { kind, communityId }]
  })
}

/** The topics of a text, each once, under the first spelling it has there. */
export function topicsIn(document: TextDocument): { slug: string; label: string }[] {
  return distinct(document, (node) =>
    node.type === 'topic' ? [node.attrs.slug, { slug: node.attrs.slug, label: node.attrs.label }] : [],
  )
}

function distinct<Found>(
  document: TextDocument,
  find: (node: TextInline) => [key: string, found: Found] | [],
): Found[] {
  const all = new Map<string, Found>()
  for (const words of blocksOfWords(document))
    for (const node of words) {
      const [key, found] = find(node)
      if (key !== undefined && found !== undefined && !all.has(key)) all.set(key, found)
    }
  return [...all.values()]
}
