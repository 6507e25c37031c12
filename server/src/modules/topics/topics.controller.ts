import { Controller } from '@nestjs/common'
import * as topics from '@osmose/shared/topics/topics.contract'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { TopicsQuery } from './topics.query.js'

@Controller()
export class TopicsController {
  constructor(private readonly query: TopicsQuery) {}

  @Handles(topics.suggestTopics)
  suggest(@Input() { actor, query }: In<typeof topics.suggestTopics>): Out<typeof topics.suggestTopics> {
    return this.query.suggest(actor, query.q ?? '')
  }

  @Handles(topics.readTopic)
  read(@Input() { actor, params }: In<typeof topics.readTopic>): Out<typeof topics.readTopic> {
    return this.query.read(actor, params.slug)
  }

  @Handles(topics.listTopicPosts)
  posts(
    @Input() { actor, params, query }: In<typeof topics.listTopicPosts>,
  ): Out<typeof topics.listTopicPosts> {
    return this.query.posts(actor, params.slug, query.cursor)
  }
}
