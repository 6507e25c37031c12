import type {
  Arm,
  ExperimentState,
  Family,
  RuleKey,
  Settings,
  Template,
  Unit,
} from '@osmose/shared/nudges/nudges.contract'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { AlwaysValid } from './verdict.rules.js'

@Entity('nudge_experiments')
export class ExperimentRow {
  @PrimaryColumn('uuid') id: string
  @Column('text') rule: RuleKey
  @Column('integer') number: number
  @Column('text') key: string
  @Column('text') unit: Unit
  @Column('text') state: ExperimentState
  @Column('jsonb') settings: Settings
  @Column('timestamptz', { name: 'saved_at' }) savedAt: Date
  @Column('text') hypothesis: string
  @Column('double precision', { name: 'holdout_share' }) holdoutShare: number
  @Column('integer', { nullable: true }) expected: number | null
  @Column('double precision', { nullable: true }) baseline: number | null
  @Column('double precision', { nullable: true }) detectable: number | null
  @Column('double precision', { name: 'refused_limit', nullable: true }) refusedLimit: number | null
  @Column('timestamptz', { name: 'planned_end_at', nullable: true }) plannedEndAt: Date | null
  @Column('timestamptz', { name: 'started_at', nullable: true }) startedAt: Date | null
  @Column('uuid', { name: 'started_by', nullable: true }) startedBy: string | null
  @Column('text', { name: 'paused_because', nullable: true }) pausedBecause: 'refusals' | null
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null
  @Column('text') note: string
  @Column('jsonb', { nullable: true }) evidence: AlwaysValid | null
}

@Entity('nudge_exposures')
export class ExposureRow {
  @PrimaryColumn('uuid') id: string
  @Column('uuid', { name: 'experiment_id' }) experimentId: string
  @Column('uuid', { name: 'person_id', nullable: true }) personId: string | null
  @Column('uuid', { name: 'post_id', nullable: true }) postId: string | null
  @Column('timestamptz') at: Date
  @Column('boolean') eligible: boolean
  @Column('text') arm: Arm
  @Column('timestamptz', { name: 'window_ends_at' }) windowEndsAt: Date
  @Column('timestamptz', { name: 'goal_at', nullable: true }) goalAt: Date | null
}

@Entity('nudges')
export class NudgeRow {
  @PrimaryColumn('uuid') id: string
  @Column('uuid', { name: 'exposure_id' }) exposureId: string
  @Column('uuid', { name: 'person_id' }) personId: string
  @Column('text') rule: RuleKey
  @Column('text') family: Family
  @Column('text') template: Template
  @Column('text', { nullable: true }) reason: Reason | null
  @Column('smallint') ordinal: number
  @Column('text') state: 'queued' | 'delivered' | 'dropped'
  @Column('timestamptz', { name: 'queued_at' }) queuedAt: Date
  @Column('timestamptz', { name: 'deliver_from' }) deliverFrom: Date
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date
  @Column('text', { name: 'dropped_because', nullable: true }) droppedBecause: DropReason | null
  @Column('timestamptz', { name: 'delivered_at', nullable: true }) deliveredAt: Date | null
  @Column('boolean', { name: 'in_hours', nullable: true }) inHours: boolean | null
  @Column('timestamptz', { name: 'hidden_until', nullable: true }) hiddenUntil: Date | null
  @Column('text', { nullable: true }) response: Response | null
  @Column('timestamptz', { name: 'responded_at', nullable: true }) respondedAt: Date | null
}

/** Rows as plain values, for what is made before it is written. */
export type ExperimentFields = Pick<ExperimentRow, keyof ExperimentRow>
export type NudgeFields = Pick<NudgeRow, keyof NudgeRow>

export type Reason = 'skill' | 'answers' | 'moderator'
export type DropReason = 'expired' | 'goal' | 'unwanted' | 'unreachable' | 'ended' | 'no_hours'
export type Response = 'acted' | 'later' | 'refused' | 'ignored' | 'goal'
