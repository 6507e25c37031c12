import { Global, Module } from '@nestjs/common'
import { DirectoryCommands } from './directory.commands.js'
import { DirectoryController } from './directory.controller.js'
import { People } from './directory.public.js'
import { LeavingService } from './leaving.service.js'
import { PeopleImportRepository } from './people-import.repository.js'
import { PeopleImportService } from './people-import.service.js'
import { PeopleQuery } from './people.query.js'
import { PeopleRepository } from './people.repository.js'
import { ProfileQuery } from './profile.query.js'
import { ProfileService } from './profile.service.js'
import { SetUpController } from './set-up.controller.js'
import { SetUpService } from './set-up.service.js'

/** People: who they are, where they work, how they are found. */
@Global()
@Module({
  controllers: [DirectoryController, SetUpController],
  providers: [
    PeopleRepository,
    PeopleImportRepository,
    PeopleQuery,
    ProfileQuery,
    ProfileService,
    PeopleImportService,
    LeavingService,
    SetUpService,
    DirectoryCommands,
    People,
  ],
  exports: [People],
})
export class DirectoryModule {}
