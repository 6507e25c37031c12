import { Injectable } from '@nestjs/common'
import { importMembers, type MembersReport } from '@osmose/shared/communities/rules.contract'
import { en } from '@osmose/shared/communities/messages.en'
import { fr } from '@osmose/shared/communities/messages.fr'
import { DAY_MS } from '@osmose/shared/core/local-day'
import type { Readable } from 'node:stream'
import { Clock } from '../../platform/clock/clock.js'
import { csvTable } from '../../platform/csv/table.js'
import { Database, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { readUpload } from '../../platform/http/upload.js'
import { type Limit, Limits } from '../../platform/security/limits.js'
import { People } from '../directory/directory.public.js'
import type { Via } from './communities.entities.js'
import { canEnrol, type CommunityRole } from './communities.policy.js'
import { CommunitiesRepository } from './communities.repository.js'
import { Enrolment } from './enrolment.js'
import { type MembersFile, readMembersFile } from './members-file.js'
import { insist, insistFew } from './refuse.js'

const SHOWN = 20
/** Lists brought within this time count as one. */
const LATELY_MS = 30 * DAY_MS

const imports: Limit = { name: 'members-imports', points: 20, perSeconds: 600 }

interface Found {
  email: string
  personId: string
  member: boolean
  went: boolean
}

/** Members as a table: in, with a report before and after; out, for those who answer for the place. */
@Injectable()
export class MembersListService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
    private readonly people: People,
    private readonly repository: CommunitiesRepository,
    private readonly enrolment: Enrolment,
  ) {}

  /** With `dryRun` nothing is written. */
  async import(actor: Actor, communityId: string, upload: Readable, dryRun: boolean): Promise<MembersReport> {
    insist(canEnrol(await this.repository.visible(actor, communityId)))
    await this.limits.take(imports, actor.personId)
    const file = await readMembersFile(await readUpload(upload, importMembers.upload.maxBytes))
    return this.db.transaction(async (tx) => {
      await this.repository.lock(tx, communityId)
      insist(canEnrol(await this.repository.visible(actor, communityId, tx)))
      return this.run(tx, actor, communityId, file, dryRun)
    })
  }

  private async run(tx: Tx, actor: Actor, communityId: string, file: MembersFile, dryRun: boolean) {
    const found = await tx.many<Found>(
      `select p.email, p.id as "personId", m.person_id is not null as member, m.person_id is null and d.person_id is not null as went
       from unnest($2::text[]) as x(email) join people p on p.email = x.email and p.deactivated_at is null and p.kind <> 'service'
       left join memberships m on m.community_id = $1 and m.person_id = p.id
       left join community_departures d on d.community_id = $1 and d.person_id = p.id`,
      [communityId, [...file.emails.keys()]],
    )
    const lineOf = (email: string) => file.emails.get(email) ?? 0
    const known = new Set(found.map(({ email }) => email))
    const entering = found
      .filter(({ member, went }) => !member && !went)
      .sort((a, b) => lineOf(a.email) - lineOf(b.email))
    const leftOut = [
      ...file.leftOut,
      ...[...file.emails]
        .filter(([email]) => !known.has(email))
        .map(([email, line]) => ({ line, why: 'unknown' as const, value: email.slice(0, 120) })),
      ...found
        .filter(({ went }) => went)
        .map(({ email }) => ({ line: lineOf(email), why: 'went' as const, value: email.slice(0, 120) })),
    ].sort((a, b) => a.line - b.line)
    if (entering.length > 0) {
      // A long list in pieces is as long.
      const lately = new Date(this.clock.now().getTime() - LATELY_MS)
      await insistFew(
        tx,
        actor,
        entering.length + (await this.repository.broughtSince(tx, communityId, lately)),
      )
    }
    if (!dryRun) await this.enter(tx, actor, communityId, entering)
    const shown = entering.slice(0, SHOWN)
    const refs = await this.people.byIds(
      shown.map(({ personId }) => personId),
      tx,
    )
    return {
      dryRun,
      found: file.found,
      added: entering.length,
      already: found.filter(({ member }) => member).length,
      leftOut,
      people: shown.flatMap(({ personId, email }) => {
        const person = refs.get(personId)
        return person ? [{ ...person, line: lineOf(email) }] : []
      }),
      ignoredColumns: [...file.ignoredColumns],
    }
  }

  private async enter(tx: Tx, actor: Actor, communityId: string, people: readonly Found[]): Promise<void> {
    const joinedAt = this.clock.now()
    const added = await this.repository.addMembers(
      tx,
      people.map(({ personId }) => ({
        communityId,
        personId,
        role: 'member' as const,
        via: 'import' as const,
        joinedAt,
      })),
    )
    await this.enrolment.entered(tx, communityId, added, 'import', actor.personId)
    if (added.length > 0) await this.enrolment.said(tx, communityId, actor.personId)
  }

  /** Semicolons for French spreadsheets; owners and moderators first, then by name. */
  async export(actor: Actor, communityId: string): Promise<{ slug: string; csv: string }> {
    const known = await this.repository.visible(actor, communityId)
    if (canEnrol({ ...known, archived: false }) !== true) throw fail('not_found')
    const rows = await this.db.many<{
      name: string
      email: string | null
      role: CommunityRole
      via: Via
      joinedOn: string
    }>(
      `select p.name, p.email, m.role, m.via, to_char(m.joined_at at time zone 'UTC', 'YYYY-MM-DD') as "joinedOn"
       from memberships m join people p on p.id = m.person_id
       where m.community_id = $1 and p.deactivated_at is null
       order by array_position(array['owner', 'moderator', 'member'], m.role), plain_letters(p.name), p.id`,
      [communityId],
    )
    const t = actor.locale === 'fr' ? fr : en
    const head = [t.csv_name, t.csv_email, t.csv_role, t.csv_since, t.csv_via]
    return {
      slug: known.slug,
      csv: csvTable(
        [
          head,
          ...rows.map(({ name, email, role, via, joinedOn }) => [
            name,
            email ?? '',
            t[`role_${role}`],
            joinedOn,
            t[`csv_via_${via}`],
          ]),
        ],
        actor.locale,
      ),
    }
  }
}
