import { Injectable } from '@nestjs/common'
import type { BodyOf, QueryOf } from '@osmose/shared/core/endpoint'
import {
  type addFolder,
  type addToLibrary,
  type changeFolder,
  type Folder,
  libraryErrors,
  type LibraryFile,
  type listLibrary,
  MAX_DEPTH,
} from '@osmose/shared/files/library.contract'
import { v7 as uuid } from 'uuid'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Db, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { type Once, Writes } from '../../platform/http/idempotency.js'
import { Communities } from '../communities/communities.public.js'
import { Files } from './files.public.js'
import { LibraryNews } from './library.news.js'
import { canAdd, canChange, type LibraryFacts, type LibraryVerdict } from './library.policy.js'
import { type FolderRow, LibraryQuery, toFolder } from './library.query.js'
import { LibraryRepository } from './library.repository.js'
import { depthOf, heightOf, isWithin } from './library.rules.js'

/** Taking out can be undone for this long. */
const UNDO_MS = 10 * 60_000
const MOST_FOLDERS = 500

interface Place {
  communityId: string
  audienceId: string
  facts: LibraryFacts
}

/** The library of a community: what is of use more than once, in folders. */
@Injectable()
export class LibraryService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly writes: Writes,
    private readonly communities: Communities,
    private readonly files: Files,
    private readonly query: LibraryQuery,
    private readonly repository: LibraryRepository,
    private readonly news: LibraryNews,
  ) {}

  async list(actor: Actor, communityId: string, asked: QueryOf<typeof listLibrary>) {
    const { facts } = await this.place(actor, communityId)
    const can = { add: canAdd(facts) === true }
    if (asked.q) return { ...(await this.query.find(actor.personId, facts, communityId, asked.q)), can }
    if (asked.from === 'posts')
      return { ...(await this.query.ofPosts(actor.personId, facts, communityId, asked.cursor)), can }
    if (asked.folder) inFolder(await this.query.folders(communityId), asked.folder)
    const page = await this.query.ofFolder(
      actor.personId,
      facts,
      communityId,
      asked.folder ?? null,
      asked.cursor,
    )
    return { ...page, can }
  }

  async folders(actor: Actor, communityId: string): Promise<Folder[]> {
    const { facts } = await this.place(actor, communityId)
    return (await this.query.folders(communityId)).map((row) => toFolder(actor.personId, facts, row))
  }

  async addFolder(
    actor: Actor,
    once: Once | undefined,
    communityId: string,
    { name, parentId }: BodyOf<typeof addFolder>,
  ) {
    return this.writes.once(once, async (tx) => {
      const place = await this.placeToAdd(tx, actor, communityId)
      const folders = await this.held(tx, communityId)
      inFolder(folders, parentId)
      if (folders.length >= MOST_FOLDERS) throw fail(libraryErrors, 'files.too_many_folders')
      if (depthOf(folders, parentId) >= MAX_DEPTH) throw fail(libraryErrors, 'files.folder_too_deep')
      refuseTaken(folders, name, parentId)
      const row = { id: uuid(), name, parentId, createdBy: actor.personId }
      await this.repository.addFolder(tx, { ...row, communityId, at: this.clock.now() })
      await this.news.of(tx, place, actor.personId)
      return toFolder(actor.personId, place.facts, row)
    })
  }

  async changeFolder(
    actor: Actor,
    communityId: string,
    folderId: string,
    change: BodyOf<typeof changeFolder>,
  ) {
    const place = await this.place(actor, communityId)
    return this.db.transaction(async (tx) => {
      const folders = await this.held(tx, communityId)
      const row = inFolder(folders, folderId) as FolderRow
      demand(canChange(place.facts, row.createdBy === actor.personId))
      const name = change.name ?? row.name
      const parentId = change.parentId === undefined ? row.parentId : change.parentId
      inFolder(folders, parentId)
      if (isWithin(folders, parentId, folderId))
        throw fail('invalid_input', { fields: { parentId: 'within_itself' } })
      if (depthOf(folders, parentId) + heightOf(folders, folderId) > MAX_DEPTH)
        throw fail(libraryErrors, 'files.folder_too_deep')
      refuseTaken(
        folders.filter(({ id }) => id !== folderId),
        name,
        parentId,
      )
      await this.repository.changeFolder(tx, folderId, name, parentId)
      await this.news.of(tx, place, actor.personId)
      return toFolder(actor.personId, place.facts, { ...row, name, parentId })
    })
  }

  async removeFolder(actor: Actor, communityId: string, folderId: string): Promise<void> {
    const place = await this.place(actor, communityId)
    await this.db.transaction(async (tx) => {
      const folders = await this.held(tx, communityId)
      const row = inFolder(folders, folderId) as FolderRow
      demand(canChange(place.facts, row.createdBy === actor.personId))
      if (
        folders.some(({ parentId }) => parentId === folderId) ||
        !(await this.repository.removeFolder(tx, folderId))
      )
        throw fail(libraryErrors, 'files.folder_not_empty')
      await this.news.of(tx, place, actor.personId)
    })
  }

  async add(
    actor: Actor,
    once: Once | undefined,
    communityId: string,
    { fileId, folderId }: BodyOf<typeof addToLibrary>,
  ) {
    return this.writes.once(once, async (tx) => {
      const place = await this.placeToAdd(tx, actor, communityId)
      inFolder(await this.held(tx, communityId), folderId)
      await this.files.attach(
        tx,
        actor.personId,
        { kind: 'library', id: communityId, audienceId: place.audienceId },
        [fileId],
      )
      await this.repository.add(tx, {
        communityId,
        fileId,
        folderId,
        by: actor.personId,
        at: this.clock.now(),
      })
      return this.changed(tx, actor, place, fileId)
    })
  }

  async move(
    actor: Actor,
    communityId: string,
    fileId: string,
    folderId: string | null,
  ): Promise<LibraryFile> {
    const place = await this.place(actor, communityId)
    return this.db.transaction(async (tx) => {
      inFolder(await this.held(tx, communityId), folderId)
      await this.entry(tx, actor, place, fileId)
      await this.repository.move(tx, communityId, fileId, folderId)
      return this.changed(tx, actor, place, fileId)
    })
  }

  async remove(actor: Actor, communityId: string, fileId: string): Promise<void> {
    const place = await this.place(actor, communityId)
    await this.db.transaction(async (tx) => {
      await this.entry(tx, actor, place, fileId)
      await this.repository.setRemoved(tx, communityId, fileId, { at: this.clock.now(), by: actor.personId })
      await this.news.of(tx, place, actor.personId)
    })
  }

  async restore(actor: Actor, communityId: string, fileId: string): Promise<LibraryFile> {
    const place = await this.place(actor, communityId)
    return this.db.transaction(async (tx) => {
      const row = await this.repository.find(tx, communityId, fileId)
      // Only who took it out may put it back; for anybody else it is not there.
      if (!row || (row.removedAt && row.removedBy !== actor.personId)) throw fail('not_found')
      demand(canChange(place.facts, row.addedBy === actor.personId))
      if (row.removedAt && this.clock.now().getTime() - row.removedAt.getTime() > UNDO_MS)
        throw fail(libraryErrors, 'files.too_late_to_undo')
      await this.repository.setRemoved(tx, communityId, fileId, undefined)
      return this.changed(tx, actor, place, fileId)
    })
  }

  private async placeToAdd(tx: Tx, actor: Actor, communityId: string): Promise<Place> {
    await this.communities.hold(tx, communityId)
    const place = await this.place(actor, communityId, tx)
    demand(canAdd(place.facts))
    await this.communities.insistAgreed(actor.personId, communityId, tx)
    return place
  }

  private async changed(tx: Tx, actor: Actor, place: Place, fileId: string): Promise<LibraryFile> {
    await this.news.of(tx, place, actor.personId)
    return this.query.one(actor.personId, place.facts, place.communityId, fileId, tx)
  }

  private async entry(tx: Tx, actor: Actor, place: Place, fileId: string): Promise<void> {
    const row = await this.repository.find(tx, place.communityId, fileId)
    if (!row || row.removedAt) throw fail('not_found')
    demand(canChange(place.facts, row.addedBy === actor.personId))
  }

  /** The folders of a library; nobody else changes them until the transaction is over. */
  private async held(tx: Tx, communityId: string): Promise<FolderRow[]> {
    await this.repository.hold(tx, communityId)
    return this.query.folders(communityId, tx)
  }

  private async place(actor: Actor, communityId: string, db: Db = this.db): Promise<Place> {
    const known = await this.communities.byId(actor, communityId, db)
    if (!known?.can.read) throw fail('not_found')
    const { archived, role, can, audienceId } = known
    return { communityId, audienceId, facts: { archived, member: role !== null, moderates: can.moderate } }
  }
}

function inFolder(folders: readonly FolderRow[], id: string | null): FolderRow | undefined {
  if (id === null) return undefined
  const found = folders.find((folder) => folder.id === id)
  if (!found) throw fail('not_found')
  return found
}

function refuseTaken(folders: readonly FolderRow[], name: string, parentId: string | null): void {
  const taken = folders.some(
    (folder) => folder.parentId === parentId && folder.name.toLowerCase() === name.toLowerCase(),
  )
  if (taken) throw fail(libraryErrors, 'files.folder_taken')
}

function demand(verdict: LibraryVerdict): void {
  if (verdict === true) return
  throw verdict === 'forbidden' ? fail('forbidden') : fail(libraryErrors, verdict)
}
