import type { Locale } from '@osmose/shared/core/fields'
import type { Outcome } from '@osmose/shared/moderation/moderation.contract'
import { Column, Entity, PrimaryColumn } from 'typeorm'

@Entity('charter_versions')
export class CharterVersionRow {
  @PrimaryColumn('integer') version: number
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt: Date | null
  @Column('uuid', { name: 'published_by', nullable: true }) publishedBy: string | null
}

@Entity('charter_articles')
export class CharterArticleRow {
  @PrimaryColumn('integer') version: number
  @PrimaryColumn('smallint') number: number
  @Column('text', { name: 'title_fr' }) titleFr: string
  @Column('text', { name: 'title_en' }) titleEn: string
  @Column('text', { name: 'sentence_fr' }) sentenceFr: string
  @Column('text', { name: 'sentence_en' }) sentenceEn: string
}

@Entity('flags')
export class FlagRow {
  @PrimaryColumn('uuid') id: string
  @Column('uuid', { name: 'case_id' }) caseId: string
  @Column('uuid', { name: 'text_id' }) textId: string
  @Column('uuid', { name: 'person_id' }) personId: string
  @Column('integer', { name: 'charter_version' }) charterVersion: number
  @Column('smallint') article: number
  @Column('text') note: string
  @Column('timestamptz') at: Date
}

@Entity('moderation_decisions')
export class DecisionRow {
  @PrimaryColumn('uuid') id: string
  @Column('uuid', { name: 'case_id' }) caseId: string
  @Column('text') outcome: Outcome
  @Column('text') reason: string
  @Column('text') lang: Locale
  @Column('integer', { name: 'charter_version', nullable: true }) charterVersion: number | null
  @Column('smallint', { nullable: true }) article: number | null
  @Column('uuid', { name: 'decided_by' }) decidedBy: string
  @Column('timestamptz', { name: 'decided_at' }) decidedAt: Date
  @Column('uuid', { name: 'appeal_id', nullable: true }) appealId: string | null
}

@Entity('moderation_appeals')
export class AppealRow {
  @PrimaryColumn('uuid') id: string
  @Column('uuid', { name: 'case_id' }) caseId: string
  @Column('uuid', { name: 'decision_id' }) decisionId: string
  @Column('uuid', { name: 'person_id' }) personId: string
  @Column('text') text: string
  @Column('timestamptz') at: Date
}

@Entity('prepared_reasons')
export class PreparedReasonRow {
  @PrimaryColumn('uuid') id: string
  @Column('smallint') position: number
  @Column('text') outcome: Outcome
  @Column('text', { name: 'label_fr' }) labelFr: string
  @Column('text', { name: 'label_en' }) labelEn: string
  @Column('text', { name: 'text_fr' }) textFr: string
  @Column('text', { name: 'text_en' }) textEn: string
}
