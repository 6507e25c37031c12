import type { Locale } from '@osmose/shared/core/fields'

/** A page in the eyes of the reader `$1`; with `page(id)` rows. */
export const pageColumns = `
  p.id, p.version as newest, p.lang as "firstLang", p.parent_id as "parentId",
  p.owner_id as "ownerId", p.review_months as "reviewMonths", p.reviewed_at as "reviewedAt", p.reviewed_by as "reviewedBy", p.review_at as "reviewAt",
  p.created_at as "createdAt", p.created_by as "createdBy", p.post_id as "postId", p.comment_id as "commentId",
  p.hidden_at is not null as hidden, p.hidden_of as "hiddenOf",
  (select t.written_by from page_versions v join texts t on t.id = v.text_id where v.page_id = p.id and v.version = p.version) as "newestBy", p.deleted_at as "deletedAt", p.deleted_by as "deletedBy", p.audience_id as "audienceId",
  c.id as "communityId", c.slug as "communitySlug", c.name as "communityName", c.hue, c.visibility, c.archived_at is not null as archived,
  coalesce(s.writers, 'members') as writers, s.start_page_id is not distinct from p.id as start,
  m.role as "myRole",
  p.owner_id is null or not exists (
    select 1 from memberships om join people o on o.id = om.person_id and o.deactivated_at is null
    where om.community_id = p.community_id and om.person_id = p.owner_id) as "ownerGone",
  (select jsonb_agg(jsonb_build_object('lang', x.lang, 'version', x.version, 'title', t.title, 'writtenAt', t.written_at) order by x.lang = p.lang desc)
   from page_texts x join texts t on t.id = x.text_id where x.page_id = p.id) as texts`

export const pageJoins = `
  join pages p on p.id = page.id
  join communities c on c.id = p.community_id
  left join page_trees s on s.community_id = p.community_id
  left join memberships m on m.community_id = p.community_id and m.person_id = $1`

export interface PageRow {
  id: string
  newest: number
  firstLang: Locale
  parentId: string | null
  ownerId: string | null
  reviewMonths: number | null
  reviewedAt: Date
  reviewedBy: string | null
  reviewAt: Date | null
  createdAt: Date
  createdBy: string | null
  postId: string | null
  commentId: string | null
  hidden: boolean
  hiddenOf: string | null
  newestBy: string | null
  deletedAt: Date | null
  deletedBy: string | null
  audienceId: string
  communityId: string
  communitySlug: string
  communityName: string
  hue: number
  visibility: 'public' | 'private' | 'secret'
  archived: boolean
  writers: 'members' | 'leaders'
  start: boolean
  myRole: 'member' | 'moderator' | 'owner' | null
  ownerGone: boolean
  texts: { lang: Locale; version: number; title: string; writtenAt: string }[]
}

/** Title, language and address of a page for whoever reads `$lang` first; needs pages `p` and communities `c`. */
export const refColumns = `p.id, shown.title, shown.lang, first.title as "firstTitle",
  jsonb_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'hue', c.hue, 'visibility', c.visibility) as community`

export const refJoins = (lang: string): string => `
  join communities c on c.id = p.community_id
  join lateral (select t.title from page_texts x join texts t on t.id = x.text_id where x.page_id = p.id and x.lang = p.lang) first on true
  join lateral (select t.title, x.lang from page_texts x join texts t on t.id = x.text_id where x.page_id = p.id order by x.lang = ${lang} desc, x.lang = p.lang desc limit 1) shown on true`

export interface RefRow {
  id: string
  title: string
  lang: Locale
  firstTitle: string
  community: {
    id: string
    slug: string
    name: string
    hue: number
    visibility: 'public' | 'private' | 'secret'
  }
}
