// `npm run dev`: the server from its sources, restarted when they change, and the client by Vite with hot reload.
import { spawn } from 'node:child_process'
import { install, requireNode, root, say } from './lib/prepare.mjs'

requireNode()
install()
const env = { ...process.env, NODE_ENV: 'development' }
const children = [
  spawn(
    process.execPath,
    [
      '--watch',
      '--watch-path=server/src',
      '--watch-path=shared/src',
      '--watch-preserve-output',
      'server/bin/dev-server.cjs',
    ],
    { cwd: root, env, stdio: 'inherit' },
  ),
  spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'client'], { cwd: root, env, stdio: 'inherit' }),
]
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => children.forEach((child) => child.kill(signal)))
children.forEach((child) => child.on('exit', () => say('stopped')))
