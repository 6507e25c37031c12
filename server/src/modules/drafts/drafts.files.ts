import { Injectable, type OnModuleInit } from '@nestjs/common'
import { coverIn } from '@osmose/shared/articles/cover-in'
import type { DraftContent } from '@osmose/shared/drafts/drafts.contract'
import { fileIdsIn } from '@osmose/shared/text/files'
import type { Tx } from '../../platform/database/database.js'
import { Files, FileTargets } from '../files/files.public.js'

/**
 * A draft shows whoever writes it the files they brought, for as long as it is one. Files of others are seen where those
 * show them, and no longer than that.
 */
@Injectable()
export class DraftFiles implements OnModuleInit {
  constructor(
    private readonly files: Files,
    private readonly targets: FileTargets,
  ) {}

  onModuleInit(): void {
    this.targets.add({
      kind: 'draft',
      sees: ({ viewer, id, file }) =>
        `exists (select 1 from drafts d join people p on p.id = d.person_id and p.deactivated_at is null
                 join files own on own.id = ${file} and own.uploader_id = d.person_id where d.id = ${id} and d.person_id = ${viewer})`,
      goneSince: ({ id }) =>
        `select '-infinity'::timestamptz where not exists (select 1 from drafts d where d.id = ${id})`,
    })
  }

  /** In the transaction that saves it. Nothing in a draft has to be allowed: what its author may not show is left out. */
  async show(
    tx: Tx,
    { id, personId }: { id: string; personId: string },
    content: Shows,
    former: Shows | undefined,
  ): Promise<void> {
    const fileIds = filesOf(content)
    const gone = former ? filesOf(former).filter((fileId) => !fileIds.includes(fileId)) : []
    if (gone.length > 0) await this.files.detach(tx, { kind: 'draft', id }, gone)
    if (fileIds.length === 0) return
    const seen = await this.files.byIds(personId, fileIds, tx)
    await this.files.attach(tx, personId, { kind: 'draft', id, audienceId: null }, [...seen.keys()])
  }

  free(tx: Tx, id: string): Promise<void> {
    return this.files.detach(tx, { kind: 'draft', id })
  }
}

type Shows = Pick<DraftContent, 'document' | 'details'>

/** Those of its text, and the cover of an article. */
function filesOf({ document, details }: Shows): string[] {
  const cover = coverIn(details)
  return [...new Set([...fileIdsIn(document), ...(cover ? [cover] : [])])]
}
