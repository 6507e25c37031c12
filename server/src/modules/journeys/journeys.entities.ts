import { Column, Entity, PrimaryColumn } from 'typeorm'

@Entity('journey_ends')
export class JourneyEndRow {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: string
  @Column('text') reason: EndReason
  @Column('timestamptz') at: Date
}

export type EndReason = 'done' | 'rest' | 'time'
