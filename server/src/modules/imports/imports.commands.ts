import { Injectable } from '@nestjs/common'
import { basename } from 'node:path'
import { v7 as uuid } from 'uuid'
import { Clock } from '../../platform/clock/clock.js'
import { Command, type ExitCode, type Invocation } from '../../platform/commands/command.js'
import { Database } from '../../platform/database/database.js'
import { ArchiveExport } from './archive-export.js'
import { type Attempt, ImportAttempts } from './imports.attempts.js'
import type { ImportFacts } from './imports.entities.js'
import { fingerprintOf } from './imports.files.js'
import { ImportBusy, ImportLock } from './imports.lock.js'
import { newImport } from './imports.orders.js'
import { ImportsRepository } from './imports.repository.js'
import { type ImportProgress, ImportsRunner } from './imports.runner.js'
import { failureInWords, notesInWords, reportAsTable } from './report.view.js'

type Ended = Pick<Attempt, 'status' | 'report' | 'notes' | 'failure'>

const importFlags = ['--dry-run', '--json', '--count-history'] as const

/** Bringing in and taking out on the command line: the same work as in the pages, without their jobs. */
@Injectable()
export class ImportsCommands {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly lock: ImportLock,
    private readonly runner: ImportsRunner,
    private readonly attempts: ImportAttempts,
    private readonly repository: ImportsRepository,
    private readonly archive: ArchiveExport,
  ) {}

  @Command({
    words: 'import slack',
    argument: 'FILE.zip',
    reads: true,
    flags: importFlags,
    summary: 'Brings in an export of Slack; with --dry-run only says what would come in.',
  })
  slack(invocation: Invocation): Promise<ExitCode> {
    return this.import('slack', invocation)
  }

  @Command({
    words: 'import archive',
    argument: 'FILE',
    reads: true,
    flags: importFlags,
    summary: 'Brings in an Osmose archive, NDJSON or a zip of it.',
  })
  osmose(invocation: Invocation): Promise<ExitCode> {
    return this.import('archive', invocation)
  }

  @Command({
    words: 'export archive',
    argument: 'FILE',
    summary: 'Writes everything to an Osmose archive; a zip where the name ends in .zip.',
  })
  async export({ argument, say }: Invocation): Promise<ExitCode> {
    const { lines, leftOut, files, filesLeftOut } = await this.archive.write(argument)
    say(`${lines} lines and ${files} files written to ${argument}.`)
    if (leftOut > 0) say(`${leftOut} messages that are hidden are not in it.`)
    if (filesLeftOut > 0)
      say(
        `${filesLeftOut} files are named in it and not beside it${argument.endsWith('.zip') ? '' : ': a name that ends in .zip takes them along'}.`,
      )
    return 0
  }

  private async import(format: ImportFacts['format'], invocation: Invocation): Promise<ExitCode> {
    const { argument: path, has, print, say, signal } = invocation
    const onProgress = progressLines(say)
    try {
      const attempt = has('--dry-run')
        ? await this.rehearse(format, path, signal, onProgress)
        : await this.forReal(format, path, invocation, onProgress)
      for (const line of notesInWords(attempt.notes)) say(line)
      if (attempt.failure) say(failureInWords(attempt.failure))
      if (attempt.report)
        print(has('--json') ? JSON.stringify(attempt.report, null, 2) : reportAsTable(attempt.report))
      return attempt.status === 'failed' || attempt.status === 'cancelled' ? 1 : 0
    } catch (error) {
      if (!signal.aborted && !(error instanceof ImportBusy)) throw error
      say(
        signal.aborted
          ? 'Interrupted. Run the same command again: the import goes on where it stopped.'
          : error instanceof Error
            ? error.message
            : '',
      )
      return 1
    }
  }

  private rehearse(
    format: ImportFacts['format'],
    path: string,
    signal: AbortSignal,
    onProgress: (progress: ImportProgress) => void,
  ): Promise<Ended> {
    return this.lock.hold(async () => {
      const { failure, report, notes } = await this.runner.run(
        { importId: uuid(), format, path, dryRun: true, countHistory: false },
        { signal, onProgress },
      )
      return { status: failure ? 'failed' : 'rehearsed', failure, report, notes }
    })
  }

  private async forReal(
    format: ImportFacts['format'],
    path: string,
    { has, say, signal }: Invocation,
    onProgress: (progress: ImportProgress) => void,
  ): Promise<Ended> {
    const { bytes, fingerprint } = await fingerprintOf(path)
    const begun = await this.repository.unfinished(format, fingerprint)
    if (begun) say('This file was being imported before: going on.')
    const row =
      begun ??
      newImport({
        id: uuid(),
        format,
        fileName: basename(path),
        fileBytes: bytes,
        fingerprint,
        fileKept: false,
        dryRun: false,
        startedBy: null,
        createdAt: this.clock.now(),
      })
    if (!begun) await this.db.transaction((tx) => this.repository.add(tx, row))
    return this.attempts.run({ ...row, countHistory: has('--count-history') }, path, { signal, onProgress })
  }
}

/** A line each time another tenth is read. */
function progressLines(say: (line: string) => void): (progress: ImportProgress) => void {
  let told = 0
  return ({ done, total }) => {
    const percent = total > 0 ? Math.floor((done / total) * 10) * 10 : 0
    if (percent > told) say(`${(told = percent)} % read`)
  }
}
