import { Injectable } from '@nestjs/common'
import type { Instance } from '@osmose/shared/organisation/organisation.contract'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Config } from '../../platform/config/config.js'
import { Database } from '../../platform/database/database.js'
import { Mails } from '../../platform/mail/mail.js'
import { Organisation } from './organisation.public.js'

/** Who may be entered as by one click, and as what, in the order shown. */
const roles: Readonly<Record<string, string>> = {
  soline: 'employee',
  helene: 'communityManager',
  nadege: 'hr',
  etienne: 'management',
  ewa: 'admin',
  karim: 'newcomer',
}

const { version } = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../../package.json', import.meta.url)), 'utf8'),
) as { version: string }

const cast = `
  select p.id, p.source_id as key, p.name, coalesce(p.title, '') as title, coalesce(d.name, '') as department, coalesce(s.name, '') as site
  from people p left join departments d on d.id = p.department_id left join sites s on s.id = p.site_id
  where p.source_system = 'demo' and p.source_id = any($1) and p.deactivated_at is null
  order by array_position($1, p.source_id)`

@Injectable()
export class InstanceQuery {
  constructor(
    private readonly config: Config,
    private readonly db: Database,
    private readonly mails: Mails,
    private readonly organisation: Organisation,
  ) {}

  async read(onThisMachine: boolean): Promise<Instance> {
    const facts = await this.organisation.find()
    return {
      name: facts?.name ?? null,
      locale: facts?.locale ?? this.config.locale,
      kind: facts && !(await this.organisation.isAwaited()) ? facts.kind : 'new',
      version,
      mailConfigured: this.mails.configured,
      cast: facts?.kind === 'demo' && onThisMachine ? await this.cast() : [],
    }
  }

  private async cast(): Promise<Instance['cast']> {
    const people = await this.db.many<Omit<Instance['cast'][number], 'role'>>(cast, [Object.keys(roles)])
    return people.map((person) => ({ ...person, role: roles[person.key] ?? 'employee' }))
  }
}
