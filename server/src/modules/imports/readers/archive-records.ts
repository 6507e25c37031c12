import { needsText, needsTitle } from '@osmose/shared/posts/kinds'
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
import { ArchivePages } from './archive-pages.js'
import { arrangementOf, profileOf } from './archive-places.js'
import { closesWithImport, detailsOf, extrasOf } from './archive-extras.js'
import type { ImportRecord, Translation } from './records.js'
import { emojiOf } from './slack-emoji.js'

type Outcome = ImportRecord | Reason

interface Special {
  /** It has no author. */
  nameless?: boolean
  /** It may stand without a text. */
  textless?: boolean
  /** In its other language. */
  texts?: readonly Translation[]
}

/**
 * From one line of an archive to one record, checked against what came before it: a record whose community, person
 * or target is unknown is left out. Kept are the ids seen, nothing else.
 */
export class ArchiveRecords {
  private readonly persons = new Set<string>()
  private readonly communities = new Set<string>()
  private readonly pairs = new Set<string>()
  private readonly posts = new Set<string>()
  /** By id of a comment: its post, and the comment on top of its branch. */
  private readonly comments = new Map<string, { post: string; top: string }>()

  private readonly pages: ArchivePages

  constructor(
    private readonly now: Date,
    private readonly ledger: Ledger,
    private readonly files: ArchiveFiles,
  ) {
    this.pages = new ArchivePages({
      now,
      files,
      person: (id = '') => this.persons.has(id),
      community: (id) => this.communities.has(id),
      post: (id = '') => this.posts.has(id),
      postOf: (comment = '') => this.comments.get(comment)?.post,
    })
  }

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
    if (type === 'page') {
      const page = this.pages.page(fields, number, claim)
      if (typeof page === 'string') this.files.lost(fields)
      return page
    }
    return type === 'file' ? this.pages.library(fields, number, claim) : this.reaction(fields, number, claim)
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
      ...profileOf(fields),
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
      archivedAt: this.date(fields.archivedAt),
      ...arrangementOf(fields, this.now),
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
      welcomedAt: this.date(fields.welcomedAt),
      agreedAt: this.date(fields.agreedAt),
    }
  }

  private post(fields: Fields, number: number, claim: Claim): Outcome {
    const communityId = archiveId(fields.community)
    if (!communityId) return 'broken_record'
    if (!this.communities.has(communityId)) return 'unknown_community'
    const title = optionalLine(fields.title, 300)
    const given = postKindOf(fields.kind)
    const { details, lost } = detailsOf(given, fields.details, (id) => this.persons.has(id))
    const stands =
      standsAlone(given, title) || (details !== undefined && (title !== undefined || !needsTitle(given)))
    const kind = stands ? given : 'discussion'
    // A poll or an event may stand without a text: what is left of it is its title.
    const bare = !stands && prose(fields.text) === '' && title !== undefined
    const extras = extrasOf(fields, this.now)
    if (typeof extras === 'string') return extras
    const nameless = fields.nameless === true && given === 'question'
    const message = this.message(bare ? { ...fields, text: title } : fields, number, claim, {
      nameless,
      textless: nameless || (stands && !needsText(kind)) || extras.shares !== undefined,
      texts: extras.translations,
    })
    if (typeof message === 'string') return message
    const { place } = message.source
    if (!stands) this.ledger.note('kind_not_kept', `${given}: ${place}`)
    if (lost > 0) this.ledger.note('unknown_people', place, lost)
    if (stands && details && closesWithImport(details, this.now)) this.ledger.note('polls_closed', place)
    this.posts.add(message.source.id)
    return {
      type: 'post',
      ...message,
      ...extras,
      communityId,
      kind,
      title: bare ? undefined : title,
      topics: topicsOf(fields.topics),
      nameless,
      details: stands ? details : undefined,
    }
  }

  private comment(fields: Fields, number: number, claim: Claim): Outcome {
    if (fields.post === undefined || fields.post === null) return 'broken_record'
    const postId = archiveId(fields.post)
    if (!postId || !this.posts.has(postId)) return 'unknown_target'
    const message = this.message(fields, number, claim)
    if (typeof message === 'string') return message
    const parent = this.comments.get(archiveId(fields.parent) ?? '')
    const parentId = parent?.post === postId ? parent.top : undefined
    const { id } = message.source
    this.comments.set(id, { post: postId, top: parentId ?? id })
    return {
      type: 'comment',
      ...message,
      postId,
      parentId,
      acceptedAt: this.date(fields.acceptedAt),
      acceptedBy: archiveId(fields.acceptedBy),
      acceptedReason: optionalLine(fields.acceptedReason, 280),
    }
  }

  private message(
    fields: Fields,
    number: number,
    claim: Claim,
    { nameless = false, textless = false, texts = [] }: Special = {},
  ) {
    const id = archiveId(fields.id)
    const authorId = nameless ? undefined : archiveId(fields.author)
    if (!id || typeof fields.at !== 'string' || typeof fields.text !== 'string') return 'broken_record'
    if (!nameless && !authorId) return 'broken_record'
    if (this.posts.has(id) || this.comments.has(id)) return 'duplicate'
    if (authorId && !this.persons.has(authorId)) return 'unknown_author'
    const at = this.date(fields.at)
    if (!at) return 'absurd_date'
    const text = prose(fields.text)
    if (text === '' && !textless) return 'empty_text'
    const shown = [text, ...texts.map((one) => one.text)].join('\n')
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
      attached: this.files.of(fields, shown),
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
