import { Global, Module } from '@nestjs/common'
import { InstanceQuery } from './instance.query.js'
import { OrganisationController } from './organisation.controller.js'
import { Organisation } from './organisation.public.js'

/** The organisation itself: everything else may ask it for its name, language, time zone and hours. */
@Global()
@Module({
  controllers: [OrganisationController],
  providers: [Organisation, InstanceQuery],
  exports: [Organisation],
})
export class OrganisationModule {}
