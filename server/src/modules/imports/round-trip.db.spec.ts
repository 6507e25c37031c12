import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { appWithFolder } from '../../../test/factories/imports.js'
import { aCrew, type Crew, everyKind } from '../../../test/factories/whole-company.js'
import { whatPlacesKeep } from '../../../test/factories/whole-places.js'
import type { TestApp } from '../../../test/setup/test-app.js'
import { ids, renaming } from '../../../test/twin/renamed.js'
import { ImportsCommands } from './imports.commands.js'
import type { LossReport } from './readers/ledger.js'
import { ZipSource } from './readers/zip-source.js'

type Line = Record<string, unknown>
interface Archive {
  text: string
  lines: Line[]
  files: Map<string, Buffer>
}

/** What the command line says, and what it prints. */
async function osmose(app: TestApp, words: 'export' | 'osmose', argument: string, ...flags: string[]) {
  const said: string[] = []
  const interrupted = new AbortController()
  let printed = ''
  const code = await app.get(ImportsCommands)[words]({
    argument,
    has: (flag: string) => ['--json', ...flags].includes(flag),
    print: (text: string) => (printed = text),
    say: (line: string) => {
      said.push(line)
      if (flags.includes(line)) interrupted.abort()
    },
    signal: interrupted.signal,
  } as never)
  expect(code).toBe(interrupted.signal.aborted ? 1 : 0)
  return { said, report: printed === '' ? undefined : (JSON.parse(printed) as LossReport) }
}

async function archiveOf(app: TestApp, folder: string): Promise<Archive & { path: string }> {
  const path = join(folder, 'all.zip')
  await osmose(app, 'export', path)
  const zip = await ZipSource.open(path)
  const bytes = (entry: string) => buffer(zip.read(entry))
  const text = (await bytes('osmose.ndjson')).toString('utf8')
  const files = new Map<string, Buffer>()
  for (const { path: entry } of zip.entries)
    if (entry.startsWith('files/')) files.set(entry, await bytes(entry))
  zip.close()
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
  return { path, text, lines, files }
}

/** The same in every company: ids by their first appearance. */
const nameless = ({ text, files }: Archive) => {
  const renamed = renaming(ids)
  return {
    lines: renamed(text).split('\n'),
    files: Object.fromEntries([...files].map(([path, bytes]) => [renamed(path), bytes.toString('base64')])),
  }
}

describe('a company that moves to another instance', () => {
  let from: Awaited<ReturnType<typeof appWithFolder>>
  let to: Awaited<ReturnType<typeof appWithFolder>>
  let crew: Crew
  let left: Archive & { path: string }
  let rehearsed: LossReport | undefined
  let report: LossReport
  let said: string[]

  beforeAll(async () => {
    from = await appWithFolder()
    to = await appWithFolder()
    crew = await aCrew(from.app)
    await everyKind(from.app, crew)
    await whatPlacesKeep(from.app, crew)
    left = await archiveOf(from.app, from.folder)
    const now = from.app.clock.now().getTime() - to.app.clock.now().getTime()
    to.app.clock.forward({ minutes: now / 60_000 })
    rehearsed = (await osmose(to.app, 'osmose', left.path, '--dry-run')).report
    const half = await osmose(to.app, 'osmose', left.path, '50 % read')
    expect(half.said.at(-1)).toMatch(/^Interrupted/)
    const arrived = await osmose(to.app, 'osmose', left.path)
    report = arrived.report!
    said = arrived.said
  })
  afterAll(async () => {
    await from.stop()
    await to.stop()
  })

  const ofKind = (kind: string) => left.lines.filter((line) => line.kind === kind)

  it('takes everything along: its archive is the same, byte for byte, but for the ids', async () => {
    const again = await archiveOf(to.app, to.folder)
    const [before, after] = [nameless(left), nameless(again)]
    for (const [number, line] of before.lines.entries()) expect(after.lines[number]).toBe(line)
    expect(after.lines).toHaveLength(before.lines.length)
    expect(Object.keys(after.files)).toEqual(Object.keys(before.files))
    expect(after.files).toEqual(before.files)
    expect(Object.keys(before.files).length).toBeGreaterThan(2)
  })

  it('accounts for every line and every file, and loses none, though it was interrupted half way', () => {
    for (const { found, imported, merged, leftOut } of Object.values(report)) {
      expect(leftOut).toEqual([])
      expect(imported + merged).toBe(found)
    }
    expect(rehearsed).toEqual(report)
    expect(said.filter((line) => !line.endsWith('% read'))).toEqual([
      'This file was being imported before: going on.',
    ])
    expect(report.person.imported).toBe(left.lines.filter(({ type }) => type === 'person').length)
  })

  it('tells of every kind what belongs to it', () => {
    for (const kind of ['poll', 'kudos', 'announcement', 'event', 'article', 'idea', 'session'])
      expect(ofKind(kind)).toContainEqual(expect.objectContaining({ details: expect.anything() }))
    expect(ofKind('announcement')).toContainEqual(
      expect.objectContaining({ audience: { departments: ['Atelier'] } }),
    )
    expect(ofKind('discussion')).toContainEqual(
      expect.objectContaining({
        pinnedUntil: '2026-12-15T17:00:00.000Z',
        closeReason: 'Tout est dit',
        translations: [expect.objectContaining({ outdated: true })],
      }),
    )
    expect(ofKind('discussion')).toContainEqual(expect.objectContaining({ shares: expect.any(String) }))
    expect(ofKind('question')).toContainEqual(expect.objectContaining({ duplicateOf: expect.any(String) }))
  })

  it('names nobody who asked or voted without a name', () => {
    const [secret] = ofKind('poll').filter((line) => line.title === 'Anonyme, clos')
    expect(secret?.details).toMatchObject({ anonymous: true, counted: { answers: 7, points: [3, 2, 2] } })
    expect(JSON.stringify(secret?.details)).not.toContain('person')
    const [question] = ofKind('question').filter((line) => line.nameless)
    expect(question).not.toHaveProperty('author')
    expect(question).not.toHaveProperty('by')
  })

  it('finds nothing new when the same archive comes again, there or where it was made', async () => {
    for (const { app } of [to, from]) {
      const again = await osmose(app, 'osmose', left.path)
      for (const { found, imported, merged } of Object.values(again.report!)) {
        expect(imported).toBe(0)
        expect(merged).toBe(found)
      }
      expect(again.said.filter((line) => !line.endsWith('% read'))).toEqual([])
    }
  })

  it('says which files a plain archive cannot hold', async () => {
    const { said: told } = await osmose(from.app, 'export', join(from.folder, 'all.ndjson'))
    expect(told).toEqual([
      expect.stringContaining('0 files'),
      expect.stringMatching(/^\d files are named in it and not beside it: a name that ends in .zip/),
    ])
    expect(readFileSync(join(from.folder, 'all.ndjson'), 'utf8')).toBe(left.text)
  })
})
