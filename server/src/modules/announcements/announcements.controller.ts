import { Controller } from '@nestjs/common'
import * as announcements from '@osmose/shared/announcements/announcements.contract'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { AnnouncementsQuery } from './announcements.query.js'
import { AnnouncementsService } from './announcements.service.js'

const { acknowledgeAnnouncement, listDueAnnouncements, readReach } = announcements

@Controller()
export class AnnouncementsController {
  constructor(
    private readonly service: AnnouncementsService,
    private readonly query: AnnouncementsQuery,
  ) {}

  @Handles(acknowledgeAnnouncement)
  acknowledge(
    @Input() { actor, params, body }: In<typeof acknowledgeAnnouncement>,
  ): Out<typeof acknowledgeAnnouncement> {
    return this.service.acknowledge(actor, params.postId, body.version)
  }

  @Handles(listDueAnnouncements)
  due(@Input() { actor, query }: In<typeof listDueAnnouncements>): Out<typeof listDueAnnouncements> {
    return this.query.due(actor, query.cursor)
  }

  @Handles(readReach)
  reach(@Input() { actor, params, query }: In<typeof readReach>): Out<typeof readReach> {
    return this.query.reach(actor, params.communityId, query)
  }
}
