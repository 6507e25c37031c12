import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { reachableByAll } from '../../config/reachable.js'
import { findBinaries } from './binaries.js'
import { StartError } from './start-error.js'

export interface EmbeddedPostgres {
  /** Connection string of the database `osmose`. */
  url: string
  /** Process id of the database server. */
  pid: number
  /** Resolves when the database server ends by itself: the program must not live on without it. */
  ended: Promise<void>
  /** Fast shutdown: sessions end, everything acknowledged is on disk. */
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  /** Only tests may give up durability. */
  durable?: boolean
}

/**
 * A real PostgreSQL server as a child process, on loopback, on a port of the kernel's choice, with a password that is
 * made once. It never runs as root: started by root, it runs as `postgres` or `nobody`. It has its own process group,
 * so that Ctrl-C reaches only us and we stop it in order.
 */
export async function startEmbeddedPostgres(
  dataDir: string,
  options: EmbeddedOptions = {},
): Promise<EmbeddedPostgres> {
  const owner = process.getuid?.() === 0 ? unprivilegedUser() : undefined
  const home = join(dataDir, 'postgres')
  mkdirSync(home, { recursive: true, mode: 0o755 })
  if (owner) {
    if (!reachableByAll(dataDir))
      throw new StartError(
        `The database cannot run as root and its user cannot reach ${dataDir}. Set DATA_DIR to a folder that others may enter.`,
      )
    chownSync(home, owner.uid, owner.gid)
  }
  const bin = findBinaries(dataDir, owner !== undefined)
  const run = { cwd: home, ...(owner ?? {}), env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } }
  const cluster = join(home, 'cluster')
  const password = createCluster(bin, home, cluster, run)

  stopOrphan(bin, cluster, run)
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const child = spawn(
      join(bin, 'postgres'),
      ['-D', cluster, ...settings(port, options.durable !== false)],
      {
        ...run,
        detached: true,
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    )
    const url = `postgres://osmose:${password}@127.0.0.1:${port}/osmose`
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    const messages = lastLines(child)
    if (await accepts(url, ended)) {
      child.unref()
      return { url, pid: child.pid ?? 0, ended, stop: () => stop(child, ended) }
    }
    if (attempt === 3 || !messages().includes('Address already in use'))
      throw new StartError(`PostgreSQL did not start: ${messages().trim().split('\n').pop() ?? 'no message'}`)
  }
}

type Run = { cwd: string; uid?: number; gid?: number; env: NodeJS.ProcessEnv }

function createCluster(bin: string, home: string, cluster: string, run: Run): string {
  const done = join(home, 'initdb.done')
  const secret = join(home, 'password')
  if (existsSync(done)) return readFileSync(secret, 'utf8').trim()
  rmSync(cluster, { recursive: true, force: true })
  const password = randomBytes(24).toString('hex')
  writeFileSync(secret, password, { mode: 0o600 })
  chmodSync(secret, 0o600)
  if (run.uid !== undefined && run.gid !== undefined) chownSync(secret, run.uid, run.gid)
  const made = spawnSync(
    join(bin, 'initdb'),
    [
      '-D',
      cluster,
      '-U',
      'osmose',
      '-E',
      'UTF8',
      '-A',
      'scram-sha-256',
      `--pwfile=${secret}`,
      '--data-checksums',
      '--locale=C',
      '--locale-provider=icu',
      '--icu-locale=und',
      '--no-instructions',
    ],
    { ...run, encoding: 'utf8' },
  )
  if (made.status !== 0)
    throw new StartError(
      `The database could not be created: ${(made.stderr || String(made.error)).trim().split('\n').pop()}`,
    )
  writeFileSync(done, new Date().toISOString())
  return password
}

function settings(port: number, durable: boolean): string[] {
  const values: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 80,
    shared_buffers: '160MB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    effective_cache_size: '1GB',
    random_page_cost: 1.1,
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** After `kill -9` of the program its database server lives on; it is stopped in order before we start our own. */
function stopOrphan(bin: string, cluster: string, run: Run) {
  if (existsSync(join(cluster, 'postmaster.pid')))
    spawnSync(join(bin, 'pg_ctl'), ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '60'], {
      ...run,
      stdio: 'ignore',
    })
}

/** Waits until the server answers (recovery after a crash may take a while); false when it ended instead. */
async function accepts(url: string, ended: Promise<void>): Promise<boolean> {
  let over = false
  void ended.then(() => (over = true))
  const adminUrl = url.replace(/\/osmose$/, '/postgres')
  for (let waited = 0; waited < 120_000 && !over; waited += 50) {
    const client = new pg.Client({ connectionString: adminUrl })
    client.on('error', () => undefined)
    try {
      await client.connect()
      const found = await client.query(`select 1 from pg_database where datname = 'osmose'`)
      if (found.rowCount === 0) await client.query('create database osmose')
      return true
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50))
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  return false
}

async function stop(child: ChildProcess, ended: Promise<void>) {
  child.kill('SIGINT')
  const hard = setTimeout(() => child.kill('SIGQUIT'), 30_000)
  await ended
  clearTimeout(hard)
}

function lastLines(child: ChildProcess): () => string {
  let text = ''
  child.stderr?.setEncoding('utf8').on('data', (part: string) => (text = (text + part).slice(-4000)))
  return () => text
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

function unprivilegedUser(): { uid: number; gid: number } {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((entry) => entry.split(':'))
  for (const name of ['postgres', 'nobody']) {
    const found = users.find((user) => user[0] === name)
    if (found) return { uid: Number(found[2]), gid: Number(found[3]) }
  }
  throw new StartError(
    'PostgreSQL refuses to run as root and there is no user "nobody". Start Osmose as another user.',
  )
}
