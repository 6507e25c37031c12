// Runs a command from the sources.
require('./register.cjs')
require('reflect-metadata')
require('../src/cli.ts')
