import { Injectable } from '@nestjs/common'
import type { Tx } from '../../platform/database/database.js'
import { renamed } from '@osmose/shared/imports/archived'
import { reactionKinds } from '@osmose/shared/posts/posts.contract'
import { type Batch, type Brought, type BroughtPost, Posts } from '../posts/posts.public.js'
import { AudiencesWriter } from './audiences.writer.js'
import { type BroughtFiles, filesLeftWith, FilesWriter, sourcesOf } from './files.writer.js'
import type { ImportContext } from './import-context.js'
import { MatchingQuery, type MatchedMessage, type MatchedPerson } from './imports.matching.query.js'
import type { Fate, Settled } from './pieces.js'
import type { CommentRecord, PostRecord, ReactionRecord } from './readers/records.js'
import { type NamedGroup, withOurPeople } from './mention-ids.js'

/** Posts, comments and reactions. Targets are looked up for each piece, so memory does not grow with the file. */
@Injectable()
export class MessagesWriter {
  constructor(
    private readonly posts: Posts,
    private readonly matching: MatchingQuery,
    private readonly files: FilesWriter,
    private readonly audiences: AudiencesWriter,
  ) {}

  async writePosts(
    tx: Tx,
    context: ImportContext,
    records: readonly PostRecord[],
  ): Promise<Settled<PostRecord>[]> {
    const known = await this.matching.messages(
      tx,
      context.system,
      records.map((record) => record.source.id),
    )
    const fates = new Map<PostRecord, Fate>()
    const fresh: { record: PostRecord; communityId: string; audienceId: string; authorId: string | null }[] =
      []
    for (const record of records) {
      const community = context.communities.get(record.communityId)
      const author = personOf(context, record.authorId)
      if (known.has(record.source.id)) fates.set(record, 'known')
      else if (!community) fates.set(record, 'unknown_community')
      else if (community.here) fates.set(record, 'belongs_here')
      else if (!author && !record.nameless) fates.set(record, 'unknown_author')
      else
        fresh.push({
          record,
          communityId: community.id,
          audienceId: await this.audiences.of(tx, community, record.audience),
          authorId: author ?? null,
        })
    }
    const files = await this.bringFiles(tx, context, records, fresh)
    const { posts } = await this.bring(tx, context, {
      posts: fresh.map(({ record, ...where }) => ({
        ...where,
        ...written(context, record),
        ...files.of(record),
        ...besides(context, record, files.of(record)),
        kind: record.kind,
        title: record.title,
        topics: record.topics,
      })),
    })
    return records.map((record) => ({
      record,
      fate: fates.get(record) ?? fateOf(posts.get(record.source.id)?.isNew),
      files: files.fates(record, fates.get(record)),
    }))
  }

  /** Comments that answer another one of the same piece come after it. */
  async writeComments(
    tx: Tx,
    context: ImportContext,
    records: readonly CommentRecord[],
  ): Promise<Settled<CommentRecord>[]> {
    const top = records.filter((record) => record.parentId === undefined)
    const replies = records.filter((record) => record.parentId !== undefined)
    return [...(await this.writeLevel(tx, context, top)), ...(await this.writeLevel(tx, context, replies))]
  }

  async writeReactions(
    tx: Tx,
    context: ImportContext,
    records: readonly ReactionRecord[],
  ): Promise<Settled<ReactionRecord>[]> {
    const targets = await this.matching.messages(tx, context.system, [
      ...new Set(records.map((record) => record.targetId)),
    ])
    const fates = new Map<ReactionRecord, Fate>()
    const placed: {
      record: ReactionRecord
      target: MatchedMessage
      postId: string
      commentId: string | null
      personId: string
      name: string
    }[] = []
    for (const record of records) {
      const target = targets.get(record.targetId)
      const person = context.people.get(record.personId)
      if (!target) fates.set(record, 'unknown_target')
      else if (!person) fates.set(record, 'unknown_person')
      else
        placed.push({
          record,
          target,
          postId: target.postId,
          commentId: target.commentId,
          personId: person.id,
          name: ownName(record),
        })
    }
    const known = await this.matching.reactions(tx, placed)
    const fresh = placed.filter((one, position) => {
      if (known.has(position)) fates.set(one.record, 'known')
      else if (one.target.here) fates.set(one.record, 'belongs_here')
      return !fates.has(one.record)
    })
    const { reactions } = await this.bring(tx, context, {
      reactions: fresh.map(({ record, postId, commentId, personId, name }) => ({
        sourceId: record.source.id,
        postId,
        commentId: commentId ?? undefined,
        personId,
        kind: record.kind,
        name,
        at: record.at,
      })),
    })
    return records.map((record) => ({
      record,
      fate: fates.get(record) ?? fateOf(reactions.has(record.source.id)),
    }))
  }

