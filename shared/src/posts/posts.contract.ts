import * as z from 'zod/mini'
import { communityRef } from '../communities/communities.contract.js'
import { endpoint } from '../core/endpoint.js'
import { empty, id, instant, locale, optionalLine, pageOf, pageQuery } from '../core/fields.js'
import { socketMessage } from '../core/socket-message.js'
import { personRef } from '../directory/person-ref.js'
import { textDocument } from '../text/document.js'
import { textFields } from '../text/written.js'
import { type DetailedKind, kindDetails, kindDraft, kinds } from './kinds.js'
import { postStanding } from './standing.contract.js'

export const postKind = z.enum([
  'discussion',
  'question',
  'poll',
  'kudos',
  'announcement',
  'event',
  'article',
  'idea',
  'session',
])
export type PostKind = z.output<typeof postKind>
/** Kinds that can be written in this version. */
export const writableKind = z.enum(['discussion', ...(Object.keys(kinds) as DetailedKind[])])
export type WritableKind = z.output<typeof writableKind>

export const reactionKind = z.enum(['like', 'thanks', 'useful', 'celebrate', 'support'])
export type ReactionKind = z.output<typeof reactionKind>
export const reactionKinds = reactionKind.options
/** How many of each; absent is none. */
export const reactionCounts = z.partialRecord(reactionKind, z.int())

export const limits = { title: 200, text: 20_000, comment: 10_000 } as const

export const postsErrors = {
  'posts.title_missing': { status: 422 },
  'posts.text_missing': { status: 422 },
  'posts.details_missing': { status: 422 },
  'posts.community_archived': { status: 409 },
  'posts.members_only': { status: 403 },
  /** The community asks to agree to its charter before writing there. */
  'posts.charter_due': { status: 403 },
  'posts.too_late_to_undo': { status: 409 },
  'posts.not_a_question': { status: 422 },
  'posts.closed': { status: 409 },
  /** `data.version`: the version that was saved meanwhile. */
  'posts.conflict': { status: 409 },
  /** What I wrote is out already: at its hour, or from another screen. `data.postId`: the post it became. */
  'posts.draft_published': { status: 409 },
} as const

const text = { lang: locale, document: textDocument }
const lifecycle = {
  publishedAt: instant,
  editedAt: z.nullable(instant),
  /** Hidden by moderation: seen by its author and by moderators only. */
  hidden: z.boolean(),
}

export const comment = z
  .object({
    id,
    postId: id,
    parentId: z.nullable(id),
    author: z.nullable(personRef),
    ...text,
    ...lifecycle,
    /** Taken back by its author; kept in place because others answered it. */
    deleted: z.boolean(),
    accepted: z.boolean(),
    reactions: reactionCounts,
    myReaction: z.nullable(reactionKind),
    imported: z.boolean(),
    can: z.object({
      edit: z.boolean(),
      delete: z.boolean(),
      reply: z.boolean(),
      react: z.boolean(),
      accept: z.boolean(),
      flag: z.boolean(),
      history: z.boolean(),
    }),
  })
  .register(z.globalRegistry, { id: 'Comment' })
export type Comment = z.output<typeof comment>

export const post = z
  .object({
    id,
    kind: postKind,
    community: communityRef,
    author: z.nullable(personRef),
    /** Asked without a name: nobody knows by whom. Absent otherwise. */
    nameless: z.optional(z.literal(true)),
    /** Who published it in the author's name, by their mandate. Absent otherwise. */
    by: z.optional(z.object({ id, name: z.string() })),
    title: z.string(),
    ...text,
    ...lifecycle,
    activeAt: instant,
    commentCount: z.int(),
    reactions: reactionCounts,
    myReaction: z.nullable(reactionKind),
    /** The accepted answer, when there is one. */
    answer: z.nullable(
      z.object({ commentId: id, author: z.nullable(personRef), publishedAt: instant, ...text }),
    ),
    imported: z.boolean(),
    /** What its kind adds to the text; null for a discussion. */
    details: z.nullable(kindDetails),
    standing: z.optional(postStanding),
    can: z.object({
      edit: z.boolean(),
      delete: z.boolean(),
      comment: z.boolean(),
      react: z.boolean(),
      accept: z.boolean(),
      flag: z.boolean(),
      moderate: z.boolean(),
      history: z.boolean(),
      pin: z.boolean(),
      close: z.boolean(),
      move: z.boolean(),
      share: z.boolean(),
      translate: z.boolean(),
    }),
  })
  .register(z.globalRegistry, { id: 'Post' })
