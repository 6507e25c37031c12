import type { FileKind } from '@osmose/shared/files/files.contract'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'

const PATIENCE_MS = 30_000
const MEMORY_MB = 192

export type Reading = { readonly text: string } | { readonly failure: string }

/**
 * Reads the words of a file in a thread of its own: a file that asks for too much memory or time loses its words and
 * nothing else.
 */
export function readApart(
  path: string,
  kind: FileKind,
  mediaType: string,
  patience = PATIENCE_MS,
): Promise<Reading> {
  return new Promise((resolve) => {
    const worker = start({
      workerData: [path, kind, mediaType],
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: 32 },
      stdout: true,
      stderr: true,
    })
    const end = (reading: Reading) => {
      clearTimeout(timer)
      void worker.terminate()
      resolve(reading)
    }
    const timer = setTimeout(() => end({ failure: 'too slow' }), patience)
    worker.on('message', (reading: Reading) => end(reading))
    worker.on('error', (error: Error) => end({ failure: error.message }))
    worker.on('exit', () => end({ failure: 'ended without an answer' }))
  })
}

function start(options: ConstructorParameters<typeof Worker>[1]): Worker {
  const built = fileURLToPath(new URL('text-worker.js', import.meta.url))
  if (existsSync(built)) return new Worker(built, options)
  // From the sources, in development and tests.
  const source = built.replace(/\.js$/, '.ts')
  const register = fileURLToPath(new URL('../../../../bin/register.cjs', import.meta.url))
  const entry = `require(${JSON.stringify(register)}); require(${JSON.stringify(source)})`
  return new Worker(entry, { ...options, eval: true })
}
