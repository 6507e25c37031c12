import { Injectable } from '@nestjs/common'
import type { LogEntry, Outcome, PreparedReason } from '@osmose/shared/moderation/moderation.contract'
import { v7 as uuid } from 'uuid'
import type { Db, Tx } from '../../platform/database/database.js'
import { fail } from '../../platform/http/fail.js'
import {
  AppealRow,
  CharterArticleRow,
  CharterVersionRow,
  DecisionRow,
  FlagRow,
  PreparedReasonRow,
} from './moderation.entities.js'

/** A post (`commentId` null), a comment or a page. */
export type Target =
  | { readonly postId: string; readonly commentId: string | null; readonly pageId?: null }
  | { readonly postId: null; readonly commentId: null; readonly pageId: string }

/** A post, comment or page as it stands, whoever asks; visibility is settled before. */
export interface TextFacts {
  readonly textId: string
  readonly authorId: string | null
  readonly communityId: string
  readonly audienceId: string
  readonly hidden: boolean
  readonly deleted: boolean
}

export type CaseRow = Target & { readonly id: string; readonly waitingSince: Date | null }

export interface Article {
  readonly version: number
  readonly number: number
}

/** The tables of moderation. Every write asks for the open transaction; instants are given, so that a past can be written too. */
@Injectable()
export class ModerationRepository {
  async facts(db: Db, { postId, commentId, pageId }: Target): Promise<TextFacts> {
    const facts = await db.one<TextFacts>(
      `select text_id as "textId", author_id as "authorId", community_id as "communityId", audience_id as "audienceId", hidden, deleted
       from moderated_text($1, $2, $3)`,
      [postId, commentId, pageId ?? null],
    )
    if (!facts) throw fail('not_found')
    return facts
  }

  /** What an event says. The author is never told that a text of theirs was flagged. */
  async about(
    db: Db,
    { id, postId, commentId, pageId = null }: Target & { readonly id: string },
    { communityId, audienceId, authorId }: TextFacts,
  ) {
    const moderators = await db.many<{ personId: string }>(
      'select person_id as "personId" from moderators_of($1) where person_id is distinct from $2',
      [communityId, authorId],
    )
    return {
      caseId: id,
      postId,
      commentId,
      pageId,
      communityId,
      audienceId,
      tell: moderators.map(({ personId }) => personId),
    }
  }

  /** The one case of a text, made when there is none; locked, so that two who decide take turns. */
  async caseOf(tx: Tx, target: Target): Promise<CaseRow> {
    const { postId, commentId, pageId = null } = target
    await tx.many(
      'insert into moderation_cases (id, post_id, comment_id, page_id) values ($1, $2, $3, $4) on conflict do nothing',
      [uuid(), postId, commentId, pageId],
    )
    const row = await tx.one<CaseRow>(`${caseOfTarget} for update`, [postId, commentId, pageId])
    if (!row) throw new Error('A case that was just made is missing.')
    return row
  }

  lockCase(tx: Tx, caseId: string): Promise<CaseRow | undefined> {
    return tx.one(`${selectCase} where id = $1 for update`, [caseId])
  }

  /** The case of a text, if it ever had one. */
  findCase(db: Db, { postId, commentId, pageId = null }: Target): Promise<CaseRow | undefined> {
    return db.one(caseOfTarget, [postId, commentId, pageId])
  }

  /** False when this person already flagged this version of the text. */
  async addFlag(tx: Tx, flag: Omit<FlagRow, 'id'>): Promise<boolean> {
    if (
      await tx.any('select 1 from flags where text_id = $1 and person_id = $2', [flag.textId, flag.personId])
    )
      return false
    await tx.insert(FlagRow, { id: uuid(), ...flag })
    await this.wait(tx, flag.caseId, flag.at)
    await this.log(tx, {
      caseId: flag.caseId,
      kind: 'flagged',
      actorId: null,
      article: flag.article,
      decisionId: null,
      at: flag.at,
    })
    return true
  }

