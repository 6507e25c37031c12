// `npm start`: from a bare checkout to a running network, in one process.
import { prepare } from './lib/prepare.mjs'

process.env.NODE_ENV ??= 'production'
prepare()
await import('../dist/main.js')
