import type { ArchiveFiles } from './archive-files.js'
import {
  archiveId,
  archiveReactionKind,
  archiveSource,
  idsOf,
  membershipRoleOf,
  optionalProse,
  postKindOf,
  signsOf,
  standsAlone,
  topicsOf,
  visibilityOf,
} from './archive-fields.js'
import { dateOfIso, emailOf, line, optionalLine, prose, timeZoneOf, type Fields } from './clean.js'
import type { Claim, Ledger, Reason } from './ledger.js'
import type { ImportRecord } from './records.js'
import { emojiOf } from './slack-emoji.js'

type Outcome = ImportRecord | Reason

/**
 * From one line of an archive to one record, checked against what came before it: a record whose community, person
 * or target is unknown is left out. Kept are the ids seen, nothing else.
 */
export class ArchiveRecords {
  private readonly persons = new Set<string>()
  private readonly communities = new Set<string>()
  private readonly pairs = new Set<string>()
  private readonly posts = new Map<string, string>()
  /** By id of a comment: its post, and the comment on top of its branch. */
  private readonly comments = new Map<string, { post: string; top: string }>()

  constructor(
    private readonly now: Date,
    private readonly ledger: Ledger,
    private readonly files: ArchiveFiles,
  ) {}

  /** @param number of the line, for the record's source */
  read(type: string, fields: Fields, number: number, claim: Claim): Outcome {
    if (type === 'person') return this.person(fields, number, claim)
    if (type === 'community') return this.community(fields, number, claim)
    if (type === 'membership') return this.membership(fields, number, claim)
    if (type === 'post' || type === 'comment') {
      const message = type === 'post' ? this.post(fields, number, claim) : this.comment(fields, number, claim)
      if (typeof message === 'string') this.files.lost(fields)
      return message
    }
    return this.reaction(fields, number, claim)
  }

  private person(fields: Fields, number: number, claim: Claim): Outcome {
    const id = archiveId(fields.id)
    const name = line(fields.name, 120)
    if (!id || name === '') return 'broken_record'
    if (this.persons.has(id)) return 'duplicate'
    this.persons.add(id)
    const leftAt = this.date(fields.leftAt)
    return {
      type: 'person',
      source: archiveSource(id, number),
      claim,
      name,
      email: emailOf(fields.email),
      department: optionalLine(fields.department, 120),
      site: optionalLine(fields.site, 120),
      title: optionalLine(fields.title, 120),
      locale: optionalLine(fields.locale, 20),
      timeZone: timeZoneOf(fields.timeZone),
      joinedAt: this.date(fields.joinedAt),
      leftAt,
      managerId: archiveId(fields.managerId),
      active: leftAt === undefined || leftAt > this.now,
      service: fields.kind === 'service',
      guest: fields.kind === 'guest',
      placeholder: false,
    }
  }

  private community(fields: Fields, number: number, claim: Claim): Outcome {
    const id = archiveId(fields.id)
    const name = line(fields.name, 120)
    if (!id || name === '') return 'broken_record'
    if (this.communities.has(id)) return 'duplicate'
    this.communities.add(id)
    return {
      type: 'community',
      source: archiveSource(id, number),
      claim,
      name,
      description: optionalProse(fields.description),
      problem: optionalProse(fields.problem),
      signs: signsOf(fields.signs),
      visibility: visibilityOf(fields.visibility),
      createdAt: this.date(fields.createdAt),
      archived: fields.archived === true || typeof fields.archivedAt === 'string',
    }
  }

  private membership(fields: Fields, number: number, claim: Claim): Outcome {
    const communityId = archiveId(fields.community)
    const personId = archiveId(fields.person)
    if (!communityId || !personId) return 'broken_record'
    if (!this.communities.has(communityId)) return 'unknown_community'
    if (!this.persons.has(personId)) return 'unknown_person'
    const id = JSON.stringify([communityId, personId])
    if (this.pairs.has(id)) return 'duplicate'
    this.pairs.add(id)
    const role = membershipRoleOf(fields.role)
    const joinedAt = this.date(fields.joinedAt)
    return {
      type: 'membership',
      source: archiveSource(id, number),
      claim,
      communityId,
      personId,
      role,
      joinedAt,
    }
  }