  /** A decision settles the answer of the author that awaits one. */
  async addDecision(tx: Tx, decision: Omit<DecisionRow, 'id' | 'appealId'>): Promise<string> {
    const id = uuid()
    const appeal = await tx.one<{ id: string }>(
      'select a.id from moderation_cases c join moderation_appeals a on a.case_id = c.id and a.at = c.appealed_at where c.id = $1',
      [decision.caseId],
    )
    await tx.insert(DecisionRow, { id, ...decision, appealId: appeal?.id ?? null })
    await tx.many(
      'update moderation_cases set waiting_since = null, rewritten_at = null, appealed_at = null, outcome = $2, decided_at = $3 where id = $1',
      [decision.caseId, decision.outcome, decision.decidedAt],
    )
    await this.log(tx, {
      caseId: decision.caseId,
      kind: decision.outcome,
      actorId: decision.decidedBy,
      article: decision.article,
      decisionId: id,
      at: decision.decidedAt,
    })
    return id
  }

  async rewritten(tx: Tx, caseId: string, by: string, at: Date): Promise<void> {
    await tx.many('update moderation_cases set rewritten_at = $2 where id = $1', [caseId, at])
    await this.wait(tx, caseId, at)
    await this.log(tx, { caseId, kind: 'rewritten', actorId: by, article: null, decisionId: null, at })
  }

  async addAppeal(tx: Tx, appeal: Omit<AppealRow, 'id'>): Promise<void> {
    const { caseId, decisionId, personId, at } = appeal
    await tx.insert(AppealRow, { id: uuid(), ...appeal })
    await tx.many('update moderation_cases set appealed_at = $2 where id = $1', [caseId, at])
    await this.wait(tx, caseId, at)
    await this.log(tx, { caseId, kind: 'appealed', actorId: personId, article: null, decisionId, at })
  }

  async moderates(db: Db, personId: string, communityId: string): Promise<boolean> {
    return db.any('select 1 from moderated_communities($1) where community_id = $2', [personId, communityId])
  }

  /** A flag quotes the charter in force, a decision any version that was. */
  async hasArticle(db: Db, { version, number }: Article, inForce: boolean): Promise<boolean> {
    return db.any(
      'select 1 from charter_articles where version = $1 and number = $2 and (not $3 or version = (select max(version) from charter_versions))',
      [version, number, inForce],
    )
  }

  async addCharter(
    tx: Tx,
    { version, publishedAt, publishedBy }: CharterVersionRow,
    articles: Omit<CharterArticleRow, 'version' | 'number'>[],
  ): Promise<void> {
    await tx.insert(CharterVersionRow, { version, publishedAt, publishedBy })
    await tx.insert(
      CharterArticleRow,
      articles.map((article, at) => ({ version, number: at + 1, ...article })),
    )
  }

  async replaceReasons(tx: Tx, items: Omit<PreparedReason, 'id'>[]): Promise<void> {
    await tx.many('delete from prepared_reasons')
    if (items.length === 0) return
    await tx.insert(
      PreparedReasonRow,
      items.map(({ outcome, label, text }, position) => ({
        id: uuid(),
        position,
        outcome,
        labelFr: label.fr,
        labelEn: label.en,
        textFr: text.fr,
        textEn: text.en,
      })),
    )
  }

  private async wait(tx: Tx, caseId: string, since: Date): Promise<void> {
    await tx.many('update moderation_cases set waiting_since = coalesce(waiting_since, $2) where id = $1', [
      caseId,
      since,
    ])
  }

  private async log(
    tx: Tx,
    entry: {
      caseId: string
      kind: LogEntry['kind'] | Outcome
      actorId: string | null
      article: number | null
      decisionId: string | null
      at: Date
    },
  ): Promise<void> {
    await tx.many(
      'insert into moderation_log (case_id, kind, actor_id, article, decision_id, at) values ($1, $2, $3, $4, $5, $6)',
      [entry.caseId, entry.kind, entry.actorId, entry.article, entry.decisionId, entry.at],
    )
  }
}

const selectCase = `select id, post_id as "postId", comment_id as "commentId", page_id as "pageId", waiting_since as "waitingSince" from moderation_cases`
const caseOfTarget = `${selectCase} where (post_id = $1 and comment_id is not distinct from $2::uuid) or page_id = $3`
