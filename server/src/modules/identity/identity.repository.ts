import { Injectable } from '@nestjs/common'
import type { Locale } from '@osmose/shared/core/fields'
import type { Role } from '../../platform/http/actor.js'
import { Database, type Db, type Tx } from '../../platform/database/database.js'
import { statement } from '../../platform/database/statement.js'
import { CredentialRow, OneTimeLinkRow, PersonRoleRow, SessionRow } from './identity.entities.js'

const sessionByToken = statement(
  'identity.session',
  `select s.id as "sessionId", p.id as "personId", p.kind, p.locale, p.time_zone as "timeZone", s.seen_at as "seenAt",
          coalesce((select array_agg(r.role) from person_roles r where r.person_id = p.id), '{}') as roles
   from sessions s join people p on p.id = s.person_id
   where s.token_hash = $1 and s.expires_at > $2 and p.deactivated_at is null and p.kind <> 'service'`,
)

export interface LiveSession {
  sessionId: string
  personId: string
  kind: 'employee' | 'guest'
  locale: Locale
  timeZone: string
  seenAt: Date
  roles: Role[]
}

export interface Credentials {
  personId: string
  passwordHash: string | null
  deactivated: boolean
}

/** Any number that nothing else locks. */
const ADMINS_LOCK = 7_265_011_227

@Injectable()
export class IdentityRepository {
  constructor(private readonly db: Database) {}

  sessionByToken(tokenHash: Buffer, now: Date): Promise<LiveSession | undefined> {
    return this.db.one<LiveSession>(sessionByToken, [tokenHash, now])
  }

  /** False when the session was ended meanwhile. */
  async seen(tokenHash: Buffer, now: Date, expiresAt: Date): Promise<boolean> {
    return this.db.any('update sessions set seen_at = $2, expires_at = $3 where token_hash = $1', [
      tokenHash,
      now,
      expiresAt,
    ])
  }

  /** Whether the checked password is still this person's and they may still enter; held until the transaction ends. */
  async holdCredentials(tx: Tx, personId: string, passwordHash: string): Promise<boolean> {
    const row = await tx.one<{ same: boolean }>(
      `select c.password_hash = $2 and p.deactivated_at is null as same from credentials c join people p on p.id = c.person_id where c.person_id = $1 for share`,
      [personId, passwordHash],
    )
    return row?.same === true
  }

  credentialsByEmail(email: string): Promise<Credentials | undefined> {
    return this.db.one<Credentials>(
      `select p.id as "personId", c.password_hash as "passwordHash", p.deactivated_at is not null as deactivated
       from people p left join credentials c on c.person_id = p.id where p.email = $1 and p.kind <> 'service'`,
      [email],
    )
  }

  passwordHash(personId: string): Promise<{ passwordHash: string } | undefined> {
    return this.db.one('select password_hash as "passwordHash" from credentials where person_id = $1', [
      personId,
    ])
  }

  sessionsOf(personId: string, now: Date): Promise<SessionRow[]> {
    return this.db.many<SessionRow>(
      `select id, device, network, created_at as "createdAt", seen_at as "seenAt" from sessions
       where person_id = $1 and expires_at > $2 order by seen_at desc`,
      [personId, now],
    )
  }

  addSession(tx: Tx, row: SessionRow): Promise<void> {
    return tx.insert(SessionRow, row)
  }

  endSession(tx: Tx, personId: string, sessionId: string): Promise<number> {
    return tx.remove(SessionRow, { personId, id: sessionId })
  }

  async endSessions(tx: Tx, personId: string, except?: string): Promise<void> {
    await tx.many('delete from sessions where person_id = $1 and ($2::uuid is null or id <> $2)', [
      personId,
      except ?? null,
    ])
  }

  async setPassword(tx: Tx, row: CredentialRow): Promise<void> {
    await tx.many(
      `insert into credentials (person_id, password_hash, changed_at) values ($1, $2, $3)
       on conflict (person_id) do update set password_hash = excluded.password_hash, changed_at = excluded.changed_at`,
      [row.personId, row.passwordHash, row.changedAt],
    )
  }

