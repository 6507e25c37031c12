import { TestApp } from './setup/test-app.js'
import type { TestSocket } from './setup/test-person.js'
import { aCompany, live, SECRET } from './twin/company.js'
import { everythingRead, type Obtained } from './twin/obtained.js'
import { renaming } from './twin/renamed.js'

/**
 * Two companies that live the same day. In one of them, two people also have a secret place. Whatever anybody else can
 * obtain, the two companies must be the same to the byte, once ids and instants have been numbered.
 */

interface Seen {
  read: Record<string, Obtained[]>
  heard: Record<string, string[]>
}

async function dayOf(secret: boolean): Promise<Seen> {
  const app = await TestApp.start()
  try {
    const people = await aCompany(app)
    const sockets: [string, TestSocket][] = []
    for (const [who, reader] of Object.entries(people.readers))
      if (reader.token) sockets.push([who, await reader.socket()])
    const company = await live(app, people, secret)
    const marker = await company.last()
    await app.settle()
    await Promise.all(
      sockets.map(([, socket]) => socket.until((_, body) => JSON.stringify(body).includes(marker.id))),
    )
    const heard = sockets.map(([who, socket]) => {
      const renamed = renaming()
      return [who, socket.heard.map(({ name, body }) => renamed(`${name} ${JSON.stringify(body)}`))] as const
    })
    const read: Seen['read'] = {}
    for (const [who, reader] of Object.entries(company.readers))
      read[who] = await everythingRead(reader, company.known)
    return { read, heard: Object.fromEntries(heard) }
  } finally {
    await app.stop()
  }
}

describe('two companies of which one has a secret place', () => {
  let without: Seen
  let with_: Seen
  beforeAll(async () => {
    without = await dayOf(false)
    with_ = await dayOf(true)
  })

  const readers = ['colleague', 'manager', 'hr', 'admin', 'guest', 'nobody']
  it.each(readers)('answer every question of the %s alike', (who) => {
    for (const [index, expected] of (without.read[who] ?? []).entries())
      expect(with_.read[who]?.[index]).toEqual(expected)
    expect(with_.read[who]?.length).toBe(without.read[who]?.length)
  })

  it.each(readers.slice(0, -1))('tell the open screen of the %s the same', (who) => {
    expect(with_.heard[who]).toEqual(without.heard[who])
    expect(without.heard[who]?.length).toBeGreaterThan(1)
  })

  it('were asked questions that have answers', () => {
    const answered = without.read.colleague?.filter(({ status }) => status === 200) ?? []
    expect(answered.length).toBeGreaterThan(200)
    expect(answered.filter(({ body }) => body.includes('bride')).length).toBeGreaterThan(30)
    expect(JSON.stringify(with_)).not.toContain(`Projet ${SECRET}`)
  })
})
