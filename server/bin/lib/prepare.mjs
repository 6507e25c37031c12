// What every command does first: the right Node, the packages of the lock file, and a build of what changed. Each step
// leaves a stamp and is skipped while nothing changed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

export const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Ends with one clear line on a Node that is too old. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  end(`Osmose needs Node 20.19 or newer; this is ${process.versions.node}.`)
}

export function install() {
  const stamp = `${root}node_modules/.osmose-install`
  const wanted = hash([`${root}package-lock.json`])
  if (read(stamp) === wanted) return
  say('Installing packages (a minute or two, once).')
  npm('ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error')
  writeFileSync(stamp, wanted)
}

export function build() {
  run('Building the server', process.execPath, ['node_modules/typescript7/bin/tsc', '-b', 'server'])
  const stamp = `${root}client/dist/.stamp`
  const wanted = hash([
    ...files(`${root}client/src`),
    ...files(`${root}client/public`),
    ...files(`${root}shared/src`),
    `${root}client/index.html`,
    `${root}client/vite.config.ts`,
    `${root}package-lock.json`,
  ])
  if (read(stamp) === wanted) return
  run('Building the client', process.execPath, [
    'node_modules/vite/bin/vite.js',
    'build',
    'client',
    '--logLevel',
    'warn',
  ])
  for (const file of files(`${root}client/dist`).filter((name) => /\.(js|css|html|svg|json)$/.test(name)))
    compress(file)
  writeFileSync(stamp, wanted)
}

/** Everything a command needs before it can load the built program. */
export function prepare() {
  requireNode()
  install()
  build()
}

/** Runs a program to its end; the command ends with its output when it fails. */
function run(what, program, args, options = {}) {
  const done = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
    ...options,
  })
  if (done.status === 0) return done.stdout
  end(`${what} failed.\n${done.stdout ?? ''}${done.stderr ?? done.error ?? ''}`)
}

function npm(...args) {
  const cli = process.env.npm_execpath
  if (cli && /\.c?js$/.test(cli)) run('npm', process.execPath, [cli, ...args])
  else run('npm', 'npm', args, { shell: process.platform === 'win32' })
}

function compress(file) {
  const content = readFileSync(file)
  if (content.length < 1000) return
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
  writeFileSync(
    `${file}.br`,
    brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }),
  )
}

function files(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true })
    .map((name) => `${folder}/${name}`)
    .filter((name) => statSync(name).isFile())
    .sort()
}

function hash(names) {
  const sum = createHash('sha256')
  for (const name of names) sum.update(name.slice(root.length)).update(readFileSync(name))
  return sum.digest('hex')
}

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined)

export function say(line) {
  process.stderr.write(`${line}\n`)
}

export function end(message) {
  say(message)
  process.exit(1)
}
