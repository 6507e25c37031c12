import { Global, Module } from '@nestjs/common'
import { Organisation } from './organisation.public.js'

/** The organisation itself: everything else may ask it for its name, language, time zone and hours. */
@Global()
@Module({ providers: [Organisation], exports: [Organisation] })
export class OrganisationModule {}
