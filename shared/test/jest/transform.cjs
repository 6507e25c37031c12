/*
 * One transformer for every file Jest loads. Jest on Node 20 runs CommonJS, while NestJS 12 and many libraries are
 * published as ES modules only; so swc compiles our TypeScript and every dependency file that contains module syntax.
 */
const { createHash } = require('node:crypto')
const { readFileSync } = require('node:fs')
const { transformSync } = require('@swc/core')

const self = createHash('sha256').update(readFileSync(__filename)).digest('hex')
const moduleSyntax = /^\s*(import|export)\b|\bimport\s*\(|\bimport\.meta\b/m

module.exports = {
  canInstrument: false,
  getCacheKey: (source, path) => createHash('sha256').update(self).update(path).update(source).digest('hex'),
  process(source, path) {
    const typescript = /\.tsx?$/.test(path)
    if (!typescript && !moduleSyntax.test(source)) return { code: source }
    return transformSync(source, {
      filename: path,
      sourceMaps: 'inline',
      swcrc: false,
      module: { type: 'commonjs', strict: false, ignoreDynamic: false },
      jsc: {
        target: 'es2022',
        keepClassNames: true,
        parser: typescript
          ? { syntax: 'typescript', tsx: path.endsWith('x'), decorators: true }
          : { syntax: 'ecmascript', jsx: path.endsWith('x') },
        transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
      },
    })
  },
}
