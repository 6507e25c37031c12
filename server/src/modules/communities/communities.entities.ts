import type { Template } from '@osmose/shared/communities/communities.contract'
import type { CommunityRole, Visibility } from './communities.policy.js'
import { Column, Entity, PrimaryColumn } from 'typeorm'

@Entity('communities')
export class CommunityRow {
  @PrimaryColumn('uuid') id: string
  @Column('text') slug: string
  @Column('text') name: string
  @Column('text') visibility: Visibility
  @Column('text') purpose: string
  @Column('text') problem: string
  @Column('jsonb') signs: string[]
  @Column('smallint') hue: number
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: string | null
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date
  @Column('timestamptz', { name: 'archived_at', nullable: true }) archivedAt: Date | null
  @Column('text', { nullable: true }) template: Template | null
  @Column('timestamptz', { name: 'official_at', nullable: true }) officialAt: Date | null
  @Column('uuid', { name: 'official_by', nullable: true }) officialBy: string | null
  @Column('text') welcome: string
  @Column('text') charter: string
  @Column('integer', { name: 'charter_version' }) charterVersion: number
  @Column('boolean', { name: 'charter_asked' }) charterAsked: boolean
  @Column('text', { name: 'source_system', nullable: true }) sourceSystem: string | null
  @Column('text', { name: 'source_id', nullable: true }) sourceId: string | null
}

@Entity('audiences')
export class AudienceRow {
  @PrimaryColumn('uuid') id: string
  @Column('uuid', { name: 'community_id' }) communityId: string
  @Column('uuid', { name: 'department_ids', array: true }) departmentIds: string[]
  @Column('uuid', { name: 'site_ids', array: true }) siteIds: string[]
}

@Entity('memberships')
export class MembershipRow {
  @PrimaryColumn('uuid', { name: 'community_id' }) communityId: string
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: string
  @Column('text') role: CommunityRole
  @Column('text') via: Via
  @Column('timestamptz', { name: 'joined_at' }) joinedAt: Date
  @Column('text', { name: 'source_system', nullable: true }) sourceSystem: string | null
  @Column('text', { name: 'source_id', nullable: true }) sourceId: string | null
}

export type Via = 'join' | 'request' | 'invite' | 'rule' | 'import' | 'founder'

@Entity('membership_requests')
export class MembershipRequestRow {
  @PrimaryColumn('uuid') id: string
  @Column('uuid', { name: 'community_id' }) communityId: string
  @Column('uuid', { name: 'person_id' }) personId: string
  @Column('text') message: string
  @Column('timestamptz', { name: 'asked_at' }) askedAt: Date
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy: string | null
  @Column('text', { nullable: true }) outcome: 'accepted' | 'declined' | 'withdrawn' | null
}

@Entity('community_invitations')
export class CommunityInvitationRow {
  @PrimaryColumn('uuid', { name: 'community_id' }) communityId: string
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: string
  @Column('uuid', { name: 'invited_by' }) invitedBy: string
  @Column('timestamptz', { name: 'invited_at' }) invitedAt: Date
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null
}
