/** An instant as archives write it. */
export const instant = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** Somebody who is still named, or nobody. */
export const named = (column: string): string =>
  `(select n.id from people n where n.id = ${column} and n.erased_at is null)`

/** The rows of a subquery as a list, empty where there is none. */
export const list = (columns: string, rest: string, order: string): string =>
  `coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(${columns})) order by ${order}) ${rest}), '[]')`
