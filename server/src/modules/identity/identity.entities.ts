import { Column, Entity, PrimaryColumn } from 'typeorm'

@Entity('credentials')
export class CredentialRow {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: string
  @Column('text', { name: 'password_hash' }) passwordHash: string
  @Column('timestamptz', { name: 'changed_at' }) changedAt: Date
}

@Entity('sessions')
export class SessionRow {
  @PrimaryColumn('bytea', { name: 'token_hash' }) tokenHash: Buffer
  @Column('uuid') id: string
  @Column('uuid', { name: 'person_id' }) personId: string
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date
  @Column('timestamptz', { name: 'seen_at' }) seenAt: Date
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date
  @Column('text') device: string
  @Column('text') network: string
}

@Entity('one_time_links')
export class OneTimeLinkRow {
  @PrimaryColumn('bytea', { name: 'token_hash' }) tokenHash: Buffer
  @Column('uuid') id: string
  @Column('text') purpose: 'invitation' | 'reset'
  @Column('uuid', { name: 'person_id' }) personId: string
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: string | null
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt: Date | null
}

@Entity('person_roles')
export class PersonRoleRow {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: string
  @PrimaryColumn('text') role: 'communityManager' | 'hr' | 'admin'
  @Column('timestamptz', { name: 'granted_at' }) grantedAt: Date
  @Column('uuid', { name: 'granted_by', nullable: true }) grantedBy: string | null
}
