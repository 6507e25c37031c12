/**
 * How what was found is ordered, in this order: an accepted answer, a question that has one, the rest; then how well the
 * text speaks of the words; then the latest. Who wrote it, where, and how many liked it does not count.
 */

/** Of the latest texts with the words that the reader may see, so many are compared; beyond, one narrows the search. */
export const COMPARED = 1_000
/** Results a page, and how deep one can go. */
export const PAGE = 20

/**
 * Weights of PostgreSQL's `ts_rank`, of D, C, B and A: what stands in a title (A) tells five times what stands in a text
 * (B), so a word in the title outweighs three in the text.
 */
const WEIGHTS = '{0.1, 0.1, 0.2, 1}'
/** Ranks are compared in steps of 1/50: nearer ones count as equal, and the later text comes first. */
const STEPS = 50

/** SQL: 2 an accepted answer, 1 a text that asks and has its answer, 0 the rest. */
export const tier = (entry: string): string =>
  `(case when ${entry}.accepted then 2 when ${entry}.resolved and ${entry}.comment_id is null then 1 else 0 end)`

/** SQL: how well a text speaks of the words, in whole steps. */
export const rank = (entry: string, query: string): string =>
  `round(ts_rank('${WEIGHTS}', ${entry}.search, ${query}) * ${STEPS})::integer`
