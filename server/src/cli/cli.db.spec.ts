import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createTestDatabase } from '../../test/setup/test-database.js'
import type { Database } from '../platform/database/database.js'
import { log } from '../platform/log/log.js'

const root = join(__dirname, '../../..')
const realExport = join(root, '../shared/data/slack-export-meetup.zip')

interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs a command in a process of its own; `killAt` ends it without warning at those words on standard error. */
function osmose(words: readonly string[], databaseUrl: string, killAt?: string): Promise<Ended> {
  const env = {
    PATH: process.env.PATH,
    DATABASE_URL: databaseUrl,
    OSMOSE_DEMO: '0',
    DATA_DIR: '/nonexistent',
  }
  const program = `require('./server/bin/register.cjs'); require('reflect-metadata'); require('./server/src/cli.ts')`
  const child = spawn(process.execPath, ['-e', program, 'osmose', ...words], { cwd: root, env })
  const ended: Ended = { code: null, stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (ended.stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    ended.stderr += text
    if (killAt !== undefined && ended.stderr.includes(killAt)) child.kill('SIGKILL')
  })
  return new Promise((resolve) => child.once('close', (code) => resolve({ ...ended, code })))
}

const PATIENCE = 60_000

describe('the command line', () => {
  let database: Database
  let url: string
  let drop: () => Promise<void>
  beforeAll(async () => {
    log.level = 'silent'
    ;({ database, url, drop } = await createTestDatabase())
  })
  afterAll(() => drop())

  it(
    'says how it is used, on standard error, and touches nothing',
    async () => {
      const { code, stdout, stderr } = await osmose(
        ['import', 'teams', 'x.zip'],
        'postgres://nobody@127.0.0.1:1/none',
      )
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toContain('Usage: npm run --silent osmose -- COMMAND')
      expect(stderr).toContain('import slack FILE.zip [--dry-run] [--json] [--count-history]')
    },
    PATIENCE,
  )

  it(
    'fails on a file that is not there, and on one that is no zip',
    async () => {
      expect(await osmose(['import', 'slack', 'nowhere.zip'], url)).toMatchObject({ code: 1, stdout: '' })
      const broken = await osmose(['import', 'slack', 'package.json', '--json'], url)
      expect(broken.code).toBe(1)
      expect(broken.stderr).toContain('This file is not a zip')
      expect(JSON.parse(broken.stdout)).toMatchObject({ person: { found: 0 } })
    },
    PATIENCE,
  )

  const real = existsSync(realExport) ? it : it.skip

  real(
    'brings in an export though it is killed on the way, and prints only its report',
    async () => {
      const dry = await osmose(['import', 'slack', realExport, '--dry-run', '--json'], url)
      expect(await database.one('select count(*)::int as count from people')).toEqual({ count: 0 })

      expect((await osmose(['import', 'slack', realExport, '--json'], url, '% read')).code).toBeNull()
      const { code, stdout, stderr } = await osmose(['import', 'slack', realExport, '--json'], url)
      expect(code).toBe(0)
      expect(JSON.parse(stdout)).toEqual(JSON.parse(dry.stdout))
      expect(JSON.parse(stdout)).toMatchObject({
        person: { found: 71, imported: 71 },
        message: { found: 1382, imported: 1031 },
        file: { found: 67 },
      })
      expect(stderr).toContain('going on')
      expect(
        await database.one(
          'select (select count(*) from posts)::int + (select count(*) from comments)::int as messages, (select kind from organisation) as kind',
        ),
      ).toEqual({ messages: 1031, kind: 'real' })
      expect(await database.many('select 1 from graphile_worker.jobs')).toEqual([])
    },
    PATIENCE,
  )
})
