import { Controller } from '@nestjs/common'
import { listUnfound, search } from '@osmose/shared/search/search.contract'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { SearchService } from './search.service.js'

@Controller()
export class SearchController {
  constructor(private readonly service: SearchService) {}

  @Handles(search)
  find(@Input() { actor, query }: In<typeof search>): Out<typeof search> {
    return this.service.find(actor, query)
  }

  @Handles(listUnfound)
  async unfound(): Out<typeof listUnfound> {
    return { items: await this.service.unfound() }
  }
}
