import { createHash } from 'node:crypto'
import { isId } from '@osmose/shared/core/is-id'
import { archiveId, archiveSource } from './archive-fields.js'
import type { ArchiveFiles } from './archive-files.js'
import { dateOfIso, fieldsOf, line, listOf, prose, type Fields } from './clean.js'
import type { Claim, Reason } from './ledger.js'
import type { LibraryRecord, PageRecord, PageText } from './records.js'

/** What came before in the archive. */
interface Before {
  readonly now: Date
  readonly files: ArchiveFiles
  person(id: string | undefined): boolean
  community(id: string): boolean
  post(id: string | undefined): boolean
  /** Of a comment: its post. */
  postOf(comment: string | undefined): string | undefined
}

/** Pages and libraries: what a community keeps. */
export class ArchivePages {
  /** By id of a page: its community. */
  private readonly pages = new Map<string, string>()
  private readonly shelved = new Set<string>()

  constructor(private readonly before: Before) {}

  page(fields: Fields, number: number, claim: Claim): PageRecord | Reason {
    const { before } = this
    const archived = archiveId(fields.id)
    const communityId = archiveId(fields.community)
    const texts = listOf(fields.texts)
      .slice(0, 2)
      .flatMap((one) => this.text(fieldsOf(one)) ?? [])
    const [first, second] = texts
    if (!archived || !communityId || !first || first.lang === second?.lang) return 'broken_record'
    if (!before.community(communityId)) return 'unknown_community'
    const id = pageId(archived)
    if (this.pages.has(id)) return 'duplicate'
    this.pages.set(id, communityId)
    const parent = archiveId(fields.parent)
    const parentId = parent === undefined ? undefined : pageId(parent)
    const ownerId = archiveId(fields.owner)
    const postId = archiveId(fields.post)
    const commentId = archiveId(fields.comment)
    const months = fields.reviewMonths
    return {
      type: 'page',
      source: archiveSource(archived, number),
      claim,
      id,
      communityId,
      parentId: parentId !== undefined && this.pages.get(parentId) === communityId ? parentId : undefined,
      position: Number.isInteger(fields.position)
        ? Math.max(0, Math.min(Number(fields.position), 10_000))
        : 0,
      ownerId: before.person(ownerId) ? ownerId : undefined,
      reviewMonths: months === 3 || months === 6 || months === 12 || months === 24 ? months : null,
      at: first.at,
      reviewedAt: dateOfIso(fields.reviewedAt, before.now) ?? first.at,
      postId: before.post(postId) ? postId : undefined,
      commentId: postId !== undefined && before.postOf(commentId) === postId ? commentId : undefined,
      start: fields.start === true,
      texts,
      attached: before.files.of(fields, texts.map(({ text }) => text).join('\n')),
    }
  }

  library(fields: Fields, number: number, claim: Claim): LibraryRecord | Reason {
    const { before } = this
    const communityId = archiveId(fields.community)
    const personId = archiveId(fields.by)
    const name = typeof fields.file === 'string' ? fields.file.normalize('NFC') : ''
    if (!communityId || name === '') return 'broken_record'
    if (!before.community(communityId)) return 'unknown_community'
    if (!personId || !before.person(personId)) return 'unknown_person'
    const at = dateOfIso(fields.at, before.now)
    if (!at) return 'absurd_date'
    const id = JSON.stringify([communityId, name])
    if (this.shelved.has(id)) return 'duplicate'
    this.shelved.add(id)
    const file = before.files.one(name, claim)
    if (typeof file === 'string') return file
    const source = archiveSource(id, number)
    const folderId = archiveId(fields.folder)
    return { type: 'file', source, claim, communityId, folderId, personId, at, attached: [file] }
  }

  private text(fields: Fields | undefined): PageText | undefined {
    const at = dateOfIso(fields?.at, this.before.now)
    const title = line(fields?.title, 160)
    if (!fields || !at || title === '' || (fields.lang !== 'fr' && fields.lang !== 'en')) return undefined
    const by = archiveId(fields.by)
    const personId = this.before.person(by) ? by : undefined
    return { lang: fields.lang, title, text: prose(fields.text), personId, at }
  }
}

/**
 * The id a page has here: the one it had, so that links to it hold and it is known again. Archives of others name pages
 * as they like; their ids are drawn from the names (RFC 9562, version 8).
 */
export function pageId(id: string): string {
  if (isId(id)) return id
  const hex = createHash('sha256').update(`page ${id}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
