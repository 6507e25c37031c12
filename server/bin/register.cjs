/*
 * Runs our TypeScript directly, for development, tests' setup and scripts: swc compiles each file when it is required.
 * The built product does not use it.
 */
const { existsSync, readFileSync } = require('node:fs')
const Module = require('node:module')
const { dirname, join, resolve } = require('node:path')
const { process: transform } = require('../../shared/test/jest/transform.cjs')

const shared = resolve(__dirname, '../../shared/src')
const original = Module._resolveFilename

Module._resolveFilename = function (request, parent, ...rest) {
  if (request.startsWith('@osmose/shared/'))
    return join(shared, `${request.slice('@osmose/shared/'.length)}.ts`)
  if (/^\.{1,2}\/.*\.js$/.test(request) && parent?.filename?.endsWith('.ts')) {
    const file = resolve(dirname(parent.filename), request.replace(/\.js$/, '.ts'))
    if (existsSync(file)) return file
  }
  return original.call(this, request, parent, ...rest)
}

Module._extensions['.ts'] = (module, filename) => {
  module._compile(transform(readFileSync(filename, 'utf8'), filename).code, filename)
}
