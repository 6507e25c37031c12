import { TestApp } from '../../../test/setup/test-app.js'
import { Database } from '../database/database.js'
import { log } from '../log/log.js'
import { Jobs } from './jobs.js'
import { Worker } from './worker.js'

describe('a worker that stops', () => {
  it('gives back what waits in it and says nothing alarming, however much there is', async () => {
    const app = await TestApp.start()
    const alarms = [jest.spyOn(log, 'error'), jest.spyOn(log, 'fatal')]
    const [jobs, database, worker] = [app.get(Jobs), app.get(Database), app.get(Worker)]
    await database.transaction(async (tx) => {
      for (let i = 0; i < 200; i++) await jobs.add(tx, 'nudges.evaluate', {}, { key: `many ${i}` })
    })
    await worker.start()
    await new Promise((resolve) => setImmediate(resolve))
    await worker.stop()
    await worker.stop()
    expect(alarms.flatMap((alarm) => alarm.mock.calls)).toEqual([])
    expect(
      await database.many('select 1 from graphile_worker._private_jobs where locked_by is not null'),
    ).toEqual([])
    expect(await database.many('select 1 from workers')).toEqual([])
    await app.stop()
  })
})

describe('a worker whose work could not be written down', () => {
  it('begins again, and does what was left', async () => {
    const app = await TestApp.start()
    const ended = jest.spyOn(log, 'error').mockImplementation(() => undefined)
    const [jobs, database, worker] = [app.get(Jobs), app.get(Database), app.get(Worker)]
    await database.many(
      `create function stuck() returns trigger language plpgsql as 'begin raise exception ''stuck''; end'`,
    )
    await database.many(
      'create trigger stuck before delete on graphile_worker._private_jobs for each row execute function stuck()',
    )
    const waiting = () => database.many('select 1 from graphile_worker._private_jobs')
    await database.transaction((tx) => jobs.add(tx, 'nudges.evaluate', {}))
    await worker.start()
    const before = worker.names
    while (ended.mock.calls.every(([, words]) => !String(words).includes('begin again'))) await waiting()
    await database.many('drop trigger stuck on graphile_worker._private_jobs')
    while ((await waiting()).length > 0);
    expect(worker.names).not.toHaveLength(0)
    expect(worker.names.filter((name) => before.includes(name))).toEqual([])
    await worker.stop()
    await app.stop()
  })

  it('outlives the connections it had', async () => {
    const app = await TestApp.start()
    const ended = jest.spyOn(log, 'error').mockImplementation(() => undefined)
    const [jobs, database, worker] = [app.get(Jobs), app.get(Database), app.get(Worker)]
    await worker.start()
    const left = async () => (await database.many('select 1 from graphile_worker._private_jobs')).length
    for (let i = 0; !ended.mock.calls.some(([, words]) => String(words).includes('begin again')); i++) {
      await database
        .transaction((tx) => jobs.add(tx, 'nudges.evaluate', {}, { key: `one ${i}` }))
        .then(() =>
          database.many(
            `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
          ),
        )
        .catch(() => undefined)
    }
    while ((await left().catch(() => 1)) > 0);
    await worker.stop()
    await app.stop()
  })
})
