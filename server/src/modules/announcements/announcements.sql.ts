/**
 * Of `addressed_people(…) them`, those an announcement speaks to: all but its author. Who is counted before it is sent
 * and while it is read, who is told of it and who is reminded are these.
 */
export const spokenTo = (authorId: string): string => `them.person_id is distinct from ${authorId}`

/** The same once it is published, `n` with its post `p`: those who come after it has ended are not asked. */
export const asked = `${spokenTo('p.author_id')} and them.since <= n.asks_until`
