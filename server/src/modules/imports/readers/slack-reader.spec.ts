import { makeFolder, makeZip, told, zipOf, type Told } from './made.fixture.js'
import { day, exported, said, talks, zoe } from './slack-export.fixture.js'
import { readSlack } from './slack-reader.js'

const folder = makeFolder()
afterAll(folder.clear)

const now = new Date('2026-01-01T00:00:00Z')
let count = 0
async function read(zip: Buffer): Promise<Told> {
  count += 1
  const path = folder.file(`${count}.zip`, zip)
  return told((ledger) => readSlack(path, ledger, { now }))
}

describe('people and places of a Slack export', () => {
  it('come in with what Slack knows of them', async () => {
    const { of } = await read(exported([]))
    expect(of('person')).toMatchObject([
      {
        name: 'Zoé Vidal',
        email: 'zoe@osmose.example',
        timeZone: 'Europe/Paris',
        active: true,
        service: false,
      },
      { name: 'Hugo Evrard', active: false },
    ])
    expect(of('community')).toMatchObject([
      {
        name: 'talks',
        description: 'To talk & think',
        visibility: 'public',
        createdAt: new Date(1433558319000),
        archived: false,
      },
    ])
    expect(of('membership')).toMatchObject([
      { personId: 'U1', role: 'member' },
      { personId: 'U2', role: 'member' },
    ])
  })

  it('keep private channels private, and private conversations out', async () => {
    const board = { id: 'G1', name: 'board', members: ['U1'] }
    const direct = { id: 'D1', members: ['U1', 'U2'] }
    const { of, lost } = await read(
      exported([], {
        'groups.json': [board],
        'dms.json': [direct],
        'board/2020-05-14.json': [said('1589464953.1')],
        'D1/2020-05-14.json': [
          said('1589464953.2', { reactions: [{ name: 'x', users: ['U2'], count: 1 }] }),
          said('1589464953.3'),
        ],
      }),
    )
    expect(of('community').map(({ name, visibility }) => [name, visibility])).toEqual([
      ['talks', 'public'],
      ['board', 'private'],
    ])
    expect(of('post').map(({ communityId }) => communityId)).toEqual(['G1'])
    expect(lost('community')).toEqual({ private_conversation: 1 })
    expect(lost('membership')).toEqual({ private_conversation: 2 })
    expect(lost('message')).toEqual({ private_conversation: 2 })
    expect(lost('reaction')).toEqual({ message_left_out: 1 })
  })

  it('survive null lists, doubles and strange records', async () => {
    const odd = [
      null,
      7,
      'U9',
      {},
      { id: '../x' },
      { id: 'U1' },
      { id: 'U3', profile: null, name: 'x\u0000\ud800' },
    ]
    const { of, lost, report } = await read(
      zipOf({
        'users.json': [zoe, ...odd],
        'channels.json': [
          { ...talks, members: ['U1', 'U1', 'U404', null], pins: null, purpose: null },
          { id: 'C2', name: 'empty', members: null },
          null,
        ],
        [day]: [
          {
            ...said('1589464953.1'),
            reactions: null,
            files: null,
            attachments: null,
            blocks: null,
            edited: null,
          },
        ],
      }),
    )
    expect(lost('person')).toEqual({ broken_record: 5, duplicate: 1 })
    expect(of('person').at(-1)?.name).toBe('x \ufffd')
    expect(lost('membership')).toEqual({ duplicate: 1, unknown_person: 1, broken_record: 1 })
    expect(report.community).toMatchObject({ found: 3, imported: 2 })
    expect(report.message).toMatchObject({ found: 1, imported: 1 })
  })

  it('come in when the folder was packed instead of what is in it', async () => {
    const { report } = await read(
      zipOf({
        'our export/users.json': [zoe],
        'our export/channels.json': [talks],
        [`our export/${day}`]: [said('1589464953.1')],
        '__MACOSX/users.json': 'x',
      }),
    )
    expect(report.message.imported).toBe(1)
  })
})