  private post(fields: Fields, number: number, claim: Claim): Outcome {
    const communityId = archiveId(fields.community)
    if (!communityId) return 'broken_record'
    if (!this.communities.has(communityId)) return 'unknown_community'
    const title = optionalLine(fields.title, 300)
    const given = postKindOf(fields.kind)
    const kind = standsAlone(given, title) ? given : 'discussion'
    // A poll or an event may stand without a text: what is left of it is its title.
    const bare = kind !== given && prose(fields.text) === '' && title !== undefined
    const message = this.message(bare ? { ...fields, text: title } : fields, number, claim)
    if (typeof message === 'string') return message
    if (kind !== given) this.ledger.note('kind_not_kept', `${given}: ${message.source.place}`)
    this.posts.set(message.source.id, message.source.id)
    const topics = topicsOf(fields.topics)
    return { type: 'post', ...message, communityId, kind, title: bare ? undefined : title, topics }
  }

  private comment(fields: Fields, number: number, claim: Claim): Outcome {
    const postId = this.posts.get(archiveId(fields.post) ?? '')
    if (fields.post === undefined || fields.post === null) return 'broken_record'
    if (!postId) return 'unknown_target'
    const message = this.message(fields, number, claim)
    if (typeof message === 'string') return message
    const parent = this.comments.get(archiveId(fields.parent) ?? '')
    const parentId = parent?.post === postId ? parent.top : undefined
    const { id } = message.source
    this.comments.set(id, { post: postId, top: parentId ?? id })
    return { type: 'comment', ...message, postId, parentId, acceptedAt: this.date(fields.acceptedAt) }
  }

  private message(fields: Fields, number: number, claim: Claim) {
    const id = archiveId(fields.id)
    const authorId = archiveId(fields.author)
    if (!id || !authorId || typeof fields.at !== 'string' || typeof fields.text !== 'string')
      return 'broken_record'
    if (this.posts.has(id) || this.comments.has(id)) return 'duplicate'
    if (!this.persons.has(authorId)) return 'unknown_author'
    const at = this.date(fields.at)
    if (!at) return 'absurd_date'
    const text = prose(fields.text)
    if (text === '') return 'empty_text'
    const mentions = idsOf(fields.mentions).filter((person) => this.persons.has(person))
    return {
      source: archiveSource(id, number),
      claim,
      authorId,
      at,
      editedAt: this.date(fields.editedAt),
      text,
      lang: fields.lang === 'fr' || fields.lang === 'en' ? fields.lang : undefined,
      mentions,
      files: [],
      attached: this.files.of(fields, text),
    } as const
  }

  private reaction(fields: Fields, number: number, claim: Claim): Outcome {
    const targetId = archiveId(fields.target)
    const personId = archiveId(fields.person)
    const name = line(fields.kind, 100)
    if (!targetId || !personId || name === '') return 'broken_record'
    const targetType = this.posts.has(targetId) ? 'post' : this.comments.has(targetId) ? 'comment' : undefined
    if (!targetType) return 'unknown_target'
    if (!this.persons.has(personId)) return 'unknown_person'
    const at = this.date(fields.at)
    if (!at) return 'absurd_date'
    const source = archiveSource(JSON.stringify([targetId, personId, name]), number)
    const kind = archiveReactionKind(name)
    return {
      type: 'reaction',
      source,
      claim,
      targetType,
      targetId,
      personId,
      at,
      name,
      emoji: emojiOf(name),
      kind,
    }
  }

  private date(value: unknown): Date | undefined {
    return dateOfIso(value, this.now)
  }
}
