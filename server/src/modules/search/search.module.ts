import { Module } from '@nestjs/common'
import { BegunQuery } from './begun.query.js'
import { Beside } from './beside.js'
import { MissesQuery } from './misses.query.js'
import { NamesQuery } from './names.query.js'
import { SearchController } from './search.controller.js'
import { SearchService } from './search.service.js'
import { SuggestionsQuery } from './suggestions.query.js'
import { TextsQuery } from './texts.query.js'

/** Finding again: people, places, texts. */
@Module({
  controllers: [SearchController],
  providers: [BegunQuery, Beside, MissesQuery, NamesQuery, SearchService, SuggestionsQuery, TextsQuery],
})
export class SearchModule {}
