import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from './start-error.js'

/**
 * One process a data folder. The lock names a process and when that process began, so that a number used again by
 * another program after a crash or a reboot is not mistaken for a running Osmose.
 */
export function takeInstanceLock(dataDir: string): () => void {
  const file = join(dataDir, 'osmose.lock')
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o755 })
    for (let attempt = 0; ; attempt++) {
      try {
        writeFileSync(file, JSON.stringify({ pid: process.pid, began: beganAt(process.pid) }), { flag: 'wx' })
        break
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 2) throw error
        const holder = readHolder(file)
        if (holder && holder.pid !== process.pid && isRunning(holder))
          throw new StartError(
            `Osmose already runs on ${dataDir} (process ${holder.pid}). Stop it first, or set another DATA_DIR.`,
          )
        rmSync(file, { force: true })
      }
    }
  } catch (error) {
    if (error instanceof StartError) throw error
    throw new StartError(
      `The data folder ${dataDir} cannot be written (${(error as NodeJS.ErrnoException).code}). Set DATA_DIR to a folder that can.`,
    )
  }
  return () => rmSync(file, { force: true })
}

/** The process that runs on this data folder, if any other does. */
export function lockHolder(dataDir: string): number | undefined {
  const holder = readHolder(join(dataDir, 'osmose.lock'))
  return holder && holder.pid !== process.pid && isRunning(holder) ? holder.pid : undefined
}

interface Holder {
  pid: number
  began: string | null
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

function isRunning({ pid, began }: Holder): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return began === null || beganAt(pid) === began
}

/** Start time in clock ticks since boot with the boot's identity, where the system tells (Linux). */
function beganAt(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${boot}:${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`
  } catch {
    return null
  }
}
