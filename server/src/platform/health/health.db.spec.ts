import { TestApp, type TestNode } from '../../../test/setup/test-app.js'
import { Worker } from '../jobs/worker.js'
import * as health from './health.contract.js'

const ask = async (origin: string, path = health.ready.path) => {
  const reply = await fetch(origin + path)
  return { status: reply.status, ...((await reply.json()) as object) }
}
const fine = { status: 200, ready: true, database: true, migrations: true, jobs: true, degraded: false }

describe('whoever runs several nodes', () => {
  let app: TestApp
  let web: TestNode
  let worker: TestNode
  beforeAll(async () => {
    app = await TestApp.start()
    web = await app.node({ ROLE: 'web' })
    worker = await app.node({ ROLE: 'worker', PORT: '4999' })
  })
  afterAll(async () => {
    await web.stop()
    await worker.stop()
    await app.stop()
  })
  const silence = () => app.database.many(`update workers set seen_at = now() - interval '1 minute'`)

  it('sends nobody to a node whose own worker does not run', async () => {
    expect(await ask(worker.origin)).toEqual({ ...fine, status: 503, ready: false, jobs: false })
    expect(await ask(app.origin)).toMatchObject({ status: 503, ready: false, jobs: false })
  })

  it('hears from a node that only serves pages that nobody does the jobs, and may still send people there', async () => {
    expect(await ask(web.origin)).toEqual({ ...fine, jobs: false, degraded: true })
    await worker.get(Worker).start()
    expect(await ask(web.origin)).toEqual(fine)
    expect(await ask(worker.origin)).toEqual(fine)
    expect(await ask(app.origin)).toMatchObject({ status: 503, jobs: false })
  })

  it('hears that a worker gave no sign of life for a while', async () => {
    await silence()
    expect(await ask(worker.origin)).toMatchObject({ status: 503, ready: false, jobs: false })
    expect(await ask(web.origin)).toMatchObject({ status: 200, jobs: false, degraded: true })
  })

  it('hears that a worker has stopped', async () => {
    await worker.get(Worker).stop()
    expect(await ask(worker.origin)).toMatchObject({ status: 503, jobs: false })
    expect(await ask(worker.origin, health.live.path)).toEqual({ status: 200, alive: true })
  })

  it.each([
    '/',
    '/api',
    '/api/instance',
    '/api/openapi.json',
    '/socket.io/?EIO=4&transport=polling',
    '/health',
  ])('finds nothing but its health on a worker: not %s', async (path) => {
    const reply = await fetch(worker.origin + path)
    expect({ status: reply.status, type: reply.headers.get('content-type') }).toEqual({
      status: 404,
      type: 'application/problem+json; charset=utf-8',
    })
  })
})