  addLink(tx: Tx, row: OneTimeLinkRow): Promise<void> {
    return tx.insert(OneTimeLinkRow, row)
  }

  /** A link that can still be used. */
  link(
    db: Db,
    tokenHash: Buffer,
    now: Date,
  ): Promise<{ id: string; purpose: 'invitation' | 'reset'; personId: string } | undefined> {
    return db.one(
      `select l.id, l.purpose, l.person_id as "personId" from one_time_links l
       join people p on p.id = l.person_id and p.deactivated_at is null
       where l.token_hash = $1 and l.used_at is null and l.expires_at > $2`,
      [tokenHash, now],
    )
  }

  async useLink(tx: Tx, id: string, now: Date): Promise<void> {
    await tx.update(OneTimeLinkRow, { id }, { usedAt: now })
  }

  async voidLinks(tx: Tx, personId: string, purpose?: 'invitation' | 'reset'): Promise<void> {
    await tx.many(
      'delete from one_time_links where person_id = $1 and used_at is null and ($2::text is null or purpose = $2)',
      [personId, purpose ?? null],
    )
  }

  /** Whether they administer, which holds until the transaction ends: taking the right away waits, and finds what was made. */
  async holdAdmin(tx: Tx, personId: string): Promise<boolean> {
    return tx.any(
      `select 1 from person_roles r join people p on p.id = r.person_id
       where r.person_id = $1 and r.role = 'admin' and p.deactivated_at is null for share`,
      [personId],
    )
  }

  /**
   * Whether all these accounts are open, which holds until the transaction ends: closing one waits, and finds what was
   * made. Asked before anything else of the account is held, as closing does.
   */
  async holdOpen(tx: Tx, personIds: readonly string[]): Promise<boolean> {
    const open = await tx.many(
      'select 1 from people where id = any($1::uuid[]) and deactivated_at is null order by id for no key update',
      [personIds],
    )
    return open.length === new Set(personIds).size
  }

  /** What they made and nobody used: it does not outlive the right to make it, nor come back with it. */
  async voidLinksBy(tx: Tx, makerId: string): Promise<void> {
    await tx.many('delete from one_time_links where created_by = $1 and used_at is null', [makerId])
  }

  async roles(db: Db, personId: string): Promise<Role[]> {
    return (
      await db.many<{ role: Role }>('select role from person_roles where person_id = $1 order by role', [
        personId,
      ])
    ).map((row) => row.role)
  }

  async setRoles(
    tx: Tx,
    personId: string,
    roles: readonly Role[],
    grantedBy: string | null,
    grantedAt: Date,
  ): Promise<void> {
    await tx.remove(PersonRoleRow, { personId })
    if (roles.length > 0)
      await tx.insert(
        PersonRoleRow,
        roles.map((role) => ({ personId, role, grantedAt, grantedBy })),
      )
  }

  /** Administrators who can still act, held until the transaction ends so that two cannot remove each other. */
  async lockAdmins(tx: Tx): Promise<string[]> {
    await tx.many('select pg_advisory_xact_lock($1)', [ADMINS_LOCK])
    const rows = await tx.many<{ personId: string }>(
      `select r.person_id as "personId" from person_roles r join people p on p.id = r.person_id
       where r.role = 'admin' and p.deactivated_at is null`,
    )
    return rows.map((row) => row.personId)
  }

  /** True the first time. */
  async markFirstSignIn(tx: Tx, personId: string, now: Date): Promise<boolean> {
    return tx.any('update people set first_signed_in_at = $2 where id = $1 and first_signed_in_at is null', [
      personId,
      now,
    ])
  }

  async setDeactivated(tx: Tx, personId: string, at: Date | null): Promise<boolean> {
    return tx.any(
      'update people set deactivated_at = $2 where id = $1 and (deactivated_at is null) <> ($2::timestamptz is null)',
      [personId, at],
    )
  }
}
