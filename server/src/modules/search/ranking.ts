/**
 * How what was found is ordered, in this order: an accepted answer, a title with all the words where there are several, a
 * question that has its answer, the rest; then how well the text speaks of the words; then the latest. Who wrote it, where, and how many liked it does not count.
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

/** SQL: 3 an accepted answer, 2 a title with all the words, 1 a text that asks and has its answer, 0 the rest. `titled` may be null. */
export const tier = (entry: string, titled: string): string =>
  `(case when ${entry}.accepted then 3 when ${titled} is not null and ts_filter(${entry}.search, '{a}') @@ ${titled} then 2 when ${entry}.resolved and ${entry}.comment_id is null then 1 else 0 end)`

/** SQL: how well a text speaks of the words, in whole steps. */
export const rank = (entry: string, query: string): string =>
  `round(ts_rank('${WEIGHTS}', ${entry}.search, ${query}) * ${STEPS})::integer`
