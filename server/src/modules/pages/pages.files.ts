import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { TextDocument } from '@osmose/shared/text/document'
import { fileIdsIn } from '@osmose/shared/text/files'
import type { Tx } from '../../platform/database/database.js'
import { Files, FileTargets } from '../files/files.public.js'

/** A page shows the files of all its versions to whoever reads it, and takes them along when it goes. */
@Injectable()
export class PageFiles implements OnModuleInit {
  constructor(
    private readonly files: Files,
    private readonly targets: FileTargets,
  ) {}

  onModuleInit(): void {
    this.targets.add({
      kind: 'page',
      sees: ({ viewer, id }) =>
        `exists (select 1 from pages g where g.id = ${id} and g.deleted_at is null and can_see_audience(${viewer}, g.audience_id)
           and (g.hidden_at is null or sees_hidden_page(${viewer}, g.community_id, g.hidden_of)))`,
      goneSince: ({ id }) => `select g.deleted_at from pages g where g.id = ${id}`,
    })
  }

  /** In the transaction that writes the text. What its author may not show is `not_found`. */
  show(
    tx: Tx,
    page: { id: string; audienceId: string },
    document: TextDocument,
    authorId: string,
  ): Promise<void> {
    return this.files.attach(
      tx,
      authorId,
      { kind: 'page', id: page.id, audienceId: page.audienceId },
      fileIdsIn(document),
    )
  }
}
