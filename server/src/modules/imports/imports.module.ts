import { Module } from '@nestjs/common'
import { ArchiveExport } from './archive-export.js'
import { AudiencesWriter } from './audiences.writer.js'
import { FilesWriter } from './files.writer.js'
import { ImportAttempts } from './imports.attempts.js'
import { ImportsCommands } from './imports.commands.js'
import { ImportsController } from './imports.controller.js'
import { ImportFiles } from './imports.files.js'
import { ImportJournal } from './imports.journal.js'
import { ImportLock } from './imports.lock.js'
import { MatchingQuery } from './imports.matching.query.js'
import { ImportOrders } from './imports.orders.js'
import { ImportsQuery } from './imports.query.js'
import { ImportsRealtime } from './imports.realtime.js'
import { ImportsRepository } from './imports.repository.js'
import { ImportsRunner } from './imports.runner.js'
import { ImportsService } from './imports.service.js'
import { ImportsTasks } from './imports.tasks.js'
import { ImportsWriter } from './imports.writer.js'
import { MessagesWriter } from './messages.writer.js'
import { PagesWriter } from './pages.writer.js'
import { PeopleWriter } from './people.writer.js'
import { PinsWriter } from './pins.writer.js'
import { PlacesWriter } from './places.writer.js'

const writing = [
  MatchingQuery,
  PeopleWriter,
  PlacesWriter,
  FilesWriter,
  AudiencesWriter,
  MessagesWriter,
  PagesWriter,
  PinsWriter,
  ImportsWriter,
  ImportJournal,
  ImportLock,
  ImportsRunner,
  ImportAttempts,
]

/** What people bring from elsewhere, and take with them. */
@Module({
  controllers: [ImportsController],
  providers: [
    ...writing,
    ImportsRepository,
    ImportsQuery,
    ImportFiles,
    ImportOrders,
    ImportsService,
    ImportsTasks,
    ImportsRealtime,
    ArchiveExport,
    ImportsCommands,
  ],
})
export class ImportsModule {}
