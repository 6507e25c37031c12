import { Injectable } from '@nestjs/common'
import type { FileInfo } from '@osmose/shared/files/files.contract'
import { cleanFileName, extensionOf } from '@osmose/shared/files/file-name'
import { Database } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { type Content, FilesQuery } from './files.query.js'
import { FilesRepository } from './files.repository.js'
import { smallKey } from './files.tasks.js'
import { toFile } from './files.view.js'
import { LibraryNews } from './library.news.js'
import type { Served } from './serving.js'

/** Shown in the browser because nothing in them can act. */
const harmless = new Set(['image', 'pdf', 'text'])

@Injectable()
export class FilesService {
  constructor(
    private readonly db: Database,
    private readonly query: FilesQuery,
    private readonly repository: FilesRepository,
    private readonly news: LibraryNews,
  ) {}

  async describe(actor: Actor, ids: readonly string[]): Promise<FileInfo[]> {
    return (await this.query.byIds(actor.personId, [...new Set(ids)])).map(toFile)
  }

  async read(actor: Actor, fileId: string): Promise<FileInfo> {
    return toFile(await this.query.visible(actor.personId, fileId))
  }

  versions(actor: Actor, fileId: string): Promise<FileInfo[]> {
    return this.query.versions(actor.personId, fileId)
  }

  /** The name may change; what the file is, told by its ending, does not. */
  rename(actor: Actor, fileId: string, given: string): Promise<FileInfo> {
    return this.db.transaction(async (tx) => {
      const row = await this.query.visible(actor.personId, fileId, tx)
      if (!row.manages) throw fail('forbidden')
      const wished = cleanFileName(given)
      const ending = extensionOf(row.name)
      const name = extensionOf(wished) === ending ? wished : cleanFileName(wished + ending)
      await this.repository.rename(tx, fileId, name)
      await this.news.ofFile(tx, fileId, actor.personId)
      return { ...toFile(row), name }
    })
  }

  async content(
    actor: Actor,
    fileId: string,
    { version, download }: { version?: number; download?: '1' },
  ): Promise<Served> {
    const content = await this.query.content(actor.personId, fileId, version)
    return { ...original(content), inline: download !== '1' && harmless.has(content.kind) }
  }

  async thumbnail(
    actor: Actor,
    fileId: string,
    { version, width }: { version?: number; width: '320' | '1280' },
  ): Promise<Served> {
    const content = await this.query.content(actor.personId, fileId, version)
    if (content.kind !== 'image') throw fail('not_found')
    const bytes = content.thumbnails[width]
    if (bytes === undefined) return { ...original(content), inline: true }
    return {
      ...original(content),
      key: smallKey(content.key, Number(width)),
      bytes,
      tag: `${content.sha256.slice(0, 32)}-${width}`,
      mediaType: 'image/webp',
      name: `${content.name}.webp`,
      inline: true,
    }
  }
}

const original = ({ key, bytes, sha256, name, mediaType, at }: Content): Omit<Served, 'inline'> => ({
  key,
  bytes,
  tag: sha256.slice(0, 32),
  name,
  mediaType,
  at,
})
