import { Injectable } from '@nestjs/common'
import { createReadStream } from 'node:fs'
import { Command, type ExitCode, type Invocation } from '../../platform/commands/command.js'
import { Failure } from '../../platform/http/fail.js'
import { PeopleImportService } from './people-import.service.js'

/** People from a file, on the command line. */
@Injectable()
export class DirectoryCommands {
  constructor(private readonly imports: PeopleImportService) {}

  @Command({
    words: 'people import',
    argument: 'FILE.csv',
    reads: true,
    flags: ['--dry-run', '--json'],
    summary: 'Adds and updates people from a CSV file; with --dry-run only says what would change.',
  })
  async people({ argument, has, print, say }: Invocation): Promise<ExitCode> {
    try {
      const report = await this.imports.import(null, createReadStream(argument), has('--dry-run'))
      for (const { line, why, value } of has('--json') ? [] : report.leftOut)
        say(`line ${line}: ${why.replaceAll('_', ' ')}: ${value}`)
      print(
        has('--json')
          ? JSON.stringify(report, null, 2)
          : `${report.found} found: ${report.created} added, ${report.updated} updated, ${report.unchanged} unchanged, ${report.deactivated} deactivated.`,
      )
      return 0
    } catch (refused) {
      if (!(refused instanceof Failure)) throw refused
      say(
        `${refused.code.replace('directory.', '').replaceAll('_', ' ')} ${JSON.stringify(refused.details.data ?? {})}`,
      )
      return 1
    }
  }
}
