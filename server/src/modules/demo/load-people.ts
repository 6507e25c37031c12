import { Injectable } from '@nestjs/common'
import { People } from '../directory/directory.public.js'
import { Identity } from '../identity/identity.public.js'
import type { Loading } from './demo.context.js'
import type { DemoPerson } from './company/company.types.js'

export const DEMO = 'demo'

@Injectable()
export class LoadPeople {
  constructor(
    private readonly people: People,
    private readonly identity: Identity,
  ) {}

  async load({ tx, company, people }: Loading): Promise<void> {
    const departmentNames = new Map(company.departments.map(({ key, name }) => [key, name]))
    const siteNames = new Map(company.sites.map(({ key, name }) => [key, name]))
    const departments = await this.people.departments(tx, [...departmentNames.values()])
    const sites = await this.people.sites(tx, [...siteNames.values()])
    const openedAt = new Date(`${company.openedOn}T06:00:00.000Z`)
    const place = ({ department, site }: DemoPerson) => ({
      departmentId: departments.get(departmentNames.get(department) ?? ''),
      siteId: sites.get(siteNames.get(site) ?? ''),
    })
    const keys = company.people.map((person) => person.key)
    const ids = await this.people.create(
      tx,
      company.people.map((person) => ({
        ...place(person),
        name: person.name,
        email: person.email,
        locale: person.locale,
        timeZone: person.timeZone,
        workingHours: { days: [...person.hours.days], start: person.hours.from, end: person.hours.to },
        title: person.title,
        bio: person.bio,
        skills: person.topics,
        languages: person.languages,
        avatar: person.bio ? 'drawn' : null,
        joinedOn: person.joinedOn,
        leftOn: person.leftOn,
        createdAt: new Date(Math.max(openedAt.getTime(), Date.parse(`${person.joinedOn}T06:00:00.000Z`))),
        firstSignedInAt: person.firstSignInAt ? new Date(person.firstSignInAt) : null,
        deactivatedAt: person.leftOn ? new Date(`${person.leftOn}T20:00:00.000Z`) : null,
        source: { system: DEMO, id: person.key },
      })),
    )
    keys.forEach((key, index) => people.set(key, ids[index] ?? ''))
    await tx.many(
      `update people p set manager_id = m.id from unnest($1::text[], $2::text[]) as pair(person, manager)
       join people m on m.source_system = 'demo' and m.source_id = pair.manager
       where p.source_system = 'demo' and p.source_id = pair.person`,
      [
        company.people.flatMap((person) => (person.manager ? [person.key] : [])),
        company.people.flatMap((person) => person.manager ?? []),
      ],
    )
    for (const person of company.people)
      if (person.networkRoles.length > 0)
        await this.identity.grant(tx, people.get(person.key) ?? '', person.networkRoles)
    await tx.many(
      `insert into events (name, payload, actor_id, at)
       select 'identity.first_signed_in.v1', jsonb_build_object('personId', id), id, first_signed_in_at from people
       where source_system = 'demo' and first_signed_in_at is not null order by first_signed_in_at`,
    )
  }
}
