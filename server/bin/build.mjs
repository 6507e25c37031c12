// `npm run build`: what `npm start` would build, without starting it.
import { prepare } from './lib/prepare.mjs'

prepare()
