import { personColumns, personJoins } from '../directory/directory.public.js'

/**
 * Whoever brought a file changes it. So do those who look after a community into whose library that same person put it:
 * putting somebody else's file into one's own library gives no right over it. `$1` is the reader, `f` the file.
 */
export const manages = `(f.uploader_id = $1 or exists (
  select 1 from library_entries e
  join communities c on c.id = e.community_id and c.archived_at is null
  join memberships m on m.community_id = e.community_id and m.person_id = $1 and m.role in ('owner', 'moderator')
  where e.file_id = f.id and e.removed_at is null and e.added_by = f.uploader_id))`

/** Columns of a `FileRow`; needs files `f` and file_versions `v`. */
export const fileColumns = `
  f.id, f.name, v.kind, v.media_type as "mediaType", v.bytes::float8 as bytes, v.width, v.height, v.version, v.uploaded_at as at,
  ${personColumns('p', 'by')}, ${manages} as manages`

export const fileJoins = `
  join file_versions v on v.file_id = f.id and v.version = f.version
  left join people p on p.id = v.uploaded_by ${personJoins('p')}`

/** The words of `parameter`, looked for in both languages, accents and case aside. */
export const wordsOf = (parameter: string): string => `asked_words(${parameter})`

/** A name as words: `plan_v2.pdf` is found by `plan`. */
export const nameWords = (name: string): string => `regexp_replace(${name}, '[._/-]+', ' ', 'g')`
