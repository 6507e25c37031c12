interface Named {
  id: string
  name: string
}

/** Who of them the text still names, as `@Rosa Ferreira`. */
export const mentioned = (text: string, people: readonly Named[]): Named[] =>
  people.filter(({ name }) => text.includes(`@${name}`))

/** The text as it is sent: `@Rosa Ferreira` becomes `@[Rosa Ferreira](person:id)`. Longer names first, so that none is cut by another. */
export function withMentions(text: string, people: readonly Named[]): string {
  return [...people]
    .sort((a, b) => b.name.length - a.name.length)
    .reduce((sent, { id, name }) => sent.replaceAll(`@${name}`, `@[${name}](person:${id})`), text)
}
