import { Injectable } from '@nestjs/common'
import { type Charter, charterErrors } from '@osmose/shared/moderation/charter.contract'
import type { PreparedReason } from '@osmose/shared/moderation/moderation.contract'
import { charterPublished } from '../../events/moderation.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Db } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { type Once, Writes } from '../../platform/http/idempotency.js'
import { Events } from '../../platform/outbox/events.js'
import { People } from '../directory/directory.public.js'
import { canEditCharter } from './moderation.policy.js'
import { ModerationRepository } from './moderation.repository.js'

interface VersionRow {
  version: number
  publishedAt: Date | null
  publishedBy: string | null
  current: number
  articles: Charter['articles']
}

/** What people agree on, and the reasons prepared for the day somebody did not keep to it. */
@Injectable()
export class CharterService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly writes: Writes,
    private readonly events: Events,
    private readonly people: People,
    private readonly repository: ModerationRepository,
  ) {}

  async read(actor: Actor, version?: number, db: Db = this.db): Promise<Charter> {
    const row = await db.one<VersionRow>(
      `select v.version, v.published_at as "publishedAt", v.published_by as "publishedBy", (select max(version) from charter_versions) as current,
              (select jsonb_agg(jsonb_build_object('number', a.number, 'title', jsonb_build_object('fr', a.title_fr, 'en', a.title_en),
                 'sentence', jsonb_build_object('fr', a.sentence_fr, 'en', a.sentence_en)) order by a.number)
               from charter_articles a where a.version = v.version) as articles
       from charter_versions v where v.version = coalesce($1, (select max(version) from charter_versions))`,
      [version ?? null],
    )
    if (!row) throw fail('not_found')
    const people = await this.people.byIds(row.publishedBy ? [row.publishedBy] : [], db)
    return {
      ...row,
      publishedAt: row.publishedAt?.toISOString() ?? null,
      publishedBy: (row.publishedBy && people.get(row.publishedBy)) || null,
      can: { edit: canEditCharter(actor.roles) },
    }
  }

  publish(
    actor: Actor,
    once: Once | undefined,
    {
      after,
      articles,
    }: { after: number; articles: Pick<Charter['articles'][number], 'title' | 'sentence'>[] },
  ): Promise<Charter> {
    if (!canEditCharter(actor.roles)) throw fail('forbidden')
    return this.writes.once(once, async (tx) => {
      await tx.many('lock table charter_versions in share row exclusive mode')
      const { current } = await this.read(actor, undefined, tx)
      if (after !== current) throw fail(charterErrors, 'moderation.charter_changed')
      const rows = articles.map(({ title, sentence }) => ({
        titleFr: title.fr,
        titleEn: title.en,
        sentenceFr: sentence.fr,
        sentenceEn: sentence.en,
      }))
      await this.repository.addCharter(
        tx,
        { version: current + 1, publishedAt: this.clock.now(), publishedBy: actor.personId },
        rows,
      )
      await this.events.append(tx, charterPublished, { version: current + 1 }, actor.personId)
      return this.read(actor, undefined, tx)
    })
  }

  /** For those who decide somewhere, and those who may rewrite them. */
  async reasons(
    actor: Actor,
    db: Db = this.db,
  ): Promise<{ items: PreparedReason[]; can: { edit: boolean } }> {
    const edit = canEditCharter(actor.roles)
    if (!edit && !(await db.any('select 1 from moderated_communities($1) limit 1', [actor.personId])))
      throw fail('not_found')
    const items = await db.many<PreparedReason>(
      `select id, outcome, jsonb_build_object('fr', label_fr, 'en', label_en) as label, jsonb_build_object('fr', text_fr, 'en', text_en) as text
       from prepared_reasons order by position, id`,
    )
    return { items, can: { edit } }
  }

  async saveReasons(actor: Actor, items: Omit<PreparedReason, 'id'>[]) {
    if (!canEditCharter(actor.roles)) throw fail('forbidden')
    return this.db.transaction(async (tx) => {
      await this.repository.replaceReasons(tx, items)
      return this.reasons(actor, tx)
    })
  }
}