describe('messages of a Slack export', () => {
  it('are posts, and comments where they answer one', async () => {
    const { of } = await read(
      exported([
        said('1589464953.000300', {
          thread_ts: '1589464953.000100',
          user: 'U2',
          subtype: 'thread_broadcast',
        }),
        said('1589464953.000100', { thread_ts: '1589464953.000100', edited: { ts: '1589464999.000000' } }),
        said(1589464953.0005),
      ]),
    )
    expect(of('post').map(({ source }) => source.id)).toEqual([
      'C1:1589464953.000100',
      'C1:1589464953.000500',
    ])
    expect(of('post')[0]).toMatchObject({
      at: new Date(1589464953000),
      editedAt: new Date(1589464999000),
      kind: 'discussion',
    })
    expect(of('comment')).toMatchObject([{ postId: 'C1:1589464953.000100', authorId: 'U2' }])
  })

  it('stay together when the root of their thread is missing', async () => {
    const thread = { thread_ts: '1500000000.000001' }
    const { of } = await read(
      exported([said('1589464953.1', thread), said('1589464953.2', thread), said('1589464953.3', thread)]),
    )
    expect(of('post').map(({ source }) => source.id)).toEqual(['C1:1589464953.100000'])
    expect(of('comment').map(({ postId }) => postId)).toEqual([
      'C1:1589464953.100000',
      'C1:1589464953.100000',
    ])
  })

  it('are left out with the reason', async () => {
    const { of, lost, report } = await read(
      exported([
        said('1589464953.1'),
        said('1589464953.1'),
        said('1589464953.2', { subtype: 'channel_join' }),
        said('1589464953.3', { subtype: 'brand_new' }),
        said('1589464953.4', { user: 'U404' }),
        said('1589464953.5', { text: ' \u0000 ' }),
        said('1589464953.6', { subtype: 'bot_message', user: undefined, bot_id: 'B1' }),
        said('1589464953.7', { user: undefined }),
        said('99999999999999'),
        said('-1'),
        said('yesterday'),
        said('0.5'),
        said(1e300),
        said('1800000000.1'),
        said(null),
        null,
        [],
        'x',
        said('1589464953.8', { type: 'event' }),
      ]),
    )
    expect(of('post')).toHaveLength(1)
    expect(report.message.found).toBe(19)
    expect(lost('message')).toEqual({
      duplicate: 1,
      system_message: 1,
      unknown_subtype: 1,
      unknown_author: 2,
      empty_text: 1,
      bot_without_author: 1,
      absurd_date: 6,
      broken_record: 4,
      not_supported: 1,
    })
  })

  it('of integrations come in under their name', async () => {
    const bot = { subtype: 'bot_message', user: undefined, bot_id: 'B1', username: 'GitHub' }
    const { of } = await read(
      exported([
        said('1589464953.1', bot),
        said('1589464953.2', {
          ...bot,
          text: '',
          attachments: [{ title: 'Build', title_link: 'https://ci.example/1', text: 'is *green*' }],
        }),
        said('1589464953.3', { user: 'U7', user_profile: { real_name: 'Guest Elsewhere' } }),
      ]),
    )
    expect(of('person').slice(2)).toMatchObject([
      { name: 'GitHub', service: true },
      { name: 'Guest Elsewhere', service: false, placeholder: true },
    ])
    expect(of('post')[1]?.text).toBe('[Build](https://ci.example/1)\nis **green**')
  })

  it('keep the names and addresses of their files', async () => {
    const files = [
      {
        id: 'F1',
        title: 'Plan [v2].pdf',
        permalink: 'https://osmose.slack.example/files/U1/F1/plan.pdf',
        mimetype: 'application/pdf',
        size: 12,
      },
      { id: 'F2', name: 'x\u202egpj.exe', url_private: 'https://files.example/F2?t=xoxe-secret' },
      { id: 'F3', mode: 'tombstone' },
      null,
    ]
    const { of, lost, report } = await read(
      exported([
        said('1589464953.1', { text: '', files }),
        said('1589464953.2', { files, subtype: 'channel_join' }),
      ]),
    )
    expect(of('post')[0]?.text).toBe(
      String.raw`[Plan \[v2\].pdf](https://osmose.slack.example/files/U1/F1/plan.pdf)` +
        '\n[xgpj.exe](https://files.example/F2)',
    )
    expect(report.file.found).toBe(8)
    expect(lost('file')).toEqual({ message_left_out: 4, link_only: 2, file_unavailable: 2 })
  })

  it('keep each person’s reaction once, and count those Slack does not name', async () => {
    const reactions = [
      { name: 'tada', users: ['U1', 'U2', 'U2', 'U404', null], count: 8 },
      { name: '__proto__', users: ['U1'], count: 1e300 },
      null,
      { name: '', users: ['U1'] },
    ]
    const { of, lost, report } = await read(exported([said('1589464953.1', { reactions })]))
    expect(of('reaction').map(({ personId, name, emoji, kind }) => [personId, name, emoji, kind])).toEqual([
      ['U1', 'tada', '🎉', 'celebrate'],
      ['U2', 'tada', '🎉', 'celebrate'],
      ['U1', '__proto__', undefined, 'like'],
    ])
    expect(report.reaction.found).toBe(11)
    expect(lost('reaction')).toEqual({
      person_not_listed: 4,
      broken_record: 2,
      duplicate: 1,
      unknown_person: 1,
    })
  })

  it('do not touch any prototype', async () => {
    const evil =
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"type":"message","user":"U1","text":"hi","ts":"1589464953.1"}'
    const { of } = await read(exported(`[${evil}]`, { '__proto__/2020-05-14.json': [said('1589464953.1')] }))
    expect(of('post')).toHaveLength(1)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})

describe('a Slack export that is not whole', () => {
  it('comes in without users.json, under the ids', async () => {
    const { of, ledger, report } = await read(
      zipOf({
        'channels.json': [talks],
        [day]: [
          said('1589464953.1'),
          said('1589464953.2', { user: 'U3', text: '<@U3|lea> uploaded a file' }),
        ],
      }),
    )
    expect(ledger.notes()).toMatchObject([{ code: 'missing_users_file', count: 1 }])
    expect(of('person').map(({ name, placeholder }) => [name, placeholder])).toEqual([
      ['U1', true],
      ['U2', true],
      ['lea', true],
    ])
    expect(report.message.imported).toBe(2)
    expect(report.membership.imported).toBe(2)
  })

  it('leaves out folders that no list names, which may be private', async () => {
    const { lost, ledger } = await read(zipOf({ 'users.json': [zoe], [day]: [said('1589464953.1')] }))
    expect(lost('message')).toEqual({ unknown_community: 1 })
    expect(ledger.notes()).toMatchObject([{ code: 'missing_channels_file' }])
  })

  it('loses broken files and records alone', async () => {
    const { of, lost } = await read(
      makeZip([
        { name: 'users.json', data: JSON.stringify([zoe]) },
        { name: 'channels.json', data: JSON.stringify([talks]) },
        { name: 'talks/2020-05-13.json', data: '{"ok":false}' },
        { name: 'talks/2020-05-14.json', data: `[${JSON.stringify(said('1589464953.1'))},{"text":` },
        { name: 'talks/2020-05-15.json', data: '[]', claimedCrc: 1 },
        { name: 'talks/2020-05-16.json', data: JSON.stringify([said('1589664953.1')]) },
        { name: '../talks/2020-05-17.json', data: '[]' },
        { name: 'notes.txt', data: 'x' },
      ]),
    )
    expect(of('post')).toHaveLength(2)
    expect(lost('message')).toEqual({ broken_record: 2, broken_file: 1 })
    expect(lost('file')).toEqual({ unsafe_path: 1 })
  })

  it('is refused where nothing of it is Slack’s', async () => {
    await expect(read(zipOf({ 'a.txt': 'x' }))).rejects.toMatchObject({ code: 'unknown_format' })
    await expect(read(Buffer.from('PK\u0003\u0004 broken'))).rejects.toMatchObject({ code: 'not_a_zip' })
  })

  it('closes its file when the reader of it stops early', async () => {
    const path = folder.file('early.zip', exported([said('1589464953.1'), said('1589464953.2')]))
    for await (const record of readSlack(path, (await told(async function* () {})).ledger, { now })) {
      expect(record.type).toBe('person')
      break
    }
  })
})
