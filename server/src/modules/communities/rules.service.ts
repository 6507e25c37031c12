import { Injectable } from '@nestjs/common'
import { peopleRoundly } from '@osmose/shared/communities/place.rules'
import {
  type MembershipRule,
  type RulePreview,
  type RuleReply,
  rulesErrors,
} from '@osmose/shared/communities/rules.contract'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Db, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { Jobs } from '../../platform/jobs/jobs.js'
import { Task } from '../../platform/jobs/task.js'
import { type Limit, Limits } from '../../platform/security/limits.js'
import { People } from '../directory/directory.public.js'
import { canEnrol, ruleFits } from './communities.policy.js'
import { CommunitiesRepository, type Known } from './communities.repository.js'
import { Enrolment } from './enrolment.js'
import { insist, insistFew } from './refuse.js'
import { RulesRepository } from './rules.repository.js'

const previews: Limit = { name: 'community-rule-previews', points: 120, perSeconds: 600 }

/** Belonging by where one works: kept as a rule, applied by a job, now and whenever people change. */
@Injectable()
export class RulesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly limits: Limits,
    private readonly people: People,
    private readonly communities: CommunitiesRepository,
    private readonly repository: RulesRepository,
    private readonly enrolment: Enrolment,
  ) {}

  async read(actor: Actor, communityId: string, db: Db = this.db): Promise<RuleReply> {
    const known = await this.communities.visible(actor, communityId, db)
    if (canEnrol({ ...known, archived: false }) !== true) throw fail('not_found')
    const row = await this.repository.find(communityId, db)
    return {
      rule: row
        ? {
            departmentIds: row.departmentIds,
            siteIds: row.siteIds,
            title: row.how && row.title !== null ? { how: row.how, text: row.title } : null,
            setAt: row.setAt.toISOString(),
            appliedAt: row.appliedAt?.toISOString() ?? null,
          }
        : null,
      sitesOnly: known.visibility !== 'public',
    }
  }

  async preview(actor: Actor, communityId: string, rule: MembershipRule): Promise<RulePreview> {
    await this.limits.take(previews, actor.personId)
    demandRule(await this.communities.visible(actor, communityId), rule)
    const found = await this.repository.preview(this.db, communityId, rule)
    await insistFew(this.db, actor, found.matching)
    const refs = await this.people.byIds([...found.enteringIds, ...found.leavingIds])
    const named = (ids: string[]) => ids.flatMap((id) => refs.get(id) ?? [])
    return {
      matching: peopleRoundly(found.matching),
      entering: { count: peopleRoundly(found.entering), people: named(found.enteringIds) },
      leaving: { count: peopleRoundly(found.leaving), people: named(found.leavingIds) },
      staysOut: peopleRoundly(found.staysOut),
    }
  }

  set(actor: Actor, communityId: string, rule: MembershipRule): Promise<RuleReply> {
    return this.db.transaction(async (tx) => {
      await this.communities.lock(tx, communityId)
      demandRule(await this.communities.visible(actor, communityId, tx), rule)
      await insistFew(tx, actor, (await this.repository.preview(tx, communityId, rule)).matching)
      await this.repository.set(tx, communityId, rule, actor.personId, this.clock.now())
      await this.soon(tx, [communityId])
      return this.read(actor, communityId, tx)
    })
  }

  drop(actor: Actor, communityId: string): Promise<RuleReply> {
    return this.db.transaction(async (tx) => {
      await this.communities.lock(tx, communityId)
      insist(canEnrol(await this.communities.visible(actor, communityId, tx)))
      await this.repository.drop(tx, communityId)
      return this.read(actor, communityId, tx)
    })
  }

  applyNow(actor: Actor, communityId: string): Promise<void> {
    return this.db.transaction(async (tx) => {
      insist(canEnrol(await this.communities.visible(actor, communityId, tx)))
      if (await this.repository.find(communityId, tx)) await this.soon(tx, [communityId])
    })
  }

  /** People changed: the communities whose rule means them, or no longer does, look again. */
  async peopleChanged(tx: Tx, personIds: readonly string[]): Promise<void> {
    await this.soon(tx, await this.repository.touchedBy(tx, personIds))
  }

  async everythingChanged(tx: Tx): Promise<void> {
    await this.soon(tx, await this.repository.all(tx))
  }

  @Task('communities.apply_rules')
  async applyAll({ communityIds }: { communityIds: readonly string[] }): Promise<void> {
    for (const communityId of communityIds) await this.apply(communityId)
  }

  /** What no event told, as a change made by hand in the database. */
  @Task('communities.look_again', '41 * * * *')
  async lookAgain(): Promise<void> {
    await this.db.transaction((tx) => this.everythingChanged(tx))
  }

  /** Whoever leaves at this moment waits, or is waited for: both take the lock of the community. */
  private async apply(communityId: string): Promise<void> {
    await this.db.repeatable(async (tx) => {
      await tx.many(`set local statement_timeout = '60s'`)
      await this.communities.lock(tx, communityId)
      const { entered, went } = await this.repository.apply(tx, communityId, this.clock.now())
      await this.enrolment.entered(tx, communityId, entered, 'rule', null)
      await this.enrolment.went(tx, communityId, went)
      if (entered.length + went.length > 0) await this.enrolment.said(tx, communityId, null)
    })
  }

  /** One job for them all, without a key: those who ask for the same again wait for nobody. */
  private async soon(tx: Tx, communityIds: readonly string[]): Promise<void> {
    if (communityIds.length > 0) await this.jobs.add(tx, 'communities.apply_rules', { communityIds })
  }
}

function demandRule(known: Known, { departmentIds, siteIds, title }: MembershipRule): void {
  insist(canEnrol(known))
  if (departmentIds.length === 0 && siteIds.length === 0 && !title)
    throw fail(rulesErrors, 'communities.rule_empty')
  if (!ruleFits(known.visibility, { department: departmentIds.length > 0, title: title !== null }))
    throw fail(rulesErrors, 'communities.rule_own_words')
}
