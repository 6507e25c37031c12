// `npm run check`: what a reviewer should not have to look for. Types, lint, format, direction of imports, dead code,
// and that what is computed from the contracts is current.
import { spawnSync } from 'node:child_process'
import { prepare, root, say } from './lib/prepare.mjs'

prepare()
const node = (...args) => [process.execPath, args]
const checks = [
  ['types of the client', ...node('node_modules/typescript7/bin/tsc', '-p', 'client', '--noEmit')],
  ['types of the tests', ...node('node_modules/typescript7/bin/tsc', '-p', 'server/tsconfig.test.json')],
  [
    'types of the client’s tests',
    ...node('node_modules/typescript7/bin/tsc', '-p', 'client/tsconfig.test.json'),
  ],
  ['types of the browser tests', ...node('node_modules/typescript7/bin/tsc', '-p', 'e2e', '--noEmit')],
  ['lint', ...node('node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings')],
  ['format', ...node('node_modules/oxfmt/bin/oxfmt', '--check')],
  [
    'direction of imports',
    ...node(
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      'shared/src',
      'server/src',
      'client/src',
    ),
  ],
  ['dead code', ...node('node_modules/knip/bin/knip.js')],
  ['computed files', ...node('server/bin/contract-update.mjs', '--check')],
  ['size of the client', ...node('client/bin/size.mjs')],
]
const only = process.argv.slice(2)
let broken = 0
for (const [what, program, args] of checks) {
  if (only.length > 0 && !only.some((word) => what.includes(word))) continue
  const done = spawnSync(program, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 })
  say(`${done.status === 0 ? 'ok  ' : 'FAIL'} ${what}`)
  if (done.status !== 0) {
    broken++
    say(`${done.stdout}${done.stderr}`.split('\n').slice(0, 200).join('\n'))
  }
}
process.exitCode = broken > 0 ? 1 : 0