export type Post = z.output<typeof post>

const postParams = z.object({ postId: id })
const commentParams = z.object({ postId: id, commentId: id })
const write = textFields(limits.text)
const say = textFields(limits.comment)
/** The key of the draft of mine it was written as: one draft becomes one post, whichever way. */
export const fromDraft = z.optional(id)

/** The version of a text; a rewriting names the one it began with. */
const version = z.int().check(z.minimum(1))

export const publishPost = endpoint('posts.publish', {
  route: 'POST /communities/:communityId/posts',
  access: 'signedIn',
  params: z.object({ communityId: id }),
  /** `details` is what the kind asks for, and carries it too. */
  body: z.object({
    kind: writableKind,
    title: z._default(optionalLine(limits.title), ''),
    ...write,
    details: z.optional(kindDraft),
    draft: fromDraft,
  }),
  reply: post,
  creates: true,
  errors: postsErrors,
  summary: 'Publishes a post of any kind in a community of mine.',
})

export const readPost = endpoint('posts.read', {
  route: 'GET /posts/:postId',
  access: 'signedIn',
  params: postParams,
  reply: post,
  trusted: true,
  summary: 'One post.',
})

export const editPost = endpoint('posts.edit', {
  route: 'PATCH /posts/:postId',
  access: 'signedIn',
  params: postParams,
  body: z.object({
    version,
    title: z.optional(optionalLine(limits.title)),
    ...write,
    details: z.optional(kindDraft),
  }),
  reply: post,
  once: true,
  errors: postsErrors,
  summary:
    'Rewrites my post; refused when I rewrote it elsewhere meanwhile. The earlier version stays in its history.',
})

/** The current version for editing, as Markdown and as a tree, with what its kind adds to it. */
export const readPostSource = endpoint('posts.read_source', {
  route: 'GET /posts/:postId/source',
  access: 'signedIn',
  params: postParams,
  reply: z.object({
    version,
    title: z.string(),
    text: z.string(),
    document: textDocument,
    lang: locale,
    details: z.nullable(kindDetails),
  }),
  summary: 'The text of my post as I wrote it.',
})
export const readCommentSource = endpoint('posts.read_comment_source', {
  route: 'GET /posts/:postId/comments/:commentId/source',
  access: 'signedIn',
  params: commentParams,
  reply: z.object({ version, text: z.string(), document: textDocument, lang: locale }),
  summary: 'The text of my comment as I wrote it.',
})

export const deletePost = endpoint('posts.delete', {
  route: 'DELETE /posts/:postId',
  access: 'signedIn',
  params: postParams,
  reply: empty,
  errors: postsErrors,
  summary: 'Takes my post away; can be undone for a while.',
})
export const undeletePost = endpoint('posts.undelete', {
  route: 'PUT /posts/:postId/existence',
  access: 'signedIn',
  params: postParams,
  reply: post,
  errors: postsErrors,
  summary: 'Undoes a deletion.',
})

export const textVersion = z
  .object({ version: z.int(), title: z.string(), ...text, writtenAt: instant })
  .register(z.globalRegistry, { id: 'TextVersion' })
/** `version`: the current one, which is not among them. */
const textHistory = z.object({ version, items: z.array(textVersion) })
export const readPostHistory = endpoint('posts.read_history', {
  route: 'GET /posts/:postId/versions',
  access: 'signedIn',
  params: postParams,
  reply: textHistory,
  summary: 'Earlier versions, newest first; those hidden by moderation are left out.',
})
export const readCommentHistory = endpoint('posts.read_comment_history', {
  route: 'GET /posts/:postId/comments/:commentId/versions',
  access: 'signedIn',
  params: commentParams,
  reply: textHistory,
  summary: 'Earlier versions of a comment.',
})

export const listComments = endpoint('posts.list_comments', {
  route: 'GET /posts/:postId/comments',
  access: 'signedIn',
  params: postParams,
  query: z.object({
    ...pageQuery,
    /** Starts the page so that this comment is on it. */
    around: z.optional(id),
  }),
  /** Top-level comments in order of arrival, each followed by its first replies. */
  reply: z.object({
    items: z.array(comment),
    nextCursor: z.nullable(z.string()),
    previousCursor: z.nullable(z.string()),
  }),
  trusted: true,
  summary: 'Comments of a post in order of arrival, replies right after what they answer, forty a page.',
})

export const publishComment = endpoint('posts.comment', {
  route: 'POST /posts/:postId/comments',
  access: 'signedIn',
  params: postParams,
  body: z.object({ parentId: z.optional(id), ...say }),
  reply: comment,
  creates: true,
  errors: postsErrors,
  summary: 'Comments on a post, or replies to a comment (one level).',
})

