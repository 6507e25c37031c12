import { Injectable } from '@nestjs/common'
import type { Tx } from '../../platform/database/database.js'
import { Failure } from '../../platform/http/fail.js'
import { Files } from '../files/files.public.js'
import type { ShownFile } from '../posts/posts.public.js'
import type { ImportContext } from './import-context.js'
import type { FileFate } from './pieces.js'
import type { Reason } from './readers/ledger.js'
import { ReadError } from './readers/read-error.js'
import type { AttachedFile, CommentRecord, PostRecord } from './readers/records.js'

type Message = PostRecord | CommentRecord

/** Files that came with a message: judged, drawn anew and counted like the uploads of its author. */
@Injectable()
export class FilesWriter {
  constructor(private readonly files: Files) {}

  async bring(
    tx: Tx,
    context: ImportContext,
    record: Message,
    authorId: string,
  ): Promise<{ shows: ShownFile[] | undefined; fates: FileFate[] }> {
    if (record.attached.length === 0) return { shows: undefined, fates: [] }
    const shows: ShownFile[] = []
    const fates: FileFate[] = []
    for (const file of record.attached) {
      const brought = await this.one(tx, context, record, file, authorId)
      if (typeof brought !== 'string') shows.push(brought)
      fates.push({ claim: file.claim, fate: typeof brought === 'string' ? brought : 'new' })
    }
    return { shows, fates }
  }

  private async one(
    tx: Tx,
    context: ImportContext,
    { source, at }: Message,
    file: AttachedFile,
    authorId: string,
  ): Promise<ShownFile | Reason> {
    if (file.bytes > this.files.mostBytes) return 'too_large'
    try {
      const fileId = await file.unpacked((path) =>
        this.files.bring(tx, {
          name: file.name,
          bytes: { path, size: file.bytes },
          by: authorId,
          at,
          limited: true,
          rehearsed: context.importId === undefined,
          origin: { system: source.system, id: fileSource(source.id, file.name), importId: context.importId },
        }),
      )
      const info = (await this.files.byIds(authorId, [fileId], tx)).get(fileId)
      if (!info) return 'invalid'
      return info.image
        ? { type: 'image', attrs: { fileId, alt: '', ...info.image } }
        : { type: 'file', attrs: { fileId, name: info.name } }
    } catch (error) {
      if (error instanceof ReadError && error.code === 'entry_damaged') return 'broken_file'
      const why = error instanceof Failure ? reasons[error.code] : undefined
      if (!why) throw error
      return why
    }
  }
}

const reasons: Readonly<Record<string, Reason | undefined>> = {
  'files.too_large': 'too_large',
  'files.image_too_large': 'too_large',
  'files.quota_person': 'over_quota',
  'files.quota_all': 'over_quota',
  'files.refused_program': 'file_refused',
  'files.refused_svg': 'file_refused',
  'files.refused_heic': 'file_refused',
  'files.broken_image': 'broken_file',
}

/** What becomes of the files of a message that itself is not brought now. */
export const filesLeftWith = (record: Message, known: boolean, here: ReadonlySet<string>): FileFate[] =>
  record.attached.map(({ claim, name }) => ({
    claim,
    fate: !known
      ? 'message_left_out'
      : here.has(fileSource(record.source.id, name))
        ? 'known'
        : 'message_here',
  }))

/** A file is known again by its message and its name. */
export const fileSource = (messageId: string, name: string): string => JSON.stringify([messageId, name])
