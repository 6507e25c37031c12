import { Global, Module } from '@nestjs/common'
import { FilesController } from './files.controller.js'
import { FilesKeeping } from './files.keeping.js'
import { Files } from './files.public.js'
import { FilesQuery } from './files.query.js'
import { FilesRealtime } from './files.realtime.js'
import { FilesRepository } from './files.repository.js'
import { FilesService } from './files.service.js'
import { FileTargets } from './files.targets.js'
import { FilesTasks } from './files.tasks.js'
import { LibraryController } from './library.controller.js'
import { Libraries } from './library.public.js'
import { LibraryNews } from './library.news.js'
import { LibraryQuery } from './library.query.js'
import { LibraryRepository } from './library.repository.js'
import { LibraryService } from './library.service.js'
import { LibraryTarget } from './library.target.js'
import { UploadsRepository } from './uploads.repository.js'
import { UploadsService } from './uploads.service.js'

/** Files: how they arrive, what shows them, and the libraries of communities. Known everywhere above communities. */
@Global()
@Module({
  controllers: [FilesController, LibraryController],
  providers: [
    FileTargets,
    FilesQuery,
    FilesRepository,
    UploadsRepository,
    UploadsService,
    FilesService,
    FilesTasks,
    FilesKeeping,
    FilesRealtime,
    LibraryTarget,
    LibraryQuery,
    LibraryRepository,
    LibraryNews,
    LibraryService,
    Libraries,
    Files,
  ],
  exports: [Files, FileTargets, Libraries],
})
export class FilesModule {}
