import { Injectable } from '@nestjs/common'
import { Database, type Db, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { Pages } from '../pages/pages.public.js'
import { Posts } from '../posts/posts.public.js'
import type { Target } from './moderation.repository.js'

/** What moderation is about, wherever it lies: posts and comments in one module, pages in another. */
@Injectable()
export class Texts {
  constructor(
    private readonly db: Database,
    private readonly posts: Posts,
    private readonly pages: Pages,
  ) {}

  /** Whether this person may read it now. */
  async seen(actor: Actor, target: Target, db: Db = this.db): Promise<boolean> {
    return target.postId === null
      ? this.pages.sees(actor, target.pageId, db)
      : (await this.posts.find(actor, target, db)) !== undefined
  }

  hide(tx: Tx, target: Target, by: string): Promise<boolean> {
    return target.postId === null ? this.pages.hide(tx, target.pageId, by) : this.posts.hide(tx, target, by)
  }

  restore(tx: Tx, target: Target, by: string): Promise<boolean> {
    return target.postId === null
      ? this.pages.restore(tx, target.pageId, by)
      : this.posts.restore(tx, target, by)
  }
}
