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
    await other.stop()
    await app.stop()
  })
})
