import { Module } from '@nestjs/common'
import { MandatesController } from './mandates.controller.js'
import { MandatesQuery } from './mandates.query.js'
import { MandatesRepository } from './mandates.repository.js'
import { MandatesService } from './mandates.service.js'

/** Publishing in somebody's name, by their mandate. */
@Module({
  controllers: [MandatesController],
  providers: [MandatesRepository, MandatesQuery, MandatesService],
})
export class MandatesModule {}
