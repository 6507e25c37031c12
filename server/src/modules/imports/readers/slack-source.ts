import type { Reason } from './ledger.js'
import { jsonElements, type Element } from './json-elements.js'
import { ReadError } from './read-error.js'
import type { Source } from './records.js'
import type { ZipSource } from './zip-source.js'

/** The files of a Slack export inside a zip, whatever folder they were packed in. */
export interface SlackFiles {
  /** `users.json` and the like, by name. */
  readonly lists: ReadonlyMap<string, string>
  /** Day files by name of the conversation's folder, oldest first. */
  readonly days: ReadonlyMap<string, readonly string[]>
  /** Everything else. */
  readonly ignored: readonly string[]
}

const listNames = ['users.json', 'org_users.json', 'channels.json', 'groups.json', 'dms.json', 'mpims.json']

export function slackFiles(paths: readonly string[]): SlackFiles {
  const root = rootOf(paths)
  const lists = new Map<string, string>()
  const days = new Map<string, string[]>()
  const ignored: string[] = []
  for (const path of paths) {
    const local = path.startsWith(root) ? path.slice(root.length) : ''
    const [folder = '', name = '', more] = local.split('/')
    if (listNames.includes(local)) lists.set(local, path)
    else if (more !== undefined || !/^\d{4}-\d{2}-\d{2}\.json$/.test(name)) ignored.push(path)
    else if (days.has(folder)) days.get(folder)?.push(path)
    else days.set(folder, [path])
  }
  for (const found of days.values()) found.sort()
  return { lists, days, ignored }
}

/** Some people pack the folder of the export, not what is in it. */
function rootOf(paths: readonly string[]): string {
  const marks = paths.filter((path) => listNames.includes(path.split('/').at(-1) as string))
  const roots = marks
    .map((path) => path.slice(0, path.lastIndexOf('/') + 1))
    .filter((root) => !root.startsWith('__MACOSX'))
  return roots.sort((a, b) => a.split('/').length - b.split('/').length)[0] ?? ''
}

/** The elements of one file; what cannot be unpacked ends it with one broken element. */
export async function* elementsOf(
  zip: ZipSource,
  path: string,
): AsyncGenerator<Element | { broken: 'broken_file' }> {
  try {
    yield* jsonElements(zip.read(path))
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    yield { broken: 'broken_file' }
  }
}

/** A result that is either something or the reason why not. */
export type Outcome<T> = { readonly ok: T } | { readonly why: Reason }

export function slackSource(id: string, place: string): Source {
  return { system: 'slack', id, place }
}

/** An id as Slack makes them; undefined for anything that could not stand in a link or a key. */
export function slackId(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(value) ? value : undefined
}
