import { joinCommunity, removeMember } from '@osmose/shared/communities/communities.contract'
import {
  cancelEvent,
  changeCalendar,
  endCalendar,
  makeCalendar,
  readCalendar,
  readEventFile,
  readFeedOfEvents,
} from '@osmose/shared/gatherings/gatherings.contract'
import { deactivate, reactivate } from '@osmose/shared/identity/identity.contract'
import { deletePost, editPost } from '@osmose/shared/posts/posts.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { anEvent, changes, says } from '../../../test/factories/gatherings.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import { Posts } from '../posts/posts.public.js'

type Part = Record<string, string>

/** Reads iCalendar by the words of RFC 5545 alone: unfolds, splits, unescapes. */
function readIcs(text: string): { calendar: Part; events: Part[] } {
  expect(text.endsWith('\r\n')).toBe(true)
  const raw = text.slice(0, -2).split('\r\n')
  for (const line of raw) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(line).not.toMatch(/[\r\n]/)
  }
  const lines = text
    .replace(/\r\n[ \t]/g, '')
    .trimEnd()
    .split('\r\n')
  expect([lines[0], lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR'])
  const calendar: Part = {}
  const events: Part[] = []
  let part = calendar
  for (const line of lines.slice(1, -1)) {
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;(?:[^":]|"[^"]*")*)?:(.*)$/.exec(line) ?? []
    if (line === 'BEGIN:VEVENT') events.push((part = {}))
    else if (line === 'END:VEVENT') part = calendar
    else {
      expect(name).not.toBe('')
      expect(part).not.toHaveProperty(name)
      part[name] = value.replace(/\\([\\;,nN])/g, (_, sign: string) =>
        sign.toLowerCase() === 'n' ? '\n' : sign,
      )
    }
  }
  return { calendar, events }
}

describe('calendars', () => {
  let app: TestApp
  let ann: TestPerson
  let bob: TestPerson
  let place: { id: string }

  beforeAll(async () => {
    app = await TestApp.start({
      PUBLIC_URL: 'http://osmose.example',
      MAIL_FROM: 'Osmose <osmose@osmose.example>',
    })
    ann = await app.person({ name: 'Ann' })
    bob = await app.person({ name: 'Bob' })
    place = await aCommunity(app, { owner: ann, name: 'Ateliers', members: [bob] })
  })
  afterAll(() => app.stop())

  const file = async (person: TestPerson, { id }: { id: string }) => {
    const reply = await person.fetch(readEventFile, { params: { postId: id } })
    expect(reply.status).toBe(200)
    expect(reply.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    return readIcs(await reply.text())
  }
  const addressOf = async (person: TestPerson, content: 'mine' | 'all' = 'mine') => {
    const { address } = await person.call(makeCalendar, { body: { content } })
    expect(address).toMatch(/^http:\/\/osmose\.example\/api\/calendars\/[\w-]{43}\.ics$/)
    return address.split('/').at(-1) ?? ''
  }
  const ask = (token: string) => app.nobody().fetch(readFeedOfEvents, { params: { token } })
  const feed = async (token: string) => {
    const reply = await ask(token)
    expect(reply.status).toBe(200)
    return readIcs(await reply.text()).events
  }
  const titles = async (token: string) => (await feed(token)).map(({ SUMMARY }) => SUMMARY)

  it('take one event along, whole, whatever stands in its words', async () => {
    const title = 'Souder; lire, relire \\ « encore » 🛠️ '.repeat(4).trim()
    const post = await anEvent({
      by: ann,
      in: place,
      title,
      text: 'Une ligne, puis\n\nune autre ; avec\tun signe \\n qui n’en est pas un.\n\nEND:VEVENT',
      place: 'Salle Loire, bât. B; étage 2',
      link: 'https://visio.example/atelier?a=1,2',
    })
    const { calendar, events } = await file(bob, post)
    expect(calendar).toMatchObject({ VERSION: '2.0', METHOD: 'PUBLISH' })
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({
      UID: post.id,
      SEQUENCE: '0',
      DTSTART: '20261125T110000Z',
      DTEND: '20261125T120000Z',
      DTSTAMP: '20261123T090000Z',
      SUMMARY: title,
      LOCATION: 'Salle Loire, bât. B; étage 2',
      STATUS: 'CONFIRMED',
      TRANSP: 'TRANSPARENT',
      ORGANIZER: 'mailto:osmose@osmose.example',
    })
    expect(events[0]?.URL).toBe(`http://osmose.example/posts/${post.id}`)
    expect(events[0]?.DESCRIPTION).toContain('END:VEVENT')
    expect(events[0]?.DESCRIPTION).toContain('https://visio.example/atelier?a=1,2')
  })

  it('name whoever invites as a name, whatever stands in it', async () => {
    const eve = await app.person({ name: 'Eve "la chef":mailto:eve@ailleurs.example' })
    await eve.call(joinCommunity, { params: { communityId: place.id } })
    const { events } = await file(bob, await anEvent({ by: eve, in: place }))
    expect(events[0]?.ORGANIZER).toBe('mailto:osmose@osmose.example')
  })

  it('count each change of hour, keep the name of the event, and say when it is called off', async () => {
    const post = await anEvent({ by: ann, in: place })
    await says(bob, post, 'yes')
    await changes(ann, post, { capacity: 9 })
    expect((await file(bob, post)).events[0]).toMatchObject({ SEQUENCE: '0', TRANSP: 'OPAQUE' })
    app.clock.forward({ minutes: 5 })
    // The night in which Paris puts its clocks back.
    await changes(ann, post, { startsAt: '2027-10-31T01:30', endsAt: '2027-10-31T03:30' })
    expect((await file(bob, post)).events[0]).toMatchObject({
      UID: post.id,
      SEQUENCE: '1',
      DTSTART: '20271030T233000Z',
      DTEND: '20271031T023000Z',
      'LAST-MODIFIED': '20261123T090500Z',
    })
    await ann.call(cancelEvent, { params: { postId: post.id }, body: { reason: 'Neige.' } })
    const { calendar, events } = await file(bob, post)
    expect(calendar.METHOD).toBe('CANCEL')
    expect(events[0]).toMatchObject({ UID: post.id, SEQUENCE: '2', STATUS: 'CANCELLED' })
    expect(events[0]?.DESCRIPTION).toContain('Neige.')
  })

  it('have an address that is made, shown once and kept as a hash only', async () => {
    expect(await bob.call(readCalendar, {})).toEqual({ calendar: null })
    const token = await addressOf(bob)
    expect((await bob.call(readCalendar, {})).calendar).toMatchObject({ content: 'mine' })
    const bare = token.replace('.ics', '')
    const rows = await app.database.many<{ whole: string }>(
      `select row_to_json(f)::text as whole from calendar_feeds f union all select row_to_json(k)::text from idempotency_keys k
       union all select row_to_json(e)::text from events e union all select row_to_json(r)::text from rate_limits r`,
    )
    expect(
      rows.filter(({ whole }) => whole.includes(bare) || whole.includes(Buffer.from(bare).toString('hex'))),
    ).toEqual([])
    expect((await ask(bare)).status).toBe(200)
    expect((await ask(token)).headers.get('cache-control')).toBe('private, no-store')
  })

  it('show what one said yes or maybe to, or all of one’s communities', async () => {
    const own = await aCommunity(app, { owner: ann, name: 'Agenda', members: [bob] })
    const other = await aCommunity(app, { owner: ann, name: 'Ailleurs' })
    const [yes, maybe, no, silent, elsewhere] = await Promise.all(
      ['Oui', 'Peut-être', 'Non', 'Rien dit', 'Ailleurs'].map((title) =>
        anEvent({ by: ann, in: title === 'Ailleurs' ? other : own, title }),
      ),
    )
    if (!yes || !maybe || !no || !silent || !elsewhere) throw new Error('not published')
    const token = await addressOf(bob)
    const before = await titles(token)
    await says(bob, yes, 'yes')
    await says(bob, maybe, 'maybe')
    await says(bob, no, 'no')
    const added = (after: (string | undefined)[]) =>
      after.filter((title) => !before.includes(title)).toSorted()
    expect(added(await titles(token))).toEqual(['Oui', 'Peut-être'])
    const found = await feed(token)
    expect(found.find(({ SUMMARY }) => SUMMARY === 'Peut-être')).toMatchObject({ STATUS: 'TENTATIVE' })
    await bob.call(changeCalendar, { body: { content: 'all' } })
    expect(added(await titles(token))).toEqual(expect.arrayContaining(['Oui', 'Peut-être', 'Rien dit']))
    expect(await titles(token)).not.toContain('Ailleurs')
    expect(await titles(token)).not.toContain('Non')
    await ann.call(deletePost, { params: { postId: yes.id } })
    await ann.call(cancelEvent, { params: { postId: maybe.id }, body: { reason: 'Neige.' } })
    expect(await titles(token)).toContain('Rien dit')
    const target = { postId: silent.id, commentId: null }
    await app.database.transaction((tx) => app.get(Posts).hide(tx, target, ann.id))
    expect(await titles(token)).not.toContain('Rien dit')
    await bob.call(changeCalendar, { body: { content: 'mine' } })
    const after = await feed(token)
    expect(after.some(({ SUMMARY }) => SUMMARY === 'Oui')).toBe(false)
    expect(after.find(({ SUMMARY }) => SUMMARY === 'Peut-être')).toMatchObject({ STATUS: 'CANCELLED' })
  })

  it('show at each moment what their person may see, and nothing of a place they left', async () => {
    const secret = await aCommunity(app, {
      owner: ann,
      name: 'Prototype',
      visibility: 'secret',
      members: [bob],
    })
    const post = await anEvent({ by: ann, in: secret, title: 'Essai du prototype' })
    await says(bob, post, 'yes')
    const tokens = [await addressOf(bob, 'all')]
    expect(await titles(tokens[0] ?? '')).toContain('Essai du prototype')
    await ann.call(editPost, {
      params: { postId: post.id },
      body: { version: 1, title: 'Essai du second prototype' },
    })
    expect(await titles(tokens[0] ?? '')).toContain('Essai du second prototype')
    await ann.call(removeMember, { params: { communityId: secret.id, personId: bob.id } })
    for (const content of ['all', 'mine'] as const) {
      await bob.call(changeCalendar, { body: { content } })
      const answer = await (await ask(tokens[0] ?? '')).text()
      for (const trace of ['prototype', 'Prototype', post.id, secret.id]) expect(answer).not.toContain(trace)
    }
  })

  it('end when their person says so, makes another or is deactivated, and are then like any that never was', async () => {
    const dina = await app.person({ name: 'Dina' })
    const first = await addressOf(dina)
    const second = await addressOf(dina)
    const refused = async (token: string) => {
      const reply = await ask(token)
      const { requestId: _, ...problem } = (await reply.json()) as Record<string, unknown>
      return problem
    }
    const nowhere = { code: 'not_found', status: 404 }
    expect(await refused(first)).toEqual(nowhere)
    expect((await ask(second)).status).toBe(200)
    await dina.call(endCalendar, {})
    expect(await refused(second)).toEqual(nowhere)
    await expect(dina.call(changeCalendar, { body: { content: 'all' } })).rejects.toMatchObject({
      code: 'not_found',
    })
    const third = await addressOf(dina)
    const admin = await app.person({ roles: ['admin'] })
    await admin.call(deactivate, { params: { personId: dina.id }, body: {} })
    expect(await refused(third)).toEqual(nowhere)
    expect(await refused('x'.repeat(43))).toEqual(nowhere)
    for (const endpoint of [readCalendar, endCalendar])
      expect((await app.nobody().fetch(endpoint)).status).toBe(401)
    await app.settle()
    await admin.call(reactivate, { params: { personId: dina.id } })
    expect(await refused(third)).toEqual(nowhere)
  })

  it('cannot be guessed for long, nor asked without end', async () => {
    const eve = await app.person({ name: 'Eve' })
    const token = await addressOf(eve)
    let status = 0
    for (let count = 0; count < 62 && status !== 429; count += 1) status = (await ask(token)).status
    expect(status).toBe(429)
    status = 0
    for (let count = 0; count < 32 && status !== 429; count += 1)
      status = (await ask(`${'y'.repeat(40)}${count}`)).status
    expect(status).toBe(429)
  })
})
