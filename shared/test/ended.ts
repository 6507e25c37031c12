import { runInNewContext } from 'node:vm'

/** So long that what grows with the length takes a fraction of a second, and what grows with its square hours. */
export const MILLION = 1_000_000

/** What `work` gives. Stops it after a minute, only so that what would take hours fails here and not by the run's end. */
export const ended = <T>(work: () => T): T => runInNewContext('work()', { work }, { timeout: 60_000 })
