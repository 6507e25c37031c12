// `npm run osmose`: one command on the running instance, or on the data folder when none is running.
import { prepare } from './lib/prepare.mjs'

process.env.NODE_ENV ??= 'production'
prepare()
await import('../dist/cli.js')
