import { Module } from '@nestjs/common'
import { LanguagesController } from './languages.controller.js'
import { LanguagesService } from './languages.service.js'

/** Posts in two languages. */
@Module({
  controllers: [LanguagesController],
  providers: [LanguagesService],
})
export class LanguagesModule {}
