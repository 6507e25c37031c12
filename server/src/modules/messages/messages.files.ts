import { Injectable, type OnModuleInit } from '@nestjs/common'
import { fileIdsIn } from '@osmose/shared/text/files'
import type { TextDocument } from '@osmose/shared/text/document'
import type { Tx } from '../../platform/database/database.js'
import { Files, FileTargets } from '../files/files.public.js'

/** A message shows its files to those who may read it, and takes them along when it is taken back. */
@Injectable()
export class MessageFiles implements OnModuleInit {
  constructor(
    private readonly files: Files,
    private readonly targets: FileTargets,
  ) {}

  onModuleInit(): void {
    this.targets.add({
      kind: 'message',
      sees: ({ viewer, id }) =>
        `exists (select 1 from messages m
           join conversation_members c on c.conversation_id = m.conversation_id and c.person_id = ${viewer} and c.left_at is null and m.seq > c.from_seq
           join people p on p.id = c.person_id and p.deactivated_at is null
           where m.id = ${id} and m.deleted_at is null and (not m.withheld or m.author_id = ${viewer}))`,
      goneSince: ({ id }) => `select m.deleted_at from messages m where m.id = ${id}`,
    })
  }

  /** In the transaction that writes the message: those beside it and those in its text. */
  async show(
    tx: Tx,
    authorId: string,
    messageId: string,
    document: TextDocument,
    beside: readonly string[] = [],
  ): Promise<void> {
    const fileIds = [...new Set([...beside, ...fileIdsIn(document)])]
    await this.files.attach(tx, authorId, { kind: 'message', id: messageId, audienceId: null }, fileIds)
  }
}
