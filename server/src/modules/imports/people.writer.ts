import { Injectable } from '@nestjs/common'
import { DAY_MS, dayText, localDay } from '@osmose/shared/core/local-day'
import { v7 as uuid } from 'uuid'
import { Clock } from '../../platform/clock/clock.js'
import type { Tx } from '../../platform/database/database.js'
import { type NewPerson, People } from '../directory/directory.public.js'
import { MatchingQuery } from './imports.matching.query.js'
import type { ImportContext } from './import-context.js'
import type { Settled } from './pieces.js'
import type { PersonRecord } from './readers/records.js'

/** Somebody who left on an unknown day is counted on no day from now on, in whatever time zone. */
const LONG_GONE_MS = 2 * DAY_MS

@Injectable()
export class PeopleWriter {
  constructor(
    private readonly clock: Clock,
    private readonly people: People,
    private readonly matching: MatchingQuery,
  ) {}

  /**
   * Somebody with the same origin or the same e-mail address is the same person and stays as they are. The others are
   * added without an account.
   */
  async write(
    tx: Tx,
    context: ImportContext,
    records: readonly PersonRecord[],
  ): Promise<Settled<PersonRecord>[]> {
    const known = await this.matching.people(
      tx,
      context.system,
      records.map((record) => record.source.id),
    )
    const byEmail = await this.matching.peopleByEmail(
      tx,
      records.flatMap((record) => record.email ?? []),
    )
    const settled: Settled<PersonRecord>[] = []
    const added: { record: PersonRecord; id: string }[] = []
    const found = new Map<string, { id: string; name: string }>()
    for (const record of records) {
      const same =
        known.get(record.source.id) ?? (record.email === undefined ? undefined : byEmail.get(record.email))
      const person = same ?? { id: uuid(), name: record.name }
      if (!same) added.push({ record, id: person.id })
      if (record.email !== undefined) byEmail.set(record.email, person)
      found.set(record.source.id, person)
      settled.push({ record, fate: same ? 'known' : 'new' })
    }
    await this.add(tx, context, added)
    for (const [sourceId, person] of found) context.people.set(sourceId, person)
    for (const { record, id } of added)
      if (record.managerId !== undefined) context.managers.set(id, record.managerId)
    return settled
  }

  /** Once everybody is here: who leads whom, of those who were added. */
  async lead(tx: Tx, context: ImportContext): Promise<void> {
    const led = [...context.managers].flatMap(([id, source]) => {
      const manager = context.people.get(source)
      return manager && manager.id !== id ? [{ id, managerId: manager.id }] : []
    })
    await this.people.setManagers(tx, led)
    context.managers.clear()
  }

  private async add(
    tx: Tx,
    context: ImportContext,
    added: readonly { record: PersonRecord; id: string }[],
  ): Promise<void> {
    if (added.length === 0) return
    const departments = await this.people.departments(
      tx,
      added.flatMap(({ record }) => record.department ?? []),
    )
    const sites = await this.people.sites(
      tx,
      added.flatMap(({ record }) => record.site ?? []),
    )
    await this.people.create(
      tx,
      added.map(({ record, id }) => ({
        ...this.who(context, record),
        id,
        departmentId: departments.get(record.department ?? '') ?? null,
        siteId: sites.get(record.site ?? '') ?? null,
        source: { system: context.system, id: record.source.id },
      })),
    )
  }

  private who(context: ImportContext, record: PersonRecord): NewPerson {
    const day = (at: Date) => dayText(localDay(at.getTime(), context.timeZone))
    const gone = !record.active || record.placeholder
    const joined = record.joinedAt
    const left = gone
      ? new Date(
          Math.max(
            record.leftAt?.getTime() ?? this.clock.now().getTime() - LONG_GONE_MS,
            joined?.getTime() ?? 0,
          ),
        )
      : undefined
    return {
      kind: record.service ? 'service' : record.guest || record.placeholder ? 'guest' : 'employee',
      name: record.name,
      email: record.email ?? null,
      locale: record.locale?.startsWith('en')
        ? 'en'
        : record.locale?.startsWith('fr')
          ? 'fr'
          : context.locale,
      timeZone: record.timeZone ?? context.timeZone,
      title: record.title ?? null,
      bio: record.bio ?? null,
      skills: record.skills,
      languages: record.languages,
      workingHours: record.workingHours ?? null,
      joinedOn: joined ? day(joined) : null,
      leftOn: left ? day(left) : null,
      deactivatedAt: left ?? null,
    }
  }
}
