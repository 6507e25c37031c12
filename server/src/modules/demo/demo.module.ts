import { Module } from '@nestjs/common'
import { DemoLoader } from './demo.loader.js'
import { FirstStart } from './demo.public.js'
import { LoadConversation } from './load-conversation.js'
import { LoadPeople } from './load-people.js'
import { LoadPlaces } from './load-places.js'
import { LoadReading } from './load-reading.js'

/** What an empty instance starts with. */
@Module({ providers: [LoadPeople, LoadPlaces, LoadConversation, LoadReading, DemoLoader, FirstStart], exports: [FirstStart] })
export class DemoModule {}
