/** SQL: the title of a text, or its first words, at most `length` characters cut between two of them. */
export const firstWords = (text: string, length: number): string =>
  String.raw`coalesce(nullif(${text}.title, ''), case when length(${text}.plain) > ${length} then regexp_replace(left(${text}.plain, ${length}), '\s+\S*$', '…') else ${text}.plain end)`
