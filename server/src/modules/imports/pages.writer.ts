import { Injectable } from '@nestjs/common'
import { linkedPageIds } from '@osmose/shared/pages/address'
import { parseMarkdown } from '@osmose/shared/text/parse-markdown'
import type { Tx } from '../../platform/database/database.js'
import { Libraries } from '../files/library.public.js'
import { BroughtPages } from '../pages/brought.public.js'
import { broughtText } from '../posts/posts.public.js'
import { filesLeftWith, FilesWriter, sourcesOf } from './files.writer.js'
import type { ImportContext } from './import-context.js'
import { MatchingQuery } from './imports.matching.query.js'
import { withOurPeople } from './mention-ids.js'
import type { Fate, Settled } from './pieces.js'
import type { LibraryRecord, PageRecord } from './readers/records.js'

/** What communities keep: their pages and libraries. */
@Injectable()
export class PagesWriter {
  constructor(
    private readonly pages: BroughtPages,
    private readonly libraries: Libraries,
    private readonly files: FilesWriter,
    private readonly matching: MatchingQuery,
  ) {}

  /** A page is known again by its id. */
  async writePages(
    tx: Tx,
    context: ImportContext,
    records: readonly PageRecord[],
  ): Promise<Settled<PageRecord>[]> {
    const known = await this.matching.pages(
      tx,
      records.flatMap(({ id, parentId }) => [id, ...(parentId ? [parentId] : [])]),
    )
    const here = await this.matching.files(
      tx,
      context.system,
      records.flatMap(({ source, attached }) => attached.flatMap((file) => sourcesOf(source.id, file))),
    )
    const settled: Settled<PageRecord>[] = []
    for (const record of records) {
      const community = context.communities.get(record.communityId)
      const fate: Fate | undefined = known.has(record.id)
        ? 'known'
        : !community
          ? 'unknown_community'
          : community.here
            ? 'belongs_here'
            : undefined
      if (!community || fate) {
        const left = fate ?? 'unknown_community'
        settled.push({ record, fate: left, files: filesLeftWith(record, left === 'known', here) })
        if (left === 'known' && context.resumed) context.pageLinks.push(...linksOf(record))
        continue
      }
      const parentId = record.parentId && known.has(record.parentId) ? record.parentId : null
      settled.push(await this.page(tx, context, record, { ...community, parentId }))
      known.add(record.id)
    }
    return settled
  }

  async writeLibrary(
    tx: Tx,
    context: ImportContext,
    records: readonly LibraryRecord[],
  ): Promise<Settled<LibraryRecord>[]> {
    const settled: Settled<LibraryRecord>[] = []
    for (const record of records) settled.push({ record, fate: await this.shelve(tx, context, record) })
    return settled
  }

  private async page(
    tx: Tx,
    context: ImportContext,
    record: PageRecord,
    place: { id: string; audienceId: string; parentId: string | null },
  ): Promise<Settled<PageRecord>> {
    const person = (id: string | undefined) => context.people.get(id ?? '')?.id ?? null
    const texts = record.texts.map((one) => ({
      ...one,
      ...withOurPeople(one.text, context.people, context.communities),
    }))
    const { placed, shows, fileIds, fates } = await this.files.bring(
      tx,
      context,
      record,
      texts.map(({ personId }) => person(personId)).find((id) => id !== null) ?? person(record.ownerId),
      { texts: texts.map(({ text }) => text) },
    )
    const origins = await this.matching.messages(
      tx,
      context.system,
      [record.postId, record.commentId].filter((id) => id !== undefined),
    )
    const post = origins.get(record.postId ?? '')
    const links = await this.pages.bring(tx, {
      id: record.id,
      communityId: place.id,
      audienceId: place.audienceId,
      parentId: place.parentId,
      position: record.position,
      ownerId: person(record.ownerId),
      reviewMonths: record.reviewMonths,
      reviewedAt: record.reviewedAt,
      origin: post && {
        postId: post.postId,
        commentId: origins.get(record.commentId ?? '')?.commentId ?? null,
      },
      versions: texts.map(({ lang, title, text, named, groups, personId, at }, number) => ({
        lang,
        title,
        document: broughtText({ text, lang, placed, shows: number === 0 ? shows : [] }, title, {
          people: named.map(({ id, name }) => ({ personId: id, label: name })),
          groups,
          defaultLang: context.locale,
        }).document,
        by: person(personId),
        at,
      })),
      start: record.start,
      fileIds,
    })
    context.pageLinks.push(...links)
    return { record, fate: 'new', files: fates }
  }

  private async shelve(tx: Tx, context: ImportContext, record: LibraryRecord): Promise<Fate> {
    const community = context.communities.get(record.communityId)
    const by = context.people.get(record.personId)?.id
    if (!community) return 'unknown_community'
    if (!by) return 'unknown_person'
    const names = record.attached.flatMap((file) => sourcesOf(record.source.id, file))
    if (await this.matching.shelved(tx, community.id, context.system, names)) return 'known'
    if (community.here) return 'belongs_here'
    const { fileIds, fates } = await this.files.bring(tx, context, record, by)
    const [fileId] = fileIds
    if (!fileId) return fates[0]?.fate ?? 'file_unavailable'
    await this.libraries.place(tx, {
      place: community,
      fileId,
      folderId: context.folders.get(record.folderId ?? '') ?? null,
      by,
      at: record.at,
    })
    return 'new'
  }
}

/** Of a page that came before an interruption; what it leads to came after it. */
const linksOf = ({ id, texts }: PageRecord) =>
  texts.map(({ lang, text }) => ({ pageId: id, lang, toIds: linkedPageIds(parseMarkdown(text)) }))
