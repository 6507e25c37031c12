import { Injectable } from '@nestjs/common'
import { Clock } from '../../platform/clock/clock.js'
import type { Tx } from '../../platform/database/database.js'
import { Communities } from '../communities/communities.public.js'
import { Libraries } from '../files/library.public.js'
import { BroughtPages } from '../pages/brought.public.js'
import type { ImportContext } from './import-context.js'
import { MatchingQuery, type MatchedCommunity, type MatchedPerson } from './imports.matching.query.js'
import type { Fate, Settled } from './pieces.js'
import type { CommunityRecord, MembershipRecord } from './readers/records.js'

const limits = { purpose: 280, problem: 500 } as const

/** Communities and who is in them. */
@Injectable()
export class PlacesWriter {
  constructor(
    private readonly clock: Clock,
    private readonly communities: Communities,
    private readonly libraries: Libraries,
    private readonly pages: BroughtPages,
    private readonly matching: MatchingQuery,
  ) {}

  async writeCommunities(
    tx: Tx,
    context: ImportContext,
    records: readonly CommunityRecord[],
  ): Promise<Settled<CommunityRecord>[]> {
    const known = await this.matching.communities(
      tx,
      context.system,
      records.map((record) => record.source.id),
    )
    const found = new Map<string, MatchedCommunity>()
    for (const record of records)
      found.set(record.source.id, known.get(record.source.id) ?? (await this.create(tx, context, record)))
    for (const record of records) await this.folders(tx, context, record, found.get(record.source.id))
    for (const [sourceId, community] of found) context.communities.set(sourceId, community)
    for (const { source, name, pins = [] } of records)
      context.pins.push(...pins.map((pin) => ({ ...pin, communityId: source.id, place: name })))
    return records.map((record) => ({ record, fate: known.has(record.source.id) ? 'known' : 'new' }))
  }

  async writeMemberships(
    tx: Tx,
    context: ImportContext,
    records: readonly MembershipRecord[],
  ): Promise<Settled<MembershipRecord>[]> {
    const placed = records.map((record) => ({
      record,
      community: context.communities.get(record.communityId),
      person: context.people.get(record.personId),
    }))
    const complete = placed.filter(
      (one): one is Placed => one.community !== undefined && one.person !== undefined,
    )
    const before = await this.matching.memberships(
      tx,
      complete.map(({ community, person }) => ({ communityId: community.id, personId: person.id })),
    )
    const fates = new Map<MembershipRecord, Fate>()
    const added = new Map<string, Placed[]>()
    for (const { record, community, person } of complete) {
      const pair = `${community.id} ${person.id}`
      if (before.has(pair)) fates.set(record, 'known')
      else if (community.here) fates.set(record, 'belongs_here')
      else {
        before.add(pair)
        fates.set(record, 'new')
        added.set(community.id, [...(added.get(community.id) ?? []), { record, community, person }])
      }
    }
    for (const [communityId, members] of added) {
      await this.communities.addMembers(
        tx,
        communityId,
        members.map(({ record, person }) => this.toMember(context, record, person)),
      )
      const read = members
        .map(({ record: { welcomedAt, agreedAt }, person }) => ({
          personId: person.id,
          welcomedAt,
          agreedAt,
        }))
        .filter(({ welcomedAt, agreedAt }) => welcomedAt ?? agreedAt)
      if (read.length > 0) await this.communities.noteRead(tx, communityId, read)
    }
    return placed.map(({ record, community }) => ({
      record,
      fate: fates.get(record) ?? (community ? 'unknown_person' : 'unknown_community'),
    }))
  }

  private toMember(context: ImportContext, record: MembershipRecord, person: MatchedPerson) {
    return {
      personId: person.id,
      role: record.role,
      via: 'import',
      joinedAt: record.joinedAt,
      source: { system: context.system, id: record.source.id },
    } as const
  }

  /** The description says what for. The problem it serves is never guessed: our own archives tell it, others do not know it. */
  private async create(tx: Tx, context: ImportContext, record: CommunityRecord): Promise<MatchedCommunity> {
    const community = await this.communities.create(tx, {
      name: record.name,
      visibility: record.visibility,
      purpose: cut(record.description ?? '', limits.purpose),
      problem: cut(record.problem ?? '', limits.problem),
      signs: record.signs,
      createdAt: record.createdAt,
      slug: record.address,
      hue: record.hue,
      template: record.template ?? null,
      createdBy: personOf(context, record.createdBy),
      officialAt: record.officialAt ?? null,
      officialBy: personOf(context, record.officialBy),
      welcome: record.welcome ?? '',
      charter: record.charter ?? '',
      charterVersion: record.charter === undefined ? 0 : 1,
      charterAsked: record.charterAsked ?? false,
      archivedAt: record.archived ? (record.archivedAt ?? this.clock.now()) : null,
      source: { system: record.source.system, id: record.source.id },
    })
    if (record.pagesBy) await this.pages.arrange(tx, community.id, record.pagesBy)
    return { id: community.id, audienceId: community.audienceId, here: false }
  }

  /** The folders of its library; one of that name that is there is the same. */
  private async folders(
    tx: Tx,
    context: ImportContext,
    { folders = [], createdAt }: CommunityRecord,
    community: MatchedCommunity | undefined,
  ): Promise<void> {
    if (!community || community.here) return
    for (const { id, name, parentId, personId, at } of folders)
      context.folders.set(
        id,
        await this.libraries.folder(tx, {
          communityId: community.id,
          parentId: context.folders.get(parentId ?? '') ?? null,
          name,
          by: personOf(context, personId),
          at: at ?? createdAt ?? this.clock.now(),
        }),
      )
  }
}

const personOf = (context: ImportContext, sourceId: string | undefined): string | null =>
  context.people.get(sourceId ?? '')?.id ?? null

interface Placed {
  record: MembershipRecord
  community: MatchedCommunity
  person: MatchedPerson
}

const cut = (text: string, length: number) =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`
