import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { LossReport, Note } from './readers/ledger.js'

export type ImportStatus = 'waiting' | 'running' | 'rehearsed' | 'done' | 'failed' | 'cancelled'

@Entity('imports')
export class ImportRow {
  @PrimaryColumn('uuid') id: string
  @Column('text') format: 'slack' | 'archive'
  @Column('text', { name: 'file_name' }) fileName: string
  @Column('bigint', { name: 'file_bytes' }) fileBytes: number
  @Column('text') fingerprint: string
  @Column('boolean', { name: 'file_kept' }) fileKept: boolean
  @Column('boolean', { name: 'dry_run' }) dryRun: boolean
  @Column('boolean', { name: 'count_history' }) countHistory: boolean
  @Column('text') status: ImportStatus
  @Column('boolean', { name: 'stop_asked' }) stopAsked: boolean
  @Column('uuid', { name: 'started_by', nullable: true }) startedBy: string | null
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date
  @Column('timestamptz', { name: 'started_at', nullable: true }) startedAt: Date | null
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt: Date | null
  @Column('timestamptz', { name: 'verified_at', nullable: true }) verifiedAt: Date | null
  @Column('bigint', { name: 'steps_done' }) stepsDone: number
  @Column('bigint', { name: 'steps_total' }) stepsTotal: number
  @Column('jsonb', { nullable: true }) report: LossReport | null
  @Column('jsonb') notes: Note[]
  @Column('text', { nullable: true }) failure: string | null
}

/** The same as plain data. */
export type ImportFacts = { [Field in keyof ImportRow]: ImportRow[Field] }
