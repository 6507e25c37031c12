import { TestApp } from '../../../test/setup/test-app.js'
import { FirstStart } from './demo.public.js'

describe('two nodes that start together on one empty database', () => {
  it('make one demonstration: one of them fills it, the other waits, says so and goes on', async () => {
    const app = await TestApp.start({}, { organisation: false })
    const other = await app.node()
    const said: string[] = []
    const lines = await Promise.all(
      [app, other].map((node) => node.get(FirstStart).ensure((line) => void said.push(line))),
    )
    expect(said).toEqual(['Another node is preparing the demonstration; waiting for it.'])
    expect(lines[1]).toEqual(lines[0])
    expect(lines[0]?.[1]).toContain('(demonstration)')
    expect(await app.database.many('select kind from organisation')).toEqual([{ kind: 'demo' }])
    for (const { name, kinds, unread, read } of await inboxes(app))
      expect({ name, kinds: kinds >= 3, unread: unread >= 2, read: read >= 1 }).toEqual({
        name,
        kinds: true,
        unread: true,
        read: true,
      })
    await other.stop()
    await app.stop()
  })
})

/** What waits for each person one may enter as; told only of what they may see. */
async function inboxes(app: TestApp) {
  const found = await app.database.many<{ name: string; kinds: number; unread: number; read: number }>(
    `select p.name, count(distinct part.kind)::int as kinds, count(distinct n.id) filter (where n.read_at is null)::int as unread, count(distinct n.id) filter (where n.read_at is not null)::int as read
     from notifications n cross join jsonb_object_keys(n.parts) as part(kind) join people p on p.id = n.person_id left join posts q on q.id = n.post_id
     where q.id is null or can_see_audience(n.person_id, q.audience_id) group by p.name order by p.name`,
  )
  expect(found).toHaveLength(6)
  return found
}
