import { Injectable } from '@nestjs/common'
import { type LinkPreview, previewedLinks } from '@osmose/shared/link-previews/link-previews.contract'
import type { TextDocument } from '@osmose/shared/text/document'
import { webLinksIn } from '@osmose/shared/text/links'
import { postEdited, postPublished } from '../../events/posts.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { Jobs } from '../../platform/jobs/jobs.js'
import { Task } from '../../platform/jobs/task.js'
import { type EventOf, Subscribes } from '../../platform/outbox/decorators.js'
import { Posts } from '../posts/posts.public.js'
import { pageWords } from './page-words.js'
import { WebReader } from './web-reader.js'

/** What was seen is good for this long. */
const FRESH_DAYS = 7

/**
 * Pages are looked at when a post that links to them is published, one after another, never when somebody asks: nobody
 * can make this server call an address but by publishing it before colleagues.
 */
@Injectable()
export class LinkPreviewsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly posts: Posts,
    private readonly web: WebReader,
  ) {}

  async list(actor: Actor, postId: string): Promise<{ items: LinkPreview[] }> {
    const { row } = await this.posts.openWithText(actor, postId)
    const links = previewed(row.document as TextDocument)
    if (links.length === 0) return { items: [] }
    const rows = await this.db.many<LinkPreview>(
      `select href, site, title, description from link_previews where href = any($1) and title is not null`,
      [links],
    )
    return { items: links.flatMap((href) => rows.find((row) => row.href === href) ?? []) }
  }

  async enabled(): Promise<boolean> {
    return (
      (await this.db.one<{ enabled: boolean }>('select enabled from link_preview_settings'))?.enabled ?? false
    )
  }

  /** Switched off, what was seen is forgotten. */
  async change(enabled: boolean): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.many('update link_preview_settings set enabled = $1', [enabled])
      if (!enabled) await tx.many('delete from link_previews')
    })
  }

  @Subscribes('link-previews', postPublished, postEdited)
  async on(tx: Tx, { payload }: EventOf<typeof postPublished> | EventOf<typeof postEdited>): Promise<void> {
    const row = await tx.one<{ document: TextDocument }>(
      `select t.document from posts p join texts t on t.id = p.text_id
       where p.id = $1 and p.deleted_at is null and exists (select 1 from link_preview_settings where enabled)`,
      [payload.postId],
    )
    for (const href of row ? previewed(row.document) : [])
      await this.jobs.add(
        tx,
        'link_previews.look',
        { href },
        { key: `link:${href.slice(0, 400)}`, maxAttempts: 1 },
      )
  }

  @Task('link_previews.look')
  async look({ href }: { href: string }): Promise<void> {
    const known = await this.db.any(
      `select 1 from link_previews where href = $1 and fetched_at > $2::timestamptz - make_interval(days => ${FRESH_DAYS})`,
      [href, this.clock.now()],
    )
    if (known || !(await this.enabled())) return
    const page = await this.web.read(href)
    const words = page && pageWords(page.html, page.url.hostname)
    await this.db.transaction((tx) =>
      tx.many(
        `insert into link_previews (href, site, title, description, fetched_at) values ($1, $2, $3, $4, $5)
         on conflict (href) do update set site = excluded.site, title = excluded.title, description = excluded.description, fetched_at = excluded.fetched_at`,
        [href, words?.site ?? '', words?.title || null, words?.description ?? '', this.clock.now()],
      ),
    )
  }
}

const previewed = (document: TextDocument) => webLinksIn(document).slice(0, previewedLinks)
