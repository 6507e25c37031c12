import { Controller } from '@nestjs/common'
import { search } from '@osmose/shared/search/search.contract'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { SearchQuery } from './search.query.js'

@Controller()
export class SearchController {
  constructor(private readonly query: SearchQuery) {}

  @Handles(search)
  find(@Input() { actor, query }: In<typeof search>): Out<typeof search> {
    return this.query.find(actor, query)
  }
}