  private async writeLevel(
    tx: Tx,
    context: ImportContext,
    records: readonly CommentRecord[],
  ): Promise<Settled<CommentRecord>[]> {
    if (records.length === 0) return []
    const ids = records.flatMap((record) => [record.source.id, record.postId, record.parentId ?? []].flat())
    const known = await this.matching.messages(tx, context.system, [...new Set(ids)])
    const fates = new Map<CommentRecord, Fate>()
    const fresh: { record: CommentRecord; postId: string; parentId: string | undefined; authorId: string }[] =
      []
    for (const record of records) {
      const post = known.get(record.postId)
      const author = personOf(context, record.authorId)
      if (known.has(record.source.id)) fates.set(record, 'known')
      else if (!post || post.commentId !== null) fates.set(record, 'unknown_target')
      else if (post.here) fates.set(record, 'belongs_here')
      else if (!author) fates.set(record, 'unknown_author')
      else
        fresh.push({
          record,
          postId: post.postId,
          parentId: known.get(record.parentId ?? '')?.commentId ?? undefined,
          authorId: author,
        })
    }
    const files = await this.bringFiles(tx, context, records, fresh)
    const { comments } = await this.bring(tx, context, {
      comments: fresh.map(({ record, ...where }) => ({
        ...where,
        ...written(context, record),
        ...files.of(record),
      })),
    })
    const answers = fresh.flatMap(({ record, postId }) => {
      const { id: commentId = '', isNew = false } = comments.get(record.source.id) ?? {}
      const { acceptedAt: at, acceptedBy, acceptedReason: reason } = record
      return at && isNew ? [{ postId, commentId, at, byId: personOf(context, acceptedBy), reason }] : []
    })
    if (answers.length > 0) await this.bring(tx, context, { answers })
    return records.map((record) => ({
      record,
      fate: fates.get(record) ?? fateOf(comments.get(record.source.id)?.isNew),
      files: files.fates(record, fates.get(record)),
    }))
  }

  /** The files of the fresh among the records, and what becomes of the files of all of them. */
  private async bringFiles<R extends PostRecord | CommentRecord>(
    tx: Tx,
    context: ImportContext,
    records: readonly R[],
    fresh: readonly { record: R; authorId: string | null }[],
  ) {
    const brought = new Map<R, BroughtFiles>()
    for (const { record, authorId } of fresh)
      if (record.attached.length > 0)
        brought.set(record, await this.files.bring(tx, context, record, authorId, standing(record)))
    const named = records.flatMap(({ source, attached }) =>
      attached.flatMap((file) => sourcesOf(source.id, file)),
    )
    const here = await this.matching.files(tx, context.system, named)
    return {
      of: (record: R): Partial<BroughtFiles> => brought.get(record) ?? {},
      fates: (record: R, fate: Fate | undefined) =>
        brought.get(record)?.fates ?? filesLeftWith(record, fate === 'known', here),
    }
  }

  private bring(tx: Tx, context: ImportContext, content: Content): Promise<Brought> {
    const named = [...(content.posts ?? []), ...(content.comments ?? [])].flatMap((message) => message.named)
    const people = named.map(({ id, name }) => ({ personId: id, label: name }))
    const groups = [...(content.posts ?? []), ...(content.comments ?? [])].flatMap(
      (message) => message.groups,
    )
    return this.posts.bring(tx, {
      system: context.system,
      importId: context.importId,
      counted: context.countHistory,
      kept: true,
      defaultLang: context.locale,
      people,
      groups,
      ...content,
    })
  }
}

type Content = {
  posts?: (NonNullable<Batch['posts']>[number] & Named)[]
  comments?: (NonNullable<Batch['comments']>[number] & Named)[]
  reactions?: Batch['reactions']
  answers?: Batch['answers']
}
type Named = { named: MatchedPerson[]; groups: NamedGroup[] }

const fateOf = (isNew: boolean | undefined): Fate => (isNew ? 'new' : 'known')

const personOf = (context: ImportContext, sourceId: string | undefined): string | undefined =>
  sourceId === undefined ? undefined : context.people.get(sourceId)?.id

const written = (context: ImportContext, record: PostRecord | CommentRecord) => {
  const texts = record.type === 'post' ? (record.translations ?? []).map(({ text }) => text) : []
  const { named, groups } = withOurPeople(
    [record.text, ...texts].join('\n'),
    context.people,
    context.communities,
  )
  return {
    sourceId: record.source.id,
    text: withOurPeople(record.text, context.people, context.communities).text,
    named,
    groups,
    lang: record.lang,
    at: record.at,
    editedAt: record.editedAt,
  }
}

/** What stands where among the files of a message. */
const standing = (record: PostRecord | CommentRecord) => {
  if (record.type === 'comment') return { texts: [record.text] }
  const { text, translations = [], details } = record
  const cover = details && 'cover' in details ? details.cover : undefined
  return {
    texts: [text, ...translations.map((one) => one.text)],
    apart: cover ? [cover.file] : [],
  }
}

/** What a post is besides its text, by our ids. */
const besides = (
  context: ImportContext,
  { byId, nameless, closed, translations, details }: PostRecord,
  { byPath }: Partial<BroughtFiles>,
): Partial<BroughtPost> => ({
  byId: personOf(context, byId),
  nameless,
  closed: closed && {
    at: closed.at,
    byId: personOf(context, closed.personId) ?? null,
    reason: closed.reason,
  },
  translations: translations?.map(({ personId, text, ...one }) => ({
    ...one,
    text: withOurPeople(text, context.people, context.communities).text,
    byId: personOf(context, personId) ?? null,
  })),
  details:
    details &&
    renamed(details, {
      person: (id) => personOf(context, id),
      file: (path) => {
        const picture = byPath?.get(path)
        return picture?.type === 'image' ? picture.attrs.fileId : undefined
      },
    }).details,
})

/** Our own five need no name of their own beside them. */
const ownName = ({ source, name }: ReactionRecord) =>
  source.system === 'osmose' && reactionKinds.some((kind) => kind === name) ? '' : name
