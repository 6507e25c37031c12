import * as z from 'zod/mini'
import { communityRef } from '../communities/communities.contract.js'
import { endpoint } from '../core/endpoint.js'
import { empty, id, instant, line, locale, optionalLine, pageOf, pageQuery } from '../core/fields.js'
import { socketMessage } from '../core/socket-message.js'
import { personRef } from '../directory/person-ref.js'
import { postsErrors } from '../posts/posts.contract.js'
import { textDocument } from '../text/document.js'

export const pageLimits = { title: 160, note: 140, pages: 1000 } as const

/** Every so many months the owner is asked whether a page is still true; null: never. */
export const reviewMonths = z.nullable(z.literal([3, 6, 12, 24]))
export type ReviewMonths = z.output<typeof reviewMonths>
export const writers = z.enum(['members', 'leaders'])

export const pagesErrors = {
  'pages.community_archived': { status: 409 },
  'pages.members_only': { status: 403 },
  'pages.leaders_only': { status: 403 },
  /** `data.version`: the version that was saved meanwhile. */
  'pages.conflict': { status: 409 },
  'pages.under_itself': { status: 409 },
  'pages.too_deep': { status: 409 },
  'pages.too_many': { status: 409 },
  'pages.too_late_to_undo': { status: 409 },
  /** A page is read by the whole community; what only a part of it reads does not become one. */
  'pages.narrower_thread': { status: 409 },
  'pages.owner_elsewhere': { status: 422 },
} as const

export const pageRef = z
  .object({ id, title: z.string(), lang: locale, slug: z.string(), community: communityRef })
  .register(z.globalRegistry, { id: 'PageRef' })
export type PageRef = z.output<typeof pageRef>

export const treePage = z
  .object({
    id,
    parentId: z.nullable(id),
    level: z.int(),
    title: z.string(),
    lang: locale,
    slug: z.string(),
    /** Its review date has come. */
    due: z.boolean(),
  })
  .register(z.globalRegistry, { id: 'TreePage' })
export type TreePage = z.output<typeof treePage>

export const pageTree = z
  .object({
    /** In reading order: each page before what lies under it. */
    items: z.array(treePage),
    startPageId: z.nullable(id),
    writers,
    /** Pages whose review date has come, and the earliest of these dates. */
    waiting: z.object({ count: z.int(), since: z.nullable(instant) }),
    can: z.object({ write: z.boolean(), arrange: z.boolean() }),
  })
  .register(z.globalRegistry, { id: 'PageTree' })
export type PageTree = z.output<typeof pageTree>

export const page = z
  .object({
    id,
    slug: z.string(),
    title: z.string(),
    lang: locale,
    document: textDocument,
    /** The version of this text; a save names it. */
    version: z.int(),
    /** Every language the page exists in, this one included. */
    texts: z.array(z.object({ lang: locale, title: z.string(), version: z.int(), writtenAt: instant })),
    community: communityRef,
    archived: z.boolean(),
    /** By moderation: only who wrote it and those who moderate read it. */
    hidden: z.boolean(),
    start: z.boolean(),
    createdAt: instant,
    createdBy: z.nullable(personRef),
    /** When and by whom this text was written. */
    writtenAt: instant,
    writtenBy: z.nullable(personRef),
    owner: z.nullable(personRef),
    /** The owner left the company or the place: another is to be named. */
    ownerGone: z.boolean(),
    reviewMonths,
    reviewedAt: instant,
    reviewedBy: z.nullable(personRef),
    reviewAt: z.nullable(instant),
    due: z.boolean(),
    /** The discussion it was made from, when I may see it. */
    origin: z.nullable(
      z.object({
        postId: id,
        commentId: z.nullable(id),
        title: z.string(),
        lang: locale,
        asker: z.nullable(personRef),
        answerer: z.nullable(personRef),
        publishedAt: instant,
      }),
    ),
    /** The pages this text links to; null: no longer there, or not for me. */
    links: z.array(z.object({ id, page: z.nullable(pageRef) })),
    linkedFrom: z.array(pageRef),
    can: z.object({
      edit: z.boolean(),
      move: z.boolean(),
      delete: z.boolean(),
      review: z.boolean(),
      assign: z.boolean(),
      flag: z.boolean(),
      moderate: z.boolean(),
    }),
  })
  .register(z.globalRegistry, { id: 'Page' })
export type Page = z.output<typeof page>

export const pageVersion = z
  .object({
    version: z.int(),
    lang: locale,
    title: z.string(),
    note: z.string(),
    /** The version it brought back. */
    restored: z.nullable(z.int()),
    by: z.nullable(personRef),
    at: instant,
  })
  .register(z.globalRegistry, { id: 'PageVersion' })
export type PageVersion = z.output<typeof pageVersion>

const inCommunity = z.object({ communityId: id })
const ofPage = z.object({ pageId: id })
const version = z.pipe(z.string().check(z.regex(/^[1-9]\d{0,8}$/)), z.transform(Number))
const text = { title: line(pageLimits.title), document: textDocument, lang: locale }
const errors = pagesErrors
/** The place may ask to agree to its charter first. */
const writing = { ...errors, 'posts.charter_due': postsErrors['posts.charter_due'] } as const

export const readPageTree = endpoint('pages.read_tree', {
  route: 'GET /communities/:communityId/pages',
  access: 'signedIn',
  params: inCommunity,
  reply: pageTree,
  summary: 'The pages of a community in their order.',
})

export const createPage = endpoint('pages.create', {
  route: 'POST /communities/:communityId/pages',
  access: 'signedIn',
  params: inCommunity,
  body: z.object({
    ...text,
    parentId: z._default(z.nullable(id), null),
    reviewMonths: z._default(reviewMonths, 6),
    /** The post (`commentId` null) or the accepted answer it is made from. */
    origin: z.optional(z.object({ postId: id, commentId: z.nullable(id) })),
  }),
  reply: page,
  creates: true,
  errors: writing,
  summary: 'Writes a page; its writer looks after it until another is named.',
})

