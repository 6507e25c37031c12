import { Injectable } from '@nestjs/common'
import { DAY_MS } from '@osmose/shared/core/local-day'
import { Clock } from '../../platform/clock/clock.js'
import type { Tx } from '../../platform/database/database.js'
import { Files } from '../files/files.public.js'
import { Libraries } from '../files/library.public.js'
import { Posts } from '../posts/posts.public.js'
import { idOf, type Loading } from './demo.context.js'
import { companyFiles } from './files/company-files.js'

/** Images and documents of the company, with posts and in libraries. */
@Injectable()
export class LoadFiles {
  constructor(
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly libraries: Libraries,
    private readonly posts: Posts,
  ) {}

  async load({ tx, people, communities, posts }: Loading): Promise<void> {
    for (const given of companyFiles) {
      const by = idOf(people, given.by)
      const at = new Date(this.clock.now().getTime() - given.daysAgo * DAY_MS)
      const place = communities.get(given.community)
      if (!place) throw new Error(`The demonstration has no community ${given.community}.`)
      const fileId = await this.files.bring(tx, { name: given.name, bytes: await given.make(), by, at })
      if (given.folder !== undefined)
        await this.libraries.shelve(tx, { place, fileId, folder: given.folder, by, at })
      if (given.post === undefined) continue
      const postId = idOf(posts, given.post)
      await this.files.attach(tx, by, { kind: 'post', id: postId, audienceId: place.audienceId }, [fileId])
      if (given.cover) await this.atHead(tx, postId, fileId, given.alt ?? '')
      else await this.inText(tx, postId, fileId, given.alt ?? '')
    }
  }

  private async atHead(tx: Tx, postId: string, fileId: string, alt: string): Promise<void> {
    const article = await tx.one<{ summary: string }>(
      'update articles set cover_file_id = $2, cover_alt = $3 where post_id = $1 returning summary',
      [postId, fileId, alt],
    )
    if (!article) throw new Error('The demonstration has a cover for what is no article.')
    await this.posts.reword(tx, postId, `${article.summary}\n${alt}`)
  }

  /** At the end. */
  private inText(tx: Tx, postId: string, fileId: string, alt: string): Promise<unknown> {
    return tx.many(
      `update texts t set document = jsonb_set(t.document, '{content}', (t.document -> 'content') || (
         select case when v.width is null
           then jsonb_build_object('type', 'file', 'attrs', jsonb_build_object('fileId', f.id, 'name', f.name))
           else jsonb_build_object('type', 'image', 'attrs', jsonb_build_object('fileId', f.id, 'alt', $3::text, 'width', v.width, 'height', v.height)) end
         from files f join file_versions v on v.file_id = f.id and v.version = f.version where f.id = $2))
       from posts p where p.id = $1 and t.id = p.text_id`,
      [postId, fileId, alt],
    )
  }
}
