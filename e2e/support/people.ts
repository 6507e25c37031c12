import { randomInt } from 'node:crypto'
import {
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Page,
} from '@playwright/test'
import { importPeople } from '@osmose/shared/directory/directory.contract'
import * as identity from '@osmose/shared/identity/identity.contract'
import { call } from './call'
import { Person } from './person'
import { aName } from './words'

export type CastKey = 'soline' | 'helene' | 'nadege' | 'etienne' | 'ewa' | 'karim'
type Role = 'communityManager' | 'hr' | 'admin'

export interface Details {
  name?: string
  locale?: 'fr' | 'en'
  department?: string
  site?: string
  title?: string
  roles?: Role[]
}

const { readMe, enterDemo, invite, listAccounts, setRoles, useLink: openLink } = identity
const password = 'une phrase assez longue'

/** What a browser says of a refusal a test asks for, and of a network a test takes away. */
const expected = /^Failed to load resource|net::ERR_INTERNET_DISCONNECTED/

/** Lets people in: the cast by one click of the demonstration, colleagues of the test's own by invitation. */
export class People {
  private readonly contexts: BrowserContext[] = []
  /** What went wrong in any of their pages without anybody seeing it. */
  readonly mishaps: string[] = []

  constructor(
    private readonly browser: Browser,
    private readonly admin: APIRequestContext,
  ) {}

  /** A browser in which nobody is signed in. */
  async visitor(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.browser.newContext(options)
    this.contexts.push(context)
    context.on('weberror', (error) => this.mishaps.push(error.error().stack ?? String(error.error())))
    context.on('console', (message) => {
      if (message.type() === 'error' && !expected.test(message.text())) this.mishaps.push(message.text())
    })
    return context.newPage()
  }

  async enter(key: CastKey, options: BrowserContextOptions = {}, at?: Page): Promise<Person> {
    const page = at ?? (await this.visitor(options))
    await call(page.context().request, enterDemo, { body: { key } })
    return this.signedIn(page)
  }

  /** A new colleague of the test's own, whom the administrator put on the list and invited. */
  async invite(
    first: string,
    details: Details = {},
    options: BrowserContextOptions = {},
    at?: Page,
  ): Promise<Person> {
    const page = at ?? (await this.visitor(options))
    const { link } = await this.onTheList(first, details)
    // Links are limited by network; each new colleague comes from elsewhere.
    const network = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`
    await call(
      page.context().request,
      openLink,
      { params: { token: link.split('/').at(-1) ?? '' }, body: { password } },
      { network },
    )
    return this.signedIn(page)
  }

  /** Two colleagues, each before a browser of their own. */
  pair(first: string, second: string): Promise<[Person, Person]> {
    return Promise.all([this.invite(first), this.invite(second)])
  }

  /** On the list, invited, and not yet in. */
  async onTheList(
    first: string,
    {
      name = aName(first),
      locale = 'fr',
      department = 'Qualité',
      site = 'Nantes',
      title = 'technicien de contrôle',
      roles = [],
    }: Details = {},
  ): Promise<{ id: string; name: string; email: string; link: string }> {
    const email = `${name
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z ]/g, '')
      .replaceAll(' ', '.')}@merand.example`
    const file = Buffer.from(
      `name,email,department,site,title,locale\n${[name, email, department, site, title, locale].join(',')}\n`,
    )
    // Another test may be putting somebody on the list at this moment; one of the two waits.
    let created = 0
    await expect(async () => {
      ;({ created } = await call(this.admin, importPeople, { query: { dryRun: 'false' } }, { file }))
    }).toPass({ intervals: [50, 100, 250], timeout: 60_000 })
    if (created === 0) throw new Error(`Somebody else of this run is called ${name} already.`)
    const { items } = await call(this.admin, listAccounts, { query: { q: email } })
    const id = items.find((account) => account.email === email)?.person.id
    if (!id) throw new Error(`${name} is not on the list.`)
    if (roles.length > 0) await call(this.admin, setRoles, { params: { personId: id }, body: { roles } })
    const { link } = await call(this.admin, invite, { params: { personId: id } })
    return { id, name, email, link }
  }

  async leave(): Promise<void> {
    await Promise.all(this.contexts.map((context) => context.close()))
  }

  private async signedIn(page: Page): Promise<Person> {
    const { person, email } = await call(page.context().request, readMe, {})
    return new Person(person.id, person.name, email ?? '', page.context(), page)
  }
}
