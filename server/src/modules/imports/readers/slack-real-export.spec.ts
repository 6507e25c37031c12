import { existsSync } from 'node:fs'
import { realExport, told, type Told } from './made.fixture.js'
import { readSlack } from './slack-reader.js'

const present = existsSync(realExport) ? describe : describe.skip

present('the export of a real meetup', () => {
  let meetup: Told

  beforeAll(async () => {
    meetup = await told((ledger) => readSlack(realExport, ledger))
  })

  it('adds up to what is in it', () => {
    const found = Object.fromEntries(Object.entries(meetup.report).map(([kind, { found }]) => [kind, found]))
    expect(found).toEqual({
      person: 71,
      community: 16,
      membership: 201,
      message: 1382,
      reaction: 199,
      file: 67,
    })
    expect(meetup.of('community').filter((community) => community.archived)).toHaveLength(9)
    expect(meetup.ledger.open).toBe(0)
  })

  it('says why anything is left out', () => {
    expect(meetup.lost('person')).toEqual({})
    expect(meetup.lost('community')).toEqual({})
    expect(meetup.lost('membership')).toEqual({})
    expect(meetup.lost('message')).toEqual({ system_message: 351 })
    expect(meetup.lost('reaction')).toEqual({ message_left_out: 1 })
    expect(meetup.lost('file')).toEqual({ link_only: 67 })
    expect(meetup.ledger.notes().map(({ code, count }) => [code, count])).toEqual([
      ['ignored_file', 1],
      ['topics_not_imported', 1],
    ])
  })

  it('tells of nothing before what it refers to', () => {
    const known = new Set<string>()
    for (const record of meetup.records) {
      if (record.type === 'membership')
        expect(known.has(record.communityId) && known.has(record.personId)).toBe(true)
      if (record.type === 'post')
        expect(known.has(record.communityId) && known.has(record.authorId ?? '')).toBe(true)
      if (record.type === 'comment')
        expect(known.has(record.postId) && known.has(record.authorId ?? '')).toBe(true)
      if (record.type === 'reaction')
        expect(known.has(record.targetId) && known.has(record.personId)).toBe(true)
      if (known.has(record.source.id)) throw new Error(`twice: ${record.source.id}`)
      known.add(record.source.id)
    }
  })

  it('keeps original dates, and the same identity on a second reading', async () => {
    const messages = [...meetup.of('post'), ...meetup.of('comment')].sort(
      (a, b) => Number(a.at) - Number(b.at),
    )
    expect(messages[0]?.at.toISOString().slice(0, 10)).toBe('2015-06-06')
    expect(messages.at(-1)?.at.toISOString().slice(0, 4)).toBe('2016')
    const again = await told((ledger) => readSlack(realExport, ledger))
    expect(again.records.map((record) => record.source)).toEqual(
      meetup.records.map((record) => record.source),
    )
  })

  it('puts a comment on a file under the message that shared it, with its own words only', () => {
    const comments = meetup.of('comment')
    expect(comments).toHaveLength(6)
    const comment = comments.find(({ text }) => text === 'Tim, this looks fantastic')
    const post = meetup.of('post').find(({ source }) => source.id === comment?.postId)
    expect(post?.text).toContain('Medicare_Viz_2.R')
    expect(post?.text).toMatch(/\[avg_price_by_county_NY-region\.png\]\(https:\/\/\S+F06K2PCM9\S+\)$/)
  })

  it('leaves nothing of Slack’s own markup but custom emoji', () => {
    for (const { text } of [...meetup.of('post'), ...meetup.of('comment')])
      expect(text).not.toMatch(/<[@#!]|&(amp|lt|gt);|<https?:[^>]*\||[\ue000\ue001]/)
  })
})
