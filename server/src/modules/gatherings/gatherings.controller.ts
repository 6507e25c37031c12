import { Controller } from '@nestjs/common'
import * as gatherings from '@osmose/shared/gatherings/gatherings.contract'
import { networkOf } from '../../platform/http/cookies.js'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { CalendarService } from './calendar.service.js'
import { GatheringsQuery } from './gatherings.query.js'
import { GatheringsService } from './gatherings.service.js'

@Controller()
export class GatheringsController {
  constructor(
    private readonly service: GatheringsService,
    private readonly query: GatheringsQuery,
    private readonly calendars: CalendarService,
  ) {}

  @Handles(gatherings.answerEvent)
  answer(
    @Input() { actor, params, body }: In<typeof gatherings.answerEvent>,
  ): Out<typeof gatherings.answerEvent> {
    return this.service.answer(actor, params.postId, body.answer)
  }

  @Handles(gatherings.changeEvent)
  change(
    @Input() { actor, params, body }: In<typeof gatherings.changeEvent>,
  ): Out<typeof gatherings.changeEvent> {
    return this.service.change(actor, params.postId, body)
  }

  @Handles(gatherings.cancelEvent)
  cancel(
    @Input() { actor, params, body }: In<typeof gatherings.cancelEvent>,
  ): Out<typeof gatherings.cancelEvent> {
    return this.service.cancel(actor, params.postId, body.reason)
  }

  @Handles(gatherings.listEventAnswers)
  answers(
    @Input() { actor, params, query }: In<typeof gatherings.listEventAnswers>,
  ): Out<typeof gatherings.listEventAnswers> {
    return this.query.answers(actor, params.postId, query)
  }

  @Handles(gatherings.listEvents)
  list(@Input() { actor, query }: In<typeof gatherings.listEvents>): Out<typeof gatherings.listEvents> {
    return this.query.list(actor, query)
  }

  @Handles(gatherings.readNextEvent)
  next(
    @Input() { actor, params }: In<typeof gatherings.readNextEvent>,
  ): Out<typeof gatherings.readNextEvent> {
    return this.query.next(actor, params.communityId)
  }

  @Handles(gatherings.readEventFile)
  file(
    @Input() { actor, params, response }: In<typeof gatherings.readEventFile>,
  ): Out<typeof gatherings.readEventFile> {
    response.header('content-disposition', 'attachment; filename="osmose.ics"')
    response.header('cache-control', 'private, no-cache')
    return this.calendars.file(actor, params.postId)
  }

  @Handles(gatherings.readCalendar)
  calendar(@Input() { actor }: In<typeof gatherings.readCalendar>): Out<typeof gatherings.readCalendar> {
    return this.calendars.read(actor)
  }

  @Handles(gatherings.makeCalendar)
  make(@Input() { actor, body }: In<typeof gatherings.makeCalendar>): Out<typeof gatherings.makeCalendar> {
    return this.calendars.make(actor, body.content)
  }

  @Handles(gatherings.changeCalendar)
  changeCalendar(
    @Input() { actor, body }: In<typeof gatherings.changeCalendar>,
  ): Out<typeof gatherings.changeCalendar> {
    return this.calendars.change(actor, body.content)
  }

  @Handles(gatherings.endCalendar)
  async end(@Input() { actor }: In<typeof gatherings.endCalendar>): Out<typeof gatherings.endCalendar> {
    await this.calendars.end(actor)
    return {}
  }

  @Handles(gatherings.readFeedOfEvents)
  feed(
    @Input() { params, request, response }: In<typeof gatherings.readFeedOfEvents>,
  ): Out<typeof gatherings.readFeedOfEvents> {
    response.header('cache-control', 'private, no-store')
    return this.calendars.feed(params.token, networkOf(request))
  }
}
