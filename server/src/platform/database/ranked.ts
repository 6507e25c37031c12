/** A place in a list ordered by how well things fit: the last row of a page, after which the next one begins. */
export type Ranked = readonly [rank: number, key: string, id: string]

/** As three values of a statement, null on the first page. */
export const placeOf = (last: Ranked | undefined): readonly unknown[] => last ?? [null, null, null]
