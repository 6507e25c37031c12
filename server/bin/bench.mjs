// `npm run bench`: ratios of one run against a ceiling measured in the same run.
import { createRequire } from 'node:module'
import { prepare } from './lib/prepare.mjs'

prepare()
const require = createRequire(import.meta.url)
require('./register.cjs')
require('reflect-metadata')
await require('../bench/main.ts').main()
