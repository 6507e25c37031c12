import { Injectable } from '@nestjs/common'
import type { Tx } from '../../platform/database/database.js'
import { Failure } from '../../platform/http/fail.js'
import { Files } from '../files/files.public.js'
import type { ShownFile } from '../posts/posts.public.js'
import type { ImportContext } from './import-context.js'
import { MatchingQuery } from './imports.matching.query.js'
import type { FileFate } from './pieces.js'
import type { Reason } from './readers/ledger.js'
import { ReadError } from './readers/read-error.js'
import type { AttachedFile, Source } from './readers/records.js'

/** What came with files: a post, a comment, a page, a place in a library. */
interface Bearer {
  readonly source: Source
  readonly at: Date
  readonly attached: readonly AttachedFile[]
}

/** The files that came with a text: those it shows by their ids, and those that stand below it. */
export interface BroughtFiles {
  readonly shows: readonly ShownFile[]
  readonly placed: ReadonlyMap<string, ShownFile>
  /** By the path under which they are named. */
  readonly byPath: ReadonlyMap<string, ShownFile>
  readonly fileIds: readonly string[]
  readonly fates: readonly FileFate[]
}

/** Files that came with a message: judged, drawn anew and counted like the uploads of its author. */
@Injectable()
export class FilesWriter {
  constructor(
    private readonly files: Files,
    private readonly matching: MatchingQuery,
  ) {}

  /** @param texts of the bearer; `apart`: paths of files that stand elsewhere than below a text */
  async bring(
    tx: Tx,
    context: ImportContext,
    bearer: Bearer,
    authorId: string | null,
    { texts = [], apart = [] }: { texts?: readonly string[]; apart?: readonly string[] } = {},
  ): Promise<BroughtFiles> {
    const byPath = new Map<string, ShownFile>()
    const placed = new Map<string, ShownFile>()
    const shows: ShownFile[] = []
    const fates: FileFate[] = []
    const shown = new Set(texts.flatMap(filesShown))
    for (const file of bearer.attached) {
      const { block, fate } = await this.one(tx, context, bearer, file, authorId)
      fates.push({ claim: file.claim, fate })
      if (!block) continue
      byPath.set(file.name, block)
      if (file.fileId && shown.has(file.fileId)) placed.set(file.fileId, block)
      else if (!apart.includes(file.name)) shows.push(block)
    }
    const fileIds = [...byPath.values()].map(({ attrs }) => attrs.fileId)
    return { shows, placed, byPath, fileIds, fates }
  }

  private async one(
    tx: Tx,
    context: ImportContext,
    { source, at }: Bearer,
    file: AttachedFile,
    authorId: string | null,
  ): Promise<{ block?: ShownFile; fate: 'new' | 'known' | Reason }> {
    const here = file.fileId && (await this.matching.broughtFile(tx, context, file.fileId))
    if (here && here !== 'other') return { block: here, fate: 'known' }
    if (authorId === null) return { fate: 'not_supported' }
    if (file.bytes > this.files.mostBytes) return { fate: 'too_large' }
    const id = file.fileId && !here ? file.fileId : fileSource(source.id, file.name)
    try {
      await file.unpacked((path) =>
        this.files.bring(tx, {
          name: file.name,
          bytes: { path, size: file.bytes },
          by: authorId,
          at,
          limited: true,
          rehearsed: context.importId === undefined,
          wasDrawn: file.fileId !== undefined,
          origin: { system: source.system, id, importId: context.importId },
        }),
      )
    } catch (error) {
      if (error instanceof ReadError && error.code === 'entry_damaged') return { fate: 'broken_file' }
      const why = error instanceof Failure ? reasons[error.code] : undefined
      if (!why) throw error
      return { fate: why }
    }
    const block = await this.matching.broughtFile(tx, context, id)
    return block && block !== 'other' ? { block, fate: 'new' } : { fate: 'invalid' }
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

/** The ids of files that a text shows. */
const filesShown = (text: string): string[] =>
  Array.from(text.matchAll(/\(file:([0-9a-f-]{36})[ )]/gi), ([, id = '']) => id.toLowerCase())

/** What becomes of the files of a message that itself is not brought now. */
export const filesLeftWith = (
  { source, attached }: Bearer,
  known: boolean,
  here: ReadonlySet<string>,
): FileFate[] =>
  attached.map((file) => ({
    claim: file.claim,
    fate: !known
      ? 'message_left_out'
      : sourcesOf(source.id, file).some((id) => here.has(id))
        ? 'known'
        : 'message_here',
  }))

/** A file is known again by its own id, or by its message and its name. */
export const sourcesOf = (messageId: string, { fileId, name }: AttachedFile): string[] => [
  ...(fileId ? [fileId] : []),
  fileSource(messageId, name),
]

const fileSource = (messageId: string, name: string): string => JSON.stringify([messageId, name])
