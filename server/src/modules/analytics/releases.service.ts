import { Injectable } from '@nestjs/common'
import { analyticsErrors, type Report } from '@osmose/shared/analytics/analytics.contract'
import { DAY_MS, dayNamed, dayText, instantOf, localDay, type LocalDay } from '@osmose/shared/core/local-day'
import { reportReleased, reportSettingsChanged } from '../../events/analytics.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Tx } from '../../platform/database/database.js'
import { fail } from '../../platform/http/fail.js'
import { Events } from '../../platform/outbox/events.js'
import { Organisation } from '../organisation/organisation.public.js'
import {
  dueAt,
  firstCounted,
  lastDue,
  type Month,
  monthBefore,
  monthOf,
  monthsBetween,
  nextMonth,
  publishingDay,
  windowOf,
} from './months.rules.js'
import { PersonDaysRepository } from './person-days.repository.js'
import { PopulationQuery } from './population.query.js'
import { ReleasesRepository, type Settings } from './releases.repository.js'
import { type EarlierRelease, makeReport } from './report.rules.js'

/** Releases shown in a trend, and held against each other. */
const TREND_MONTHS = 13

/** The making of reports: each month once, then as it is for ever. */
@Injectable()
export class ReleasesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly organisation: Organisation,
    private readonly personDays: PersonDaysRepository,
    private readonly population: PopulationQuery,
    private readonly repository: ReleasesRepository,
  ) {}

  /** Publishes every month that is due and was not published yet. */
  async publishDue(): Promise<void> {
    const facts = await this.organisation.find()
    if (!facts) return
    const last = lastDue(this.clock.now().getTime(), facts.timeZone)
    if (await this.repository.find(this.db, last)) return
    await this.db.transaction((tx) => this.publishUpTo(tx, last, this.clock.now()))
  }

  /**
   * Publishes the months up to one, in their order, from the first that was counted whole. `at` is the hour of the
   * computation; `'due'` writes the hour at which each was to be published, for the demonstration.
   */
  async publishUpTo(tx: Tx, last: Month, at: Date | 'due'): Promise<void> {
    await this.repository.lock(tx)
    const timeZone = await this.repository.timeZone(tx)
    const since = await this.countedSince(tx, timeZone)
    if (since === null) return
    const newest = (await this.repository.months(tx))[0]?.month
    const oldestKept = nextMonth(monthOf(keptSince(this.clock.now(), timeZone)))
    const first = [newest && nextMonth(newest), firstCounted(since), oldestKept]
      .filter((month) => month !== undefined)
      .toSorted()
      .at(-1)!
    for (const month of monthsBetween(first, last))
      await this.publish(
        tx,
        month,
        timeZone,
        at === 'due' ? new Date(Math.min(dueAt(month, timeZone), this.clock.now().getTime())) : at,
      )
  }

  private async publish(tx: Tx, month: Month, timeZone: string, computedAt: Date): Promise<void> {
    const { from, to } = windowOf(month)
    await this.personDays.rollUpViews(
      tx,
      new Date(instantOf(from, 0, timeZone)),
      new Date(instantOf(to + 1, 0, timeZone)),
      timeZone,
    )
    const people = await this.population.people(tx, month, timeZone)
    if (people.length === 0) return
    const earlier = await this.earlier(tx, month)
    const before = earlier.find((release) => release.month === monthBefore(month))
    const report = makeReport({
      ...(await this.repository.settings(tx)),
      month,
      computedAt,
      people,
      names: await this.population.names(tx),
      earlier,
      stoodBefore: await this.population.standings(tx, monthBefore(month), before?.people ?? []),
    })
    await this.repository.add(tx, report, people)
    await this.events.append(tx, reportReleased, { month }, null)
  }

  private async earlier(tx: Tx, month: Month): Promise<EarlierRelease[]> {
    const reports = await this.repository.upTo(tx, monthBefore(month), TREND_MONTHS)
    const releases: EarlierRelease[] = []
    for (const report of reports)
      releases.push({ month: report.month, report, people: await this.repository.people(tx, report.month) })
    return releases
  }

  /** The day on which counting began: that of the set-up, or an earlier one that an import brought. */
  private async countedSince(tx: Tx, timeZone: string): Promise<LocalDay | null> {
    const made = await tx.one<{ at: Date }>('select created_at as at from organisation')
    if (!made) return null
    const setUp = localDay(made.at.getTime(), timeZone)
    const first = await this.personDays.firstDay(tx)
    return first === null ? setUp : Math.min(setUp, dayNamed(first))
  }

  async list() {
    await this.publishDue()
    const { timeZone } = await this.organisation.facts()
    const months = await this.repository.months(this.db)
    const since = await this.db.transaction((tx) => this.countedSince(tx, timeZone))
    const due = nextMonth(lastDue(this.clock.now().getTime(), timeZone))
    const first = firstCounted(since ?? localDay(this.clock.now().getTime(), timeZone))
    const next = months.length === 0 && first > due ? first : due
    return {
      months: months.map(({ month, computedAt }) => ({ month, computedAt: computedAt.toISOString() })),
      next: { month: next, on: dayText(publishingDay(next)) },
    }
  }

  /** The release of a month; who opens it is noted. */
  async open(personId: string, month: Month, exported: boolean): Promise<Report> {
    await this.publishDue()
    const report = await this.repository.find(this.db, month)
    if (!report) throw fail('not_found')
    const today = await this.organisation.today()
    await this.db.transaction((tx) => this.repository.noteOpening(tx, month, personId, today, exported))
    return report
  }

  async trend(month: Month) {
    return (await this.repository.upTo(this.db, month, TREND_MONTHS)).map(({ month, total }) => ({
      month,
      total,
    }))
  }

  /** The threshold never falls: what was promised to be hidden stays so. */
  async changeSettings(personId: string, wanted: Settings): Promise<Settings> {
    return this.db.transaction(async (tx) => {
      await this.repository.lock(tx)
      const { k } = await this.repository.settings(tx)
      if (wanted.k < k) throw fail(analyticsErrors, 'analytics.threshold_only_rises', { data: { k } })
      await this.repository.changeSettings(tx, wanted)
      await this.events.append(tx, reportSettingsChanged, wanted, personId)
      return this.repository.settings(tx)
    })
  }
}

/** Days are kept one by one for thirteen months. */
export function keptSince(now: Date, timeZone: string): LocalDay {
  const day = new Date(localDay(now.getTime(), timeZone) * DAY_MS)
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - TREND_MONTHS, day.getUTCDate()) / DAY_MS
}
