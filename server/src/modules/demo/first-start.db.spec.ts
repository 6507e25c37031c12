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
    expect(await threads(app)).toEqual([
      { what: 'closed', times: 1 },
      { what: 'in both languages', times: 1 },
      { what: 'on top', times: 1 },
      { what: 'shared', times: 1 },
      { what: 'to come back to', times: 1 },
    ])
    await other.stop()
    await app.stop()
  })
})

/** What people did with whole threads; nobody may have done more than anybody can. */
const threads = (app: TestApp) =>
  app.database.many<{ what: string; times: number }>(
    `select what, count(*)::int as times from (
       select 'closed' as what from posts where closed_at is not null and close_reason <> ''
       union all select 'on top' from posts p where p.pinned_until > $1 and exists (
         select 1 from memberships m where m.community_id = p.community_id and m.person_id = p.pinned_by and m.role in ('owner', 'moderator'))
       union all select 'shared' from posts p join posts o on o.id = p.shared_id where o.community_id <> p.community_id
       union all select 'in both languages' from posts p join text_translations l on l.post_id = p.id and l.approved and l.by_id = p.author_id where p.translated_to = 'en'
       union all select 'to come back to' from bookmarks b join people p on p.id = b.person_id where p.name = 'Soline Abgrall' and b.remind_at > $1
     ) done group by what order by what`,
    [app.clock.now()],
  )

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
