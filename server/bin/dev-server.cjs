// Starts the server from its sources; the working half of `npm run dev`.
require('./register.cjs')
require('reflect-metadata')
require('../src/main.ts')