export const editComment = endpoint('posts.edit_comment', {
  route: 'PATCH /posts/:postId/comments/:commentId',
  access: 'signedIn',
  params: commentParams,
  body: z.object({ version, ...say }),
  reply: comment,
  once: true,
  errors: postsErrors,
  summary: 'Rewrites my comment; refused when I rewrote it elsewhere meanwhile.',
})
export const deleteComment = endpoint('posts.delete_comment', {
  route: 'DELETE /posts/:postId/comments/:commentId',
  access: 'signedIn',
  params: commentParams,
  reply: empty,
  errors: postsErrors,
  summary: 'Takes my comment away; can be undone for a while.',
})
export const undeleteComment = endpoint('posts.undelete_comment', {
  route: 'PUT /posts/:postId/comments/:commentId/existence',
  access: 'signedIn',
  params: commentParams,
  reply: comment,
  errors: postsErrors,
  summary: 'Undoes a deletion.',
})

export const acceptAnswer = endpoint('posts.accept_answer', {
  route: 'PUT /posts/:postId/answer',
  access: 'signedIn',
  params: postParams,
  /** `reason`: why, in one line, for those who read the answer. */
  body: z.object({ commentId: z.nullable(id), reason: z.optional(optionalLine(280)) }),
  reply: post,
  errors: postsErrors,
  summary: 'The author or a moderator keeps an answer, or none.',
})

export const react = endpoint('posts.react', {
  route: 'PUT /posts/:postId/reaction',
  access: 'signedIn',
  params: postParams,
  /** Null takes mine back. The last word counts, however fast they come. */
  body: z.object({ commentId: z.optional(id), kind: z.nullable(reactionKind) }),
  reply: z.object({ reactions: reactionCounts, myReaction: z.nullable(reactionKind) }),
  errors: postsErrors,
  summary: 'My one reaction to a post or comment.',
})

export const listReactions = endpoint('posts.list_reactions', {
  route: 'GET /posts/:postId/reactions',
  access: 'signedIn',
  params: postParams,
  query: z.object({ ...pageQuery, comment: z.optional(id) }),
  /** `name`: what an imported reaction was called where it came from. */
  reply: pageOf(z.object({ person: personRef, kind: reactionKind, name: z.string(), at: instant })),
  summary: 'Who reacted, newest first.',
})

export const recordView = endpoint('posts.record_view', {
  route: 'PUT /posts/:postId/view',
  access: 'signedIn',
  params: postParams,
  reply: empty,
  summary: 'I opened this post; counted in groups only, forgotten after 90 days.',
})

export const listPostsOf = endpoint('posts.list_of_person', {
  route: 'GET /people/:personId/posts',
  access: 'signedIn',
  params: z.object({ personId: id }),
  query: z.object(pageQuery),
  reply: pageOf(post),
  summary: 'What a person wrote that I may see, newest first.',
})

/** Whom a text would reach, before it is sent. */
export const readAudience = endpoint('posts.read_audience', {
  route: 'GET /communities/:communityId/audience',
  access: 'signedIn',
  params: z.object({ communityId: id }),
  query: z.object({
    /** Ids of people named in the text, with commas between. */
    people: z.optional(z.string().check(z.regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,49}$/i))),
    /** Groups called in it. */
    groups: z.optional(z.enum(['members', 'moderators', 'members,moderators'])),
  }),
  reply: z.object({
    members: z.int(),
    /** How many people would be told at once, without the writer. */
    told: z.int(),
    /** The groups the writer may call here, and how many people each would tell. */
    groups: z.array(
      z.object({ kind: z.enum(['members', 'moderators']), label: z.string(), recipients: z.int() }),
    ),
  }),
  summary: 'Who would read what I write in a place of mine, and who would be told of it.',
})

/** Live hints. A post arrived (it waits behind a pill); a post or its counters changed; a comment arrived or changed. */
export const postPublishedHint = socketMessage(
  'posts.published',
  z.object({ postId: id, communityId: id, authorId: z.nullable(id), at: instant }),
)
export const postChangedHint = socketMessage('posts.changed', z.object({ postId: id, communityId: id }))
export const commentHint = socketMessage(
  'posts.comment_changed',
  z.object({
    postId: id,
    commentId: id,
    authorId: z.nullable(id),
    kind: z.enum(['published', 'edited', 'removed', 'reacted']),
  }),
)
