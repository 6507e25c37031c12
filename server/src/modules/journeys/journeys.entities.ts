import type { Step } from '@osmose/shared/journeys/journeys.contract'
import { Column, Entity, PrimaryColumn } from 'typeorm'

@Entity('journey_steps')
export class JourneyStepRow {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: string
  @PrimaryColumn('text') step: Step
  @Column('timestamptz', { name: 'done_at', nullable: true }) doneAt: Date | null
  @Column('timestamptz', { name: 'skipped_at', nullable: true }) skippedAt: Date | null
}

@Entity('journey_ends')
export class JourneyEndRow {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: string
  @Column('text') reason: EndReason
  @Column('timestamptz') at: Date
}

export type EndReason = 'done' | 'rest' | 'time'
