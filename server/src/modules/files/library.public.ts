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
}
