import { Controller } from '@nestjs/common'
import * as place from '@osmose/shared/communities/place.contract'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { HomeQuery } from './home.query.js'

@Controller()
export class PlaceController {
  constructor(private readonly homes: HomeQuery) {}

  @Handles(place.readPlaceHome)
  home(@Input() { actor, params }: In<typeof place.readPlaceHome>): Out<typeof place.readPlaceHome> {
    return this.homes.read(actor, params.communityId)
  }
}
