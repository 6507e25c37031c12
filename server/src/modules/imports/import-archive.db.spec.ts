import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { aCommunity } from '../../../test/factories/communities.js'
import { anImport, appWithFolder } from '../../../test/factories/imports.js'
import { aComment, aPost } from '../../../test/factories/posts.js'
import { acceptAnswer, react } from '@osmose/shared/posts/posts.contract'
import type { TestApp } from '../../../test/setup/test-app.js'
import { ArchiveExport } from './archive-export.js'

const archive = (...lines: object[]) =>
  Buffer.from([{ type: 'version', version: 1 }, ...lines].map((line) => JSON.stringify(line)).join('\n'))

/** What an archive says, without the ids and in no particular order. */
function contentOf(path: string): string[] {
  const lines = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, string>)
  const names = new Map(
    lines.map((line) => [line.id, `${line.type} ${(line.name ?? line.text ?? '').slice(0, 10)}`]),
  )
  const named = (text: string) =>
    text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => names.get(id) ?? id)
  return lines
    .map(({ archivedAt, ...line }) =>
      named(JSON.stringify({ ...line, id: undefined, archived: archivedAt !== undefined })),
    )
    .sort()
}

async function exported(app: TestApp, folder: string, name: string): Promise<string> {
  const path = join(folder, name)
  await app.get(ArchiveExport).write(path)
  return path
}

describe('an archive', () => {
  it('carries a whole instance into an empty one', async () => {
    const from = await appWithFolder()
    const ann = await from.app.person({
      name: 'Ann',
      email: 'ann@merand.example',
      department: 'Ventes',
      site: 'Nantes',
      title: 'Cheffe de [quai]',
      roles: ['admin'],
    })
    const bob = await from.app.person({
      name: 'Bob',
      locale: 'en',
      kind: 'guest',
      timeZone: 'America/New_York',
    })
    const open = await aCommunity(from.app, { name: 'Quai', owner: ann, members: [bob] })
    const secret = await aCommunity(from.app, { name: 'Projet', owner: ann, visibility: 'secret' })
    await aCommunity(from.app, { name: 'Passé', owner: ann, archived: true })
    const question = await aPost({
      by: bob,
      in: open,
      kind: 'question',
      title: 'Où ?',
      text: `Merci @[Ann](person:${ann.id}) : **ici** ou\n\n- là`,
    })
    const answer = await aComment({ by: ann, on: question, text: 'Ici [plan](https://plan.example/a_b).' })
    await aComment({ by: bob, on: question, text: 'D’accord', to: answer })
    await bob.call(acceptAnswer, { params: { postId: question.id }, body: { commentId: answer.id } })
    await ann.call(react, { params: { postId: question.id }, body: { kind: 'useful' } })
    await bob.call(react, { params: { postId: question.id }, body: { commentId: answer.id, kind: 'thanks' } })
    await aPost({ by: ann, in: secret, text: 'Entre nous' })

    const path = await exported(from.app, from.folder, 'all.ndjson')
    const to = await appWithFolder()
    const admin = await to.app.person({
      name: 'Ann',
      email: 'ann@merand.example',
      department: 'Ventes',
      site: 'Nantes',
      title: 'Cheffe de [quai]',
      roles: ['admin'],
    })
    const { report } = await anImport(
      to.app,
      admin,
      readFileSync(await exported(from.app, from.folder, 'all.zip')),
    )
    for (const { found, imported, merged } of Object.values(report ?? {}))
      expect(imported + merged).toBe(found)
    expect(report).toMatchObject({
      person: { found: 2, merged: 1 },
      community: { imported: 3 },
      message: { imported: 4 },
      reaction: { imported: 2 },
    })
    expect(contentOf(await exported(to.app, to.folder, 'all.ndjson'))).toEqual(contentOf(path))
    expect(
      await to.app.database.many('select 1 from posts where accepted_comment_id is not null'),
    ).toHaveLength(1)
    expect(await to.app.database.many('select role from person_roles')).toEqual([{ role: 'admin' }])
    await from.stop()
    await to.stop()
  })

  it('adds nothing to the instance it was taken from, and no stranger to a community that was made there', async () => {
    const { app, folder, stop } = await appWithFolder()
    const ann = await app.person({ name: 'Ann', roles: ['admin'] })
    const secret = await aCommunity(app, { name: 'Projet', owner: ann, visibility: 'secret' })
    const post = await aPost({ by: ann, in: secret, text: 'Entre nous' })
    const own = await anImport(app, ann, readFileSync(await exported(app, folder, 'own.ndjson')))
    for (const { found, merged } of Object.values(own.report ?? {})) expect(merged).toBe(found)

    const eve = await app.person({ name: 'Eve', email: 'eve@merand.example' })
    const forged = archive(
      { type: 'person', id: 'e', name: 'Eve', email: 'EVE@merand.example', roles: ['admin'] },
      { type: 'community', id: secret.id, name: 'Projet' },
      { type: 'membership', community: secret.id, person: 'e', role: 'owner' },
      {
        type: 'post',
        id: 'p',
        community: secret.id,
        author: 'e',
        at: '2026-01-02T03:04:05Z',
        text: 'Bonjour',
      },
      {
        type: 'post',
        id: post.id,
        community: secret.id,
        author: 'e',
        at: '2026-01-02T03:04:05Z',
        text: 'Entre nous',
      },
      { type: 'comment', id: 'k', post: post.id, author: 'e', at: '2026-01-02T03:04:05Z', text: 'Moi aussi' },
      { type: 'reaction', target: post.id, person: 'e', kind: 'like', at: '2026-01-02T03:04:05Z' },
    )
    const { report } = await anImport(app, ann, forged)
    const here = [{ why: 'belongs_here', count: 1 }]
    expect(report).toMatchObject({
      person: { merged: 1 },
      community: { merged: 1 },
      membership: { leftOut: here },
      message: { merged: 1, leftOut: [{ why: 'belongs_here', count: 2 }] },
      reaction: { leftOut: here },
    })
    expect(await app.database.many('select role from person_roles where person_id = $1', [eve.id])).toEqual(
      [],
    )
    await stop()
  })

  it('knows who leads whom, whoever comes first, and the same e-mail address is the same person', async () => {
    const { app, stop } = await appWithFolder()
    const admin = await app.person({ roles: ['admin'] })
    const { report } = await anImport(
      app,
      admin,
      archive(
        {
          type: 'person',
          id: 'a',
          name: 'Ann',
          email: 'ann@merand.example',
          managerId: 'b',
          joinedAt: '2020-03-02',
          department: 'Ventes',
        },
        {
          type: 'person',
          id: 'b',
          name: 'Bob',
          managerId: 'b',
          leftAt: '2024-01-31T12:00:00Z',
          joinedAt: '2019-01-01',
        },
        { type: 'person', id: 'c', name: 'Ann V.', email: 'ANN@merand.example' },
      ),
    )
    expect(report?.person).toEqual({ found: 3, imported: 2, merged: 1, leftOut: [] })
    expect(
      await app.database.many(
        `select p.name, m.name as manager, p.joined_on::text as joined, p.left_on::text as left, d.name as department from people p left join people m on m.id = p.manager_id left join departments d on d.id = p.department_id where p.source_system = 'osmose' order by p.name`,
      ),
    ).toEqual([
      { name: 'Ann', manager: 'Bob', joined: '2020-03-02', left: null, department: 'Ventes' },
      { name: 'Bob', manager: null, joined: '2019-01-01', left: '2024-01-31', department: null },
    ])
    await stop()
  })
})
