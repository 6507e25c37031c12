import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

export interface Instance {
  address: string
  /** What the server has printed so far. */
  output: () => string
  stop: () => Promise<void>
}

/** Starts the built product on a free port and an empty data folder, and waits until it is ready. */
export async function startInstance({ demo }: { demo: boolean }): Promise<Instance> {
  const port = await freePort()
  const dataDir = mkdtempSync(join(tmpdir(), 'osmose-browser-'))
  chmodSync(dataDir, 0o755)
  const address = `http://localhost:${port}`
  const { DATABASE_URL: _, ...env } = process.env
  const server = spawn(process.execPath, ['server/dist/main.js'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...env,
      NODE_ENV: 'production',
      PORT: String(port),
      DATA_DIR: dataDir,
      OSMOSE_DEMO: demo ? '1' : '0',
      NAMELESS_MINUTES: '1',
      TRUSTED_PROXIES: '127.0.0.1,::1',
    },
  })
  let printed = ''
  server.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  server.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  const ended = once(server, 'exit')
  let stopping = false
  server.once('exit', (code, signal) => {
    if (!stopping) process.stderr.write(`Osmose ended by itself (${signal ?? code}).\n${printed}\n`)
  })
  const stop = async () => {
    stopping = true
    server.kill('SIGTERM')
    await ended
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    await ready(address, () => server.exitCode !== null)
  } catch (error) {
    await stop()
    throw new Error(`${(error as Error).message}\n${printed}`, { cause: error })
  }
  return { address, output: () => printed, stop }
}

async function ready(address: string, ended: () => boolean): Promise<void> {
  const latest = Date.now() + 240_000
  while (Date.now() < latest) {
    if (ended()) throw new Error('Osmose ended instead of starting.')
    const reply = await fetch(`${address}/health/ready`).catch(() => undefined)
    if (reply?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('Osmose was not ready within four minutes.')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
