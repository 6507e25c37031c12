import { Injectable } from '@nestjs/common'
import type { PersonRef } from '@osmose/shared/directory/person-ref'
import { pollsErrors } from '@osmose/shared/polls/polls.contract'
import { Clock } from '../../platform/clock/clock.js'
import { Database } from '../../platform/database/database.js'
import { decodePlace, FIRST_ID, toPage } from '../../platform/database/keyset.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { Posts } from '../posts/posts.public.js'
import { canReadNames } from './polls.policy.js'
import { PollsRepository } from './polls.repository.js'
import { postFacts } from './polls.service.js'
import { factsOf } from './polls.view.js'

const PAGE = 50

@Injectable()
export class PollsQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly posts: Posts,
    private readonly repository: PollsRepository,
  ) {}

  /** By name. In a ranked poll, those who put the option first. */
  async answers(actor: Actor, postId: string, { option, cursor }: { option: number; cursor?: string }) {
    const { facts } = await this.posts.open(actor, postId)
    const [poll] = await this.repository.read(this.db, actor.personId, [postId])
    if (!poll) throw fail('not_found')
    if (!canReadNames(factsOf(poll, postFacts(facts), this.clock.now())))
      throw fail(pollsErrors, 'polls.names_hidden')
    const place = decodePlace(cursor)
    const rows = await this.db.many<PersonRef>(
      `select p.id, p.name, p.title, d.name as department, s.name as site, case p.avatar when 'photo' then p.avatar_version end as photo
       from poll_answers a join people p on p.id = a.person_id left join departments d on d.id = p.department_id left join sites s on s.id = p.site_id
       where a.post_id = $1 and case when $3 then a.choice[1] = $2 else $2 = any(a.choice) end and (p.name, p.id) > ($4, $5)
       order by p.name, p.id limit $6`,
      [postId, option, poll.method === 'ranked', place?.at ?? '', place?.id ?? FIRST_ID, PAGE + 1],
    )
    return toPage(
      rows,
      PAGE,
      ({ name, id }) => ({ at: name.slice(0, 79), id }),
      (row) => row,
    )
  }
}
