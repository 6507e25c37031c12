import { Injectable } from '@nestjs/common'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { Database, type Db } from '../../platform/database/database.js'
import { decodePlace, NEWEST, toPage } from '../../platform/database/keyset.js'
import { statement } from '../../platform/database/statement.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { canReadHidden } from './posts.policy.js'
import { PostViews } from './post-views.js'
import {
  type PostBasis,
  postBasis,
  postColumns,
  postJoins,
  type PostRow,
  type PostText,
} from './posts.sql.js'
import { factsOf } from './posts.view.js'

const onePost = statement(
  'posts.one',
  `select ${postColumns} from (select $2::uuid as id) page ${postJoins} where can_see_audience($1, p.audience_id)`,
)
const oneBasis = statement('posts.basis', postBasis())
const oneText = statement(
  'posts.text',
  postBasis(
    ', p.published_at as "publishedAt", t.version, t.title, t.lang, t.document, p.translated_to as "translatedTo"',
    'join texts t on t.id = p.text_id',
  ),
)

/** For whoever is about to answer there: also whether the charter of the place is still to be agreed to. */
const basisToAnswer = statement(
  'posts.to_answer',
  postBasis(`, charter_due($1, p.community_id) as "charterDue"`),
)

const postsOfPerson = statement(
  'posts.of_person',
  `select ${postColumns}
   from (
     select p.id from posts p
     where p.author_id = $2 and p.deleted_at is null and p.hidden_at is null
       and p.audience_id in (select audience_id from visible_audiences($1))
       and (p.published_at, p.id) < ($3, $4)
     order by p.published_at desc, p.id desc limit $5
   ) page ${postJoins}
   order by p.published_at desc, p.id desc`,
)

const PAGE = 20

@Injectable()
export class PostsQuery {
  constructor(
    private readonly db: Database,
    private readonly views: PostViews,
  ) {}

  /** The post, if this person may see it: the one way to get at a post by its id. */
  async visible(actor: Actor, postId: string, db: Db = this.db): Promise<PostBasis> {
    return shown(actor, await db.one<PostBasis>(oneBasis, [actor.personId, postId]))
  }

  /** As `visible`, with what else decides on an answer. */
  async toAnswer(actor: Actor, postId: string): Promise<PostBasis & { charterDue: boolean }> {
    return shown(actor, await this.db.one(basisToAnswer, [actor.personId, postId]))
  }

  /** As `visible`, with what its author wrote. */
  async withText(actor: Actor, postId: string, db: Db = this.db): Promise<PostText & { version: number }> {
    return shown(actor, await db.one<PostText & { version: number }>(oneText, [actor.personId, postId]))
  }

  async read(actor: Actor, postId: string, db: Db = this.db): Promise<Post> {
    const row = shown(actor, await db.one<PostRow>(onePost, [actor.personId, postId]))
    return (await this.views.of(actor, [row], db))(row)
  }

  /** As `visible`, but also what was deleted and may still be brought back. */
  async evenDeleted(actor: Actor, postId: string, db: Db): Promise<PostBasis> {
    const row = await db.one<PostBasis>(oneBasis, [actor.personId, postId])
    if (!row) throw fail('not_found')
    return row
  }

  async ofPerson(actor: Actor, personId: string, cursor: string | undefined) {
    const place = decodePlace(cursor) ?? NEWEST
    const rows = await this.db.many<PostRow>(postsOfPerson, [
      actor.personId,
      personId,
      place.at,
      place.id,
      PAGE + 1,
    ])
    return toPage(
      rows,
      PAGE,
      (row) => ({ at: row.publishedAt, id: row.id }),
      await this.views.of(actor, rows),
    )
  }
}

function shown<Row extends PostBasis>(actor: Actor, row: Row | undefined): Row {
  if (!row || row.deleted || (row.hidden && !canReadHidden(factsOf(actor, row)))) throw fail('not_found')
  return row
}
