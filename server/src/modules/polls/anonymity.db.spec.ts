import { listNotifications } from '@osmose/shared/notifications/notifications.contract'
import { answerPoll, closePoll, listAnswers } from '@osmose/shared/polls/polls.contract'
import { deletePost } from '@osmose/shared/posts/posts.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { answer, aPoll, pollOf } from '../../../test/factories/polls.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('an anonymous poll', () => {
  let app: TestApp
  let ann: TestPerson
  let ten: TestPerson[]
  let place: { id: string }
  const nth = (at: number) => ten[at] as TestPerson

  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann' })
    ten = []
    for (const name of ['Bob', 'Carl', 'Dina', 'Emil', 'Fay', 'Gus', 'Hal', 'Ida', 'Jo', 'Kim'])
      ten.push(await app.person({ name }))
    place = await aCommunity(app, { owner: ann, members: ten })
  })
  afterAll(() => app.stop())

  /** Every row of every table and sequence of jobs that names one of these words, with its place on disk in its order. */
  const dump = async (words: readonly string[]) => {
    const tables = await app.database.many<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
    )
    const found: { table: string; row: string; version: string }[] = []
    for (const { name } of tables)
      for (const { row, version } of await app.database.many<{ row: string; version: string }>(
        `select to_jsonb(t)::text as row, t.xmin::text as version from ${name} t order by t.ctid`,
      ))
        if (words.some((word) => row.includes(word))) found.push({ table: name, row, version })
    return found
  }

  /** They answer in the same order at the same instant; only who chose what differs. */
  const answered = async (choices: readonly number[]) => {
    const poll = await aPoll({ by: ann, in: place, anonymous: true })
    for (const [at, choice] of choices.entries()) await answer(nth(at), poll, choice)
    await app.settle()
    return poll
  }

  it('leaves the same database whoever of two people chose what', async () => {
    const one = await answered([0, 1, 0, 1, 2, 0, 1, 2, 0, 1])
    const other = await answered([1, 0, 2, 0, 1, 1, 0, 0, 2, 1])
    // Which answers were given at the first showing must be the same; beyond it as well.
    expect((await pollOf(ann, one)).options).toEqual((await pollOf(ann, other)).options)
    const traces = async ({ id }: { id: string }) => {
      const rows = await dump([id])
      const order = [...new Set(rows.map(({ version }) => Number(version)))].toSorted((a, b) => a - b)
      const names = new Map<string, string>([[id, 'poll']])
      return rows.map(({ table, row, version }) => ({
        table,
        // Ids made for each poll are renamed by first appearance; people keep theirs.
        row: row
          .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (found) => {
            if ([ann, ...ten].some((person) => person.id === found)) return found
            if (!names.has(found)) names.set(found, `id ${names.size}`)
            return names.get(found) ?? ''
          })
          .replace(/"id": \d+/g, '"id": n')
          .replace(/"xid": "\d+"/g, '"xid": n')
          .replace(/"(event_id|priority|run_at|created_at|updated_at)": [^,}]+/g, '"$1": n'),
        version: order.indexOf(Number(version)),
      }))
    }
    const [first, second] = [await traces(one), await traces(other)]
    expect(first.length).toBeGreaterThan(8)
    expect(second).toEqual(first)
  })

  it('has no row of any table that says of a person more than that they answered, and not when', async () => {
    const poll = await answered([0, 1, 2, 0, 1, 2, 0, 1, 2, 0])
    const rows = (await dump([poll.id])).filter(({ row }) => ten.some((person) => row.includes(person.id)))
    expect(rows.map(({ table }) => table)).toEqual(ten.map(() => 'public.poll_voters'))
    for (const { row } of rows)
      expect(Object.keys(JSON.parse(row) as object)).toEqual(['post_id', 'person_id'])
    const said = await app.database.many<{ actorId: string | null; payload: object }>(
      `select actor_id as "actorId", payload from events where name like 'polls.%' and payload ->> 'postId' = $1`,
      [poll.id],
    )
    expect(said.map(({ actorId }) => actorId)).toEqual([null])
    expect(Object.keys(said[0]?.payload ?? {}).toSorted()).toEqual(['audienceId', 'communityId', 'postId'])
  })

  it('keeps the tally of all answers in one row, so that no version of a row belongs to one answer', async () => {
    const poll = await answered([0, 1, 2, 0, 1, 2])
    const holding = (await dump([poll.id])).filter(({ row }) => row.includes('"tally"'))
    expect(holding).toHaveLength(1)
    expect(JSON.parse(holding[0]?.row ?? '{}')).toMatchObject({
      answers: 6,
      tally: [2, 2, 2],
      shown_answers: 0,
      coming_answers: 5,
    })
  })

  it('moves what it shows five answers at a time, so that neither watching nor closing it tells of one', async () => {
    const sixteen = [...ten]
    while (sixteen.length < 16) sixteen.push(await app.person())
    const wide = await aCommunity(app, { owner: ann, members: sixteen })
    for (const last of [4, 5, 6, 11, 16]) {
      const poll = await aPoll({ by: ann, in: wide, anonymous: true })
      const seen: (number | null)[] = []
      for (const person of sixteen.slice(0, last)) seen.push((await answer(person, poll, 0)).answers)
      expect(seen).toEqual([...Array(9).fill(null), 5, 5, 5, 5, 5, 10, 10].slice(0, last))
      const before = (await pollOf(ann, poll)).options[0]?.count ?? 0
      await ann.call(closePoll, { params: { postId: poll.id } })
      const after = (await pollOf(ann, poll)).options[0]?.count ?? 0
      expect(after).toBe(last < 5 ? 0 : last)
      expect(after === before || after - before >= 5).toBe(true)
    }
  })

  it('takes one answer a person, for good, and does not tell them afterwards what it was', async () => {
    const poll = await aPoll({ by: ann, in: place, anonymous: true })
    expect(await answer(nth(0), poll, 1)).toMatchObject({ answered: true, mine: null })
    await expect(answer(nth(0), poll, 0)).rejects.toMatchObject({ code: 'polls.already_answered' })
    await expect(answer(nth(0), poll)).rejects.toMatchObject({ code: 'polls.already_answered' })
    await expect(answer(nth(1), poll)).rejects.toMatchObject({ code: 'polls.choice_wrong' })
    const both = await Promise.allSettled(
      [0, 1].map((choice) =>
        nth(2).call(answerPoll, { params: { postId: poll.id }, body: { choice: [choice] } }),
      ),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('tells those who answered that it closed, all in the same words, and nobody who did not', async () => {
    const poll = await aPoll({ by: ann, in: place, anonymous: true })
    for (const at of [0, 1, 2, 3, 4]) await answer(nth(at), poll, at % 3)
    await ann.call(closePoll, { params: { postId: poll.id } })
    await app.settle()
    const told = async (who: TestPerson) =>
      (await who.call(listNotifications, {})).items
        .filter(({ postId }) => postId === poll.id)
        .map(({ kind, detail, people }) => ({ kind, detail, people: people.length }))
    for (const at of [0, 4])
      expect(await told(nth(at))).toEqual([{ kind: 'poll_over', detail: null, people: 1 }])
    expect(await told(nth(5))).toEqual([])
  })

  it('gives names to nobody, its author and the end included', async () => {
    const poll = await answered([0, 0, 0, 0, 0, 0, 0])
    for (const reader of [ann, nth(0)])
      await expect(
        reader.call(listAnswers, { params: { postId: poll.id }, query: { option: 0 } }),
      ).rejects.toMatchObject({ code: 'polls.names_hidden' })
    expect((await pollOf(ann, poll)).can.names).toBe(false)
    await ann.call(deletePost, { params: { postId: poll.id } })
  })
})
