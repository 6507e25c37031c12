import type { PersonRef } from '@osmose/shared/directory/person-ref'

/** A person as replies name them, from `alias`, a row of people. Whoever reads across modules says it in these words. */

/** Columns: `id`, `name` and so on, or `"authorId"`, `"authorName"` with the prefix `author`. Needs `personJoins`. */
export function personColumns(alias: string, prefix?: string): string {
  const as = (name: string) =>
    prefix === undefined ? name : `"${prefix}${name.charAt(0).toUpperCase()}${name.slice(1)}"`
  return `${alias}.id as ${as('id')}, ${alias}.name as ${as('name')}, ${alias}.title as ${as('title')}, ${alias}_d.name as ${as('department')}, ${alias}_s.name as ${as('site')}, ${photo(alias)} as ${as('photo')}`
}

export const personJoins = (alias: string): string =>
  `left join departments ${alias}_d on ${alias}_d.id = ${alias}.department_id left join sites ${alias}_s on ${alias}_s.id = ${alias}.site_id`

/** One value in JSON, null where there is nobody; needs no join. */
export const personJson = (alias: string): string =>
  `case when ${alias}.id is not null then jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name, 'title', ${alias}.title,
     'department', (select name from departments where id = ${alias}.department_id), 'site', (select name from sites where id = ${alias}.site_id),
     'photo', ${photo(alias)}) end`

const photo = (alias: string): string => `case ${alias}.avatar when 'photo' then ${alias}.avatar_version end`

/** What `personColumns` gives under a prefix; nothing but nulls where there is nobody. */
export type PersonColumns<Prefix extends string> = Record<
  `${Prefix}${'Id' | 'Title' | 'Department' | 'Site'}`,
  string | null
> &
  Record<`${Prefix}Name`, string> &
  Record<`${Prefix}Photo`, number | null>

/** The person in the columns of a prefix. */
export function personFrom<Prefix extends string>(
  row: PersonColumns<Prefix>,
  prefix: Prefix,
): PersonRef | null {
  const { id, name, title, department, site, photo } = namesUnder(prefix)
  const of = row as Record<string, unknown>
  if (of[id] === null) return null
  return {
    id: of[id],
    name: of[name],
    title: of[title],
    department: of[department],
    site: of[site],
    photo: of[photo],
  } as PersonRef
}

/** Put together once a prefix: every row of every list of posts asks for them. */
const named = new Map<string, Record<keyof PersonRef, string>>()

function namesUnder(prefix: string): Record<keyof PersonRef, string> {
  const known = named.get(prefix)
  if (known) return known
  const names = {
    id: `${prefix}Id`,
    name: `${prefix}Name`,
    title: `${prefix}Title`,
    department: `${prefix}Department`,
    site: `${prefix}Site`,
    photo: `${prefix}Photo`,
  }
  named.set(prefix, names)
  return names
}
