import { statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Whether any user may walk into `folder`: every folder above it lets others through. */
export function reachableByAll(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false
    if (at === dirname(at)) return true
  }
}
