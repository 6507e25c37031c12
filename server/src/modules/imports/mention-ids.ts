import type { MatchedPerson } from './imports.matching.query.js'

/** `@[Name](person:id)`; the name may hold escaped brackets. */
const mention = /@\[((?:[^\]\\\n]|\\.){1,300})\]\(person:([^)\s]{1,300})\)/g

/** A text with our ids in place of the source's, and whom it names; whoever is not here becomes a plain name. */
export function withOurPeople(
  text: string,
  people: ReadonlyMap<string, MatchedPerson>,
): { text: string; named: MatchedPerson[] } {
  const named = new Map<string, MatchedPerson>()
  const ours = text.replace(mention, (_, name: string, id: string) => {
    const person = people.get(id)
    if (!person) return `@${name}`
    named.set(person.id, person)
    return `@[${name}](person:${person.id})`
  })
  return { text: ours, named: [...named.values()] }
}
