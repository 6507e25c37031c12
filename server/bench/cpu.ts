import { readdirSync, readFileSync } from 'node:fs'

const TICKS_PER_SECOND = 100

/** Processor time in milliseconds that a process and all its descendants have used so far, ended children included. */
export function cpuMs(pid: number): number {
  const parents = new Map<number, number[]>()
  const used = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      const fields = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number)
      const [, parent = 0] = fields
      parents.set(parent, [...(parents.get(parent) ?? []), Number(name)])
      // utime, stime, cutime, cstime
      used.set(Number(name), (fields[11] ?? 0) + (fields[12] ?? 0) + (fields[13] ?? 0) + (fields[14] ?? 0))
    } catch {
      // ended meanwhile
    }
  }
  const sum = (id: number): number =>
    (used.get(id) ?? 0) + (parents.get(id) ?? []).reduce((total, child) => total + sum(child), 0)
  return (sum(pid) / TICKS_PER_SECOND) * 1000
}

export interface Cpu {
  /** Program and database together, in milliseconds. */
  ms: number
  /** The same for people, with the share of each. */
  said: string
}

/** The processor time that program and database spend on each of the `count` pieces of `work`. */
export async function cpuOf<Done extends { count: number }>(
  program: { pid: number },
  database: { pid: number },
  work: () => Promise<Done>,
): Promise<Done & { cpu: Cpu }> {
  const before = [cpuMs(program.pid), cpuMs(database.pid)] as const
  const done = await work()
  const ours = (cpuMs(program.pid) - before[0]) / done.count
  const theirs = (cpuMs(database.pid) - before[1]) / done.count
  const ms = ours + theirs
  const said = `${ms.toFixed(2)} ms CPU (${ours.toFixed(2)} program, ${theirs.toFixed(2)} database)`
  return { ...done, cpu: { ms, said } }
}
