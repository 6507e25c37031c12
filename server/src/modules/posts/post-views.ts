import { Injectable } from '@nestjs/common'
import type { Post } from '@osmose/shared/posts/posts.contract'
import type { Db } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { Kinds } from './kinds.js'
import { LanguagesQuery } from './languages.query.js'
import type { PostRow } from './posts.sql.js'
import { StandingQuery } from './standing.query.js'
import { toPost } from './posts.view.js'

/** The one way from rows to posts as shown, with what their kinds add. */
@Injectable()
export class PostViews {
  constructor(
    private readonly kinds: Kinds,
    private readonly standing: StandingQuery,
    private readonly languages: LanguagesQuery,
  ) {}

  /** A view of these rows: `const view = await views.of(actor, rows)`, then `rows.map(view)`. */
  async of(actor: Actor, rows: readonly PostRow[], db?: Db): Promise<(row: PostRow) => Post> {
    const [details, standing, inLanguage] = await Promise.all([
      this.kinds.read(actor, rows, db),
      this.standing.read(actor, rows, db),
      this.languages.read(actor, rows, db),
    ])
    return (row) =>
      inLanguage(toPost(actor, row, { details: details.get(row.id) ?? null, standing: standing.get(row.id) }))
  }
}