export const readPage = endpoint('pages.read', {
  route: 'GET /pages/:pageId',
  access: 'signedIn',
  params: ofPage,
  /** Without it: my language first. */
  query: z.object({ lang: z.optional(locale) }),
  reply: page,
  summary: 'One page, in my language if it exists in it.',
})

export const savePage = endpoint('pages.save', {
  route: 'PUT /pages/:pageId/text',
  access: 'signedIn',
  params: ofPage,
  /** `version`: the one I read before I wrote; 0 for the first text in another language. */
  body: z.object({
    ...text,
    version: z.int().check(z.minimum(0)),
    note: z._default(optionalLine(pageLimits.note), ''),
  }),
  reply: page,
  errors: writing,
  summary: 'Writes a new version; refused when somebody else wrote one meanwhile.',
})

export const movePage = endpoint('pages.move', {
  route: 'PUT /pages/:pageId/place',
  access: 'signedIn',
  params: ofPage,
  body: z.object({ parentId: z.nullable(id), beforeId: z.nullable(id) }),
  reply: pageTree,
  errors,
  summary: 'Puts a page, and what lies under it, somewhere else in its community.',
})

export const arrangePages = endpoint('pages.arrange', {
  route: 'PATCH /communities/:communityId/pages',
  access: 'signedIn',
  params: inCommunity,
  body: z.object({ writers: z.optional(writers), startPageId: z.optional(z.nullable(id)) }),
  reply: pageTree,
  errors,
  summary: 'Owners and moderators say who writes pages and where reading starts.',
})

export const deletePage = endpoint('pages.delete', {
  route: 'DELETE /pages/:pageId',
  access: 'signedIn',
  params: ofPage,
  reply: empty,
  errors,
  summary: 'Takes a page away; what lay under it moves up. Can be undone for a while.',
})
export const undeletePage = endpoint('pages.undelete', {
  route: 'PUT /pages/:pageId/existence',
  access: 'signedIn',
  params: ofPage,
  reply: page,
  errors,
  summary: 'Undoes a deletion.',
})

export const listPageVersions = endpoint('pages.list_versions', {
  route: 'GET /pages/:pageId/versions',
  access: 'signedIn',
  params: ofPage,
  query: z.object({ ...pageQuery, lang: z.optional(locale) }),
  reply: pageOf(pageVersion),
  summary: 'Who wrote what when, newest first.',
})
export const readPageVersion = endpoint('pages.read_version', {
  route: 'GET /pages/:pageId/versions/:version',
  access: 'signedIn',
  params: z.object({ pageId: id, version }),
  reply: z.extend(pageVersion, { document: textDocument }),
  summary: 'One version of a page.',
})
export const restorePage = endpoint('pages.restore', {
  route: 'PUT /pages/:pageId/versions/:version/restoration',
  access: 'signedIn',
  params: z.object({ pageId: id, version }),
  /** `version`: the current one, as I read it. */
  body: z.object({ version: z.int() }),
  reply: page,
  errors: writing,
  summary: 'Brings an earlier version back, as a new one.',
})

export const reviewPage = endpoint('pages.review', {
  route: 'PUT /pages/:pageId/review',
  access: 'signedIn',
  params: ofPage,
  reply: page,
  errors,
  summary: 'Still true: the owner, or who looks after the community, has read it again.',
})
export const askOwner = endpoint('pages.ask_owner', {
  route: 'PUT /pages/:pageId/question',
  access: 'signedIn',
  params: ofPage,
  reply: empty,
  errors,
  summary:
    'Who looks after the community asks the owner of a page whose day has come whether it is still true.',
})
export const assignPage = endpoint('pages.assign', {
  route: 'PUT /pages/:pageId/owner',
  access: 'signedIn',
  params: ofPage,
  body: z.object({ personId: z.optional(id), reviewMonths: z.optional(reviewMonths) }),
  reply: page,
  errors,
  summary: 'Names who looks after a page, and how often they are asked.',
})

export const editPageTogether = endpoint('pages.edit_together', {
  route: 'PUT /pages/:pageId/editing',
  access: 'signedIn',
  params: ofPage,
  /** `done`: I stopped. Forgotten by itself after 45 seconds. */
  body: z.object({ done: z._default(z.boolean(), false) }),
  reply: z.object({ others: z.array(personRef) }),
  errors,
  summary: 'I am writing on this page; says who else is.',
})

export const findPages = endpoint('pages.find', {
  route: 'GET /pages',
  access: 'signedIn',
  query: z.object({ q: line(200), community: z.optional(id) }),
  reply: z.object({
    items: z.array(
      /** Its words around the first that was looked for. */
      z.extend(pageRef, { excerpt: z.string() }),
    ),
  }),
  summary: 'Pages with these words, the best first.',
})

export const listPagesOfPost = endpoint('pages.list_of_post', {
  route: 'GET /posts/:postId/pages',
  access: 'signedIn',
  params: z.object({ postId: id }),
  reply: z.object({
    items: z.array(z.extend(pageRef, { commentId: z.nullable(id) })),
    /** What may become a page here: the post, its accepted answer. */
    can: z.object({ post: z.boolean(), answer: z.boolean() }),
  }),
  summary: 'The pages that were made from a discussion.',
})

/** A page came, changed, moved or left; what is shown of it is asked again. */
export const pageChangedHint = socketMessage(
  'pages.changed',
  z.object({ pageId: id, communityId: id, change: z.enum(['created', 'written', 'placed', 'removed']) }),
)
