import type { Tx } from '../../platform/database/database.js'

export interface BroughtTextRow {
  textId: string
  lang: string
  title: string
  document: unknown
  plain: string
  at: Date
  authorId: string | null
}

export async function addTexts(tx: Tx, rows: readonly BroughtTextRow[]): Promise<void> {
  if (rows.length === 0) return
  await tx.many(
    `insert into texts (id, lang, title, document, plain, search, written_at, written_by)
     select r."textId", r.lang, r.title, r.document, r.plain, search_vector(r.lang, r.title, r.plain), r.at, r."authorId"
     from jsonb_to_recordset($1) as r("textId" uuid, lang text, title text, document jsonb, plain text, at timestamptz, "authorId" uuid)`,
    [
      JSON.stringify(
        rows.map(({ textId, lang, title, document, plain, at, authorId }) => ({
          textId,
          lang,
          title,
          document,
          plain,
          at,
          authorId,
        })),
      ),
    ],
  )
}

export async function addMentions(
  tx: Tx,
  rows: { postId: string; commentId: string | null; mentioned: string[] }[],
): Promise<void> {
  const named = rows.flatMap(({ postId, commentId, mentioned }) =>
    mentioned.map((personId) => ({ postId, commentId, personId })),
  )
  if (named.length === 0) return
  await tx.many(
    `insert into mentions (post_id, comment_id, person_id) select r."postId", r."commentId", r."personId"
     from jsonb_to_recordset($1) as r("postId" uuid, "commentId" uuid, "personId" uuid) join people p on p.id = r."personId" on conflict do nothing`,
    [JSON.stringify(named)],
  )
}

export async function addTopics(
  tx: Tx,
  rows: { postId: string; commentId: string | null; topics: { slug: string; label: string }[] }[],
): Promise<void> {
  const used = rows.flatMap(({ topics, ...where }) => topics.map((topic) => ({ ...where, ...topic })))
  if (used.length === 0) return
  await tx.many(
    `insert into post_topics (post_id, comment_id, slug, label) select r."postId", r."commentId", r.slug, r.label
     from jsonb_to_recordset($1) as r("postId" uuid, "commentId" uuid, slug text, label text)`,
    [JSON.stringify(used)],
  )
}

/** What was brought is in the log, so that figures can be rebuilt from it; nobody is told and nothing reacts. */
export async function addEvents(
  tx: Tx,
  name: string,
  counted: boolean | undefined,
  rows: readonly { at: Date; actorId: string | null; payload: object }[],
): Promise<void> {
  if (rows.length === 0) return
  await tx.many(
    `insert into events (name, payload, actor_id, at, history)
     select $1, r.payload, r."actorId", r.at, $3 from jsonb_to_recordset($2) as r(at timestamptz, "actorId" uuid, payload jsonb) order by r.at`,
    [name, JSON.stringify(rows), !counted],
  )
}
