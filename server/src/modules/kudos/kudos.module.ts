import { Module } from '@nestjs/common'
import { KudosArchive } from './kudos.archive.js'
import { KudosController } from './kudos.controller.js'
import { KudosKind } from './kudos.kind.js'
import { KudosQuery } from './kudos.query.js'
import { KudosRepository } from './kudos.repository.js'
import { KudosService } from './kudos.service.js'

/** Thanks before colleagues, in the name of a value of the company. Nowhere counted. */
@Module({
  controllers: [KudosController],
  providers: [KudosArchive, KudosRepository, KudosService, KudosQuery, KudosKind],
})
export class KudosModule {}
