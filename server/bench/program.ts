import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { v7 as uuid } from 'uuid'
import type { Bench } from './company.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
/** How `npm start` asks for node. */
const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { scripts: { start: string } }
const options = scripts.start.split(' ').filter((word) => word.startsWith('--'))

export interface Program {
  origin: string
  port: number
  pid: number
  /** The longest time the event loop was held since the last call, in milliseconds. */
  longestBlock(): Promise<number>
  stop(): Promise<void>
}

/** The built program as it runs in production, in a process of its own, on the bench's database. */
export async function startProgram(bench: Bench, env: Record<string, string> = {}): Promise<Program> {
  const port = 20_000 + Math.floor(Math.random() * 9_000)
  const child: ChildProcess = spawn(
    process.execPath,
    [...options, '--import', `${root}server/bench/loop-probe.mjs`, `${root}server/dist/main.js`],
    {
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        DATABASE_URL: bench.postgres.url,
        PORT: String(port),
        DATA_DIR: `${process.env.TMPDIR ?? '/tmp'}/osmose-bench-data`,
        ...env,
      },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  )
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const origin = `http://127.0.0.1:${port}`
  for (;;) {
    if (child.exitCode !== null) throw new Error('The program did not start.')
    if (
      await fetch(`${origin}/health/ready`).then(
        (reply) => reply.ok,
        () => false,
      )
    )
      break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return {
    origin,
    port,
    pid: child.pid ?? 0,
    longestBlock: () =>
      new Promise((resolve) => {
        child.once('message', (ms) => resolve(ms as number))
        child.send('block')
      }),
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Opens sessions for the first people of the company, and returns their cookies. */
export async function sessions(bench: Bench, count: number): Promise<{ personId: string; cookie: string }[]> {
  const people = await bench.database.many<{ id: string }>(`select id from people order by id limit $1`, [
    count,
  ])
  const opened = people.map(({ id }) => ({ id, token: randomBytes(32).toString('base64url') }))
  await bench.database.many(
    `insert into sessions (token_hash, id, person_id, created_at, seen_at, expires_at, device, network)
     select decode(r.hash, 'hex'), r.session, r.person, now(), now(), now() + interval '1 day', 'bench', 'bench'
     from jsonb_to_recordset($1) as r(hash text, session uuid, person uuid)`,
    [
      JSON.stringify(
        opened.map(({ id, token }) => ({
          hash: createHash('sha256').update(token).digest('hex'),
          session: uuid(),
          person: id,
        })),
      ),
    ],
  )
  return opened.map(({ id, token }) => ({ personId: id, cookie: `osmose=${token}` }))
}
