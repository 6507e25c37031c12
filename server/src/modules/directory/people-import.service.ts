import { Injectable } from '@nestjs/common'
import type { ReplyOf } from '@osmose/shared/core/endpoint'
import { directoryErrors, importPeople } from '@osmose/shared/directory/directory.contract'
import type { Readable } from 'node:stream'
import { peopleImported, peopleMoved } from '../../events/directory.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Tx } from '../../platform/database/database.js'
import { fail, Failure } from '../../platform/http/fail.js'
import { readUpload } from '../../platform/http/upload.js'
import { Events } from '../../platform/outbox/events.js'
import { Identity } from '../identity/identity.public.js'
import { Organisation } from '../organisation/organisation.public.js'
import { LeavingService } from './leaving.service.js'
import { type PeopleFile, readPeopleFile } from './people-file.js'
import { planImport, type Plan, type Wanted } from './people-import.plan.js'
import { PeopleImportRepository } from './people-import.repository.js'
import { PeopleRepository } from './people.repository.js'
import { isWholeLine } from './people-row.js'

type Report = ReplyOf<typeof importPeople>

const AT_ONCE = 1000

/** Takes back what was done to be able to tell what would be done. */
class Rehearsed extends Error {
  constructor(readonly report: Report) {
    super()
  }
}

/** People from a file. The same file twice changes nothing the second time. */
@Injectable()
export class PeopleImportService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly organisation: Organisation,
    private readonly people: PeopleRepository,
    private readonly repository: PeopleImportRepository,
    private readonly leaving: LeavingService,
    private readonly identity: Identity,
  ) {}

  /** With `dryRun` everything is done, counted, and undone. `by` is null on the command line. */
  async import(by: string | null, upload: Readable, dryRun: boolean): Promise<Report> {
    const file = await readPeopleFile(await readUpload(upload, importPeople.upload.maxBytes))
    try {
      return await this.db.transaction(async (tx) => {
        const report = await this.run(tx, by, file, dryRun)
        if (dryRun) throw new Rehearsed(report)
        return report
      })
    } catch (rehearsed) {
      if (rehearsed instanceof Rehearsed) return rehearsed.report
      throw rehearsed
    }
  }

  private async run(tx: Tx, by: string | null, file: PeopleFile, dryRun: boolean): Promise<Report> {
    if (!(await this.repository.begin(tx))) throw fail(directoryErrors, 'directory.import_running')
    const { locale, timeZone } = await this.organisation.facts()
    const plan = await planImport(
      file.people,
      await this.repository.everybody(tx),
      { locale, timeZone },
      await this.organisation.today(),
    )
    if (plan.leave.length > 0) await this.identity.beginClosing(tx)
    // A file takes its time: the right to bring it in may be gone by now.
    if (by !== null && !(await this.identity.holdAdmin(tx, by))) throw fail('forbidden')
    const departments = await this.places(tx, 'departments', plan)
    const sites = await this.places(tx, 'sites', plan)
    const located = (person: Wanted) => ({
      ...person,
      departmentId: departments.ids.get(person.department ?? '') ?? null,
      siteId: sites.ids.get(person.site ?? '') ?? null,
    })
    await this.create(tx, plan.create.map(located))
    await this.update(tx, plan, plan.update.map(located))
    for (const ids of parts(plan.placed, AT_ONCE)) await this.repository.giveDepartments(tx, ids)
    const leavers = await this.leave(tx, by, plan)
    const [created, updated] = [plan.create.length, plan.update.length + leavers.alone]
    if (created + updated > 0)
      await this.events.append(tx, peopleImported, { created, updated, deactivated: leavers.gone }, by)
    return {
      dryRun,
      found: file.found,
      created,
      updated,
      unchanged:
        file.found -
        created -
        updated -
        new Set([...file.leftOut, ...plan.leftOut].filter(isWholeLine).map(({ line }) => line)).size,
      deactivated: leavers.gone,
      leftOut: [...file.leftOut, ...plan.leftOut].sort((a, b) => a.line - b.line),
      rows: plan.rows.map(({ line, act, person, managerEmail }) => ({
        line,
        act,
        name: person.name,
        email: person.email,
        department: person.department,
        site: person.site,
        title: person.title,
        manager: managerEmail,
        joinedOn: person.joinedOn,
        leftOn: person.leftOn,
      })),
      newDepartments: departments.added,
      newSites: sites.added,
      encoding: file.encoding,
      separator: file.separator,
      ignoredColumns: [...file.ignoredColumns],
    }
  }

  private async places(tx: Tx, table: 'departments' | 'sites', plan: Plan) {
    const field = table === 'departments' ? 'department' : 'site'
    const names = [...new Set([...plan.create, ...plan.update].flatMap((person) => person[field] ?? []))]
    const before = new Set(await this.repository.placeNames(tx, table))
    const added = names.filter((name) => !before.has(name)).sort((a, b) => a.localeCompare(b, 'fr'))
    return { ids: await this.people.places(tx, table, names), added }
  }

  private async create(tx: Tx, people: (Wanted & Located)[]) {
    const today = await this.organisation.today()
    const now = this.clock.now()
    await this.people.create(
      tx,
      people.map((person) => ({
        ...person,
        deactivatedAt: person.leftOn && person.leftOn < today ? now : null,
      })),
    )
  }

  private async update(tx: Tx, plan: Plan, people: (Wanted & Located)[]) {
    const today = await this.organisation.today()
    const leaving = new Set(plan.leave.map(({ id }) => id))
    for (const part of parts(people, AT_ONCE)) {
      await this.repository.update(tx, part)
      await this.people.keepHistory(
        tx,
        part.map(({ id }) => id).filter((id) => !leaving.has(id)),
        today,
      )
    }
    for (const personIds of parts(plan.moved, 100))
      await this.events.append(tx, peopleMoved, { personIds }, null)
  }

  /** `alone`: those of whom nothing else changed. */
  private async leave(tx: Tx, by: string | null, plan: Plan) {
    const updated = new Set(plan.update.map(({ id }) => id))
    let [gone, alone] = [0, 0]
    for (const { id, line, leftOn } of plan.leave) {
      try {
        await this.leaving.leaves(tx, id, leftOn, by)
        gone++
        if (!updated.has(id)) alone++
      } catch (refused) {
        if (!(refused instanceof Failure) || refused.code !== 'identity.last_admin') throw refused
        plan.leftOut.push({ line, why: 'last_admin', value: leftOn })
      }
    }
    return { gone, alone }
  }
}

interface Located {
  departmentId: string | null
  siteId: string | null
}

function* parts<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size)
}
