// Writes what is computed from the sources: the list of contracts and texts (shared/src/generated) and server/openapi.json.
// With --check it writes nothing and fails when something is not current.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const check = process.argv.includes('--check')
const stale = []

const shared = `${root}shared/src`
const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())
const folders = readdirSync(shared, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'generated' && entry.name !== 'gallery')
  .map((entry) => entry.name)
  .sort()
const note = '// Computed by `npm run contract:update`; not edited.\n'

const contracts = folders.flatMap((folder) =>
  readdirSync(`${shared}/${folder}`)
    .filter((file) => file.endsWith('.contract.ts'))
    .sort()
    .map(
      (file) =>
        `export * as ${camel(`${folder}-${file.replace('.contract.ts', '')}`)} from '../${folder}/${file.replace('.ts', '.js')}'\n`,
    ),
)
write('shared/src/generated/contracts.ts', note + contracts.join(''))
for (const locale of ['fr', 'en']) {
  const lines = folders
    .filter((folder) => existsSync(`${shared}/${folder}/messages.${locale}.ts`))
    .map((folder) => `export { ${locale} as ${camel(folder)} } from '../${folder}/messages.${locale}.js'\n`)
  write(`shared/src/generated/messages.${locale}.ts`, note + lines.join(''))
}

const require = createRequire(import.meta.url)
require('./register.cjs')
const { toOpenApi } = require(`${root}server/src/platform/http/openapi.ts`)
const all = require(`${shared}/generated/contracts.ts`)
const endpoints = Object.values(all)
  .flatMap((contract) => Object.values(contract))
  .filter((value) => value && typeof value === 'object' && 'route' in value)
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
write('server/openapi.json', `${JSON.stringify(toOpenApi(endpoints, version), null, 1)}\n`)

if (check && stale.length > 0) {
  console.error(`Not current: ${stale.join(', ')}. Run npm run contract:update.`)
  process.exit(1)
}

function write(path, content) {
  const file = root + path
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return
  stale.push(path)
  if (check) return
  mkdirSync(file.slice(0, file.lastIndexOf('/')), { recursive: true })
  writeFileSync(file, content)
}
