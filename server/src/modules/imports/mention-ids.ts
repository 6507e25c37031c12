import type { GroupKind } from '@osmose/shared/text/document'
import type { MatchedPerson } from './imports.matching.query.js'

/** `@[Name](person:id)`, `@[Name](members:id)`; the name may hold escaped brackets. */
const mention = /@\[((?:[^\]\\\n]|\\.){1,300})\]\((person|members|moderators):([^)\s]{1,300})\)/g

export interface NamedGroup {
  kind: GroupKind
  communityId: string
  label: string
}

/**
 * A text with our ids in place of the source's, and whom it names; whoever is not here becomes a plain name. Groups that
 * were called are named, and not called again.
 */
export function withOurPeople(
  text: string,
  people: ReadonlyMap<string, MatchedPerson>,
  communities: ReadonlyMap<string, { id: string }> = new Map(),
): { text: string; named: MatchedPerson[]; groups: NamedGroup[] } {
  const named = new Map<string, MatchedPerson>()
  const groups = new Map<string, NamedGroup>()
  const ours = text.replace(mention, (_, name: string, kind: 'person' | GroupKind, id: string) => {
    if (kind !== 'person') {
      const community = communities.get(id)
      if (!community) return `@${name}`
      const label = name.replace(/\\(.)/g, '$1')
      groups.set(`${kind} ${community.id}`, { kind, communityId: community.id, label })
      return `@[${name}](${kind}:${community.id})`
    }
    const person = people.get(id)
    if (!person) return `@${name}`
    named.set(person.id, person)
    return `@[${name}](person:${person.id})`
  })
  return { text: ours, named: [...named.values()], groups: [...groups.values()] }
}
