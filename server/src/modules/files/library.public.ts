import { Injectable } from '@nestjs/common'
import { v7 as uuid } from 'uuid'
import type { Tx } from '../../platform/database/database.js'
import { Files } from './files.public.js'
import { LibraryQuery } from './library.query.js'
import { LibraryRepository } from './library.repository.js'

/** What other modules may order of libraries. */
@Injectable()
export class Libraries {
  constructor(
    private readonly files: Files,
    private readonly query: LibraryQuery,
    private readonly repository: LibraryRepository,
  ) {}

  /** For imports and the demonstration: puts a file into a folder, which is made when it is missing. Tells nobody. */
  async shelve(
    tx: Tx,
    given: {
      place: { id: string; audienceId: string }
      fileId: string
      folder: string | null
      by: string
      at: Date
    },
  ): Promise<void> {
    const { place, fileId, folder, by, at } = given
    const communityId = place.id
    const known = (await this.query.folders(communityId, tx)).find(
      ({ name, parentId }) => parentId === null && name === folder,
    )
    const folderId = folder === null ? null : (known?.id ?? uuid())
    if (folder !== null && folderId !== null && !known)
      await this.repository.addFolder(tx, {
        id: folderId,
        communityId,
        parentId: null,
        name: folder,
        createdBy: by,
        at,
      })
    await this.files.attach(tx, by, { kind: 'library', id: communityId, audienceId: place.audienceId }, [
      fileId,
    ])
    await this.repository.add(tx, { communityId, fileId, folderId, by, at })
  }

  /** For imports: a folder below one that is there. Returns the one of that name where there is one already. */
  async folder(
    tx: Tx,
    given: { communityId: string; parentId: string | null; name: string; by: string | null; at: Date },
  ): Promise<string> {
    const { communityId, parentId, name, by, at } = given
    const known = (await this.query.folders(communityId, tx)).find(
      (row) => row.parentId === parentId && row.name.toLowerCase() === name.toLowerCase(),
    )
    if (known) return known.id
    const id = uuid()
    await this.repository.addFolder(tx, { id, communityId, parentId, name, createdBy: by, at })
    return id
  }

  /** For imports: a file that the import brought stands in a library. */
  async place(
    tx: Tx,
    given: {
      place: { id: string; audienceId: string }
      fileId: string
      folderId: string | null
      by: string | null
      at: Date
    },
  ): Promise<void> {
    const { place, by, ...row } = given
    const target = { kind: 'library', id: place.id, audienceId: place.audienceId }
    await this.files.attachBrought(tx, by, target, [row.fileId])
    await this.repository.add(tx, { communityId: place.id, by, ...row })
  }
}
