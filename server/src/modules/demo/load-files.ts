import { Injectable } from '@nestjs/common'
import { Clock } from '../../platform/clock/clock.js'
import { Files } from '../files/files.public.js'
import { Libraries } from '../files/library.public.js'
import { idOf, type Loading } from './demo.context.js'
import { companyFiles } from './files/company-files.js'

const DAY = 86_400_000

/** Images and documents of the company, with posts and in libraries. */
@Injectable()
export class LoadFiles {
  constructor(
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly libraries: Libraries,
  ) {}

  async load({ tx, people, communities, posts }: Loading): Promise<void> {
    for (const given of companyFiles) {
      const by = idOf(people, given.by)
      const at = new Date(this.clock.now().getTime() - given.daysAgo * DAY)
      const place = communities.get(given.community)
      if (!place) throw new Error(`The demonstration has no community ${given.community}.`)
      const fileId = await this.files.bring(tx, { name: given.name, bytes: await given.make(), by, at })
      if (given.folder !== undefined)
        await this.libraries.shelve(tx, { place, fileId, folder: given.folder, by, at })
      if (given.post === undefined) continue
      const postId = idOf(posts, given.post)
      await this.files.attach(tx, by, { kind: 'post', id: postId, audienceId: place.audienceId }, [fileId])
      await tx.many(
        `update texts t set document = jsonb_set(t.document, '{content}', (t.document -> 'content') || (
           select case when v.width is null
             then jsonb_build_object('type', 'file', 'attrs', jsonb_build_object('fileId', f.id, 'name', f.name))
             else jsonb_build_object('type', 'image', 'attrs', jsonb_build_object('fileId', f.id, 'alt', $3::text, 'width', v.width, 'height', v.height)) end
           from files f join file_versions v on v.file_id = f.id and v.version = f.version where f.id = $2))
         from posts p where p.id = $1 and t.id = p.text_id`,
        [postId, fileId, given.alt ?? ''],
      )
    }
  }
}
