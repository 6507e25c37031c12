/** SQL: the title of a text, or its first words on one line, about `length` characters cut between two of them. */
export const firstWords = (text: string, length: number): string =>
  `coalesce(nullif(${text}.title, ''), ${onOneLine(
    String.raw`case when length(${text}.plain) > ${length} then regexp_replace(left(${text}.plain, ${length}), '\s+\S*$', '…') else ${text}.plain end`,
  )})`

/** What `onOneLine` of shared/text does. */
const onOneLine = (plain: string): string =>
  String.raw`regexp_replace(regexp_replace(${plain}, '([.!?…:;,–—-][»”"'')\]\s]*)\n\s*', '\1 ', 'g'), '\s*\n\s*', E'\u00a0– ', 'g')`
