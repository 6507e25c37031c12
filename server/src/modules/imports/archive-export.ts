import { Injectable } from '@nestjs/common'
import type { ArchivedDetails } from '@osmose/shared/imports/archived'
import { rename, rm } from 'node:fs/promises'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Tx } from '../../platform/database/database.js'
import { Missing, Storage } from '../../platform/storage/storage.js'
import { Organisation } from '../organisation/organisation.public.js'
import { Posts } from '../posts/posts.public.js'
import {
  commentRows,
  communityRows,
  fileRows,
  leftOutRow,
  libraryRows,
  membershipRows,
  pageRows,
  peopleRows,
  postRows,
  reactionRows,
  rowsOf,
} from './archive-export.query.js'
import { type ArchivedFile, writeArchive } from './archive-file.js'
import { filesOf, type Line, toLine, withText } from './archive-text.js'

/** Stands for whoever is no longer named. */
const NAMELESS = 'former-colleague'
/** Files whose facts are asked for at once. */
const FILES = 200
/** Posts whose details are read at once: everybody in a company may have answered each of them. */
const DETAILED = 20

export interface Exported {
  lines: number
  /** Messages that stay here. */
  leftOut: number
  /** Files that were written beside the lines, and those that are named and could not be. */
  files: number
  filesLeftOut: number
}

type Message = Line & { id: string; kind: string }

interface Export {
  readonly tx: Tx
  /** Of the files that lines name, in order of their first appearance. Ids only: their bytes pass by one after the other. */
  readonly named: Set<string>
  files: number
}

/** The whole instance as an Osmose archive: what `import archive` reads. */
@Injectable()
export class ArchiveExport {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly organisation: Organisation,
    private readonly posts: Posts,
    private readonly storage: Storage,
  ) {}

  /** Writes beside the file and renames at the end, so that a file of that name is always a whole archive. */
  async write(path: string): Promise<Exported> {
    const draft = `${path}.partial`
    const { locale } = await this.organisation.facts()
    try {
      const result = await this.db.transaction(async (tx) => {
        await tx.many('set transaction isolation level repeatable read, read only')
        const facts = await tx.one<{ leftOut: number; nameless: boolean }>(leftOutRow)
        const nameless = {
          type: 'person',
          id: NAMELESS,
          name: locale === 'fr' ? 'Ancien collègue' : 'Former colleague',
          leftAt: this.clock.now().toISOString(),
        }
        const all: Export = { tx, named: new Set(), files: 0 }
        const lines = await writeArchive(
          draft,
          path.endsWith('.zip'),
          this.lines(all, facts?.nameless ? nameless : undefined),
          () => this.files(all),
        )
        const filesLeftOut = all.named.size - all.files
        return { lines, leftOut: facts?.leftOut ?? 0, files: all.files, filesLeftOut }
      })
      await rename(draft, path)
      return result
    } catch (error) {
      await rm(draft, { force: true })
      throw error
    }
  }

  private async *lines(all: Export, nameless: Line | undefined): AsyncGenerator<string> {
    yield JSON.stringify({ type: 'version', version: 1 })
    if (nameless) yield JSON.stringify(nameless)
    yield* this.plain(all, 'person', peopleRows)
    yield* this.plain(all, 'community', communityRows)
    yield* this.plain(all, 'membership', membershipRows)
    yield* this.messages(all, 'post', postRows(this.clock.now()))
    yield* this.messages(all, 'comment', commentRows)
    yield* this.plain(all, 'reaction', reactionRows)
    yield* this.messages(all, 'page', pageRows)
    yield* this.library(all)
  }

  private async *plain({ tx }: Export, type: string, sql: string): AsyncGenerator<string> {
    for await (const rows of rowsOf<Line>(tx, sql)) for (const row of rows) yield toLine(type, row)
  }

  private async *messages(
    all: Export,
    type: 'post' | 'comment' | 'page',
    sql: string,
  ): AsyncGenerator<string> {
    for await (const rows of rowsOf<Message>(all.tx, sql))
      for (let first = 0; first < rows.length; first += DETAILED)
        yield* this.written(all, type, rows.slice(first, first + DETAILED))
  }

  private async *written(all: Export, type: string, rows: readonly Message[]): AsyncGenerator<string> {
    const none = new Map<string, ArchivedDetails>()
    const details = type === 'post' ? await this.posts.detailsForArchive(all.tx, rows) : none
    const paths = await this.paths(
      all,
      rows.flatMap((row) => filesOf(row, details.get(row.id))),
    )
    for (const row of rows) {
      const own = details.get(row.id)
      const named = filesOf(row, own).flatMap((id) => paths.get(id) ?? [])
      yield toLine(type, withText(type === 'page' ? row : signed(row), { details: own, paths: named }))
    }
  }

  private async *library(all: Export): AsyncGenerator<string> {
    for await (const rows of rowsOf<Line & { fileId: string }>(all.tx, libraryRows)) {
      const paths = await this.paths(
        all,
        rows.map(({ fileId }) => fileId),
      )
      for (const { fileId, by, ...row } of rows)
        yield toLine('file', { ...row, by: by ?? NAMELESS, file: paths.get(fileId) ?? fileId })
    }
  }

  /** Where files stand below `files/`, by their ids; those that are gone stand nowhere. */
  private async paths({ tx, named }: Export, ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map()
    const rows = await tx.many<{ id: string; name: string }>(fileRows, [[...new Set(ids)]])
    for (const { id } of rows) named.add(id)
    return new Map(rows.map(({ id, name }) => [id, `${id}/${name}`]))
  }

  private async *files(all: Export): AsyncGenerator<ArchivedFile> {
    const ids = [...all.named]
    for (let first = 0; first < ids.length; first += FILES) {
      const rows = await all.tx.many<{ id: string; name: string; key: string }>(fileRows, [
        ids.slice(first, first + FILES),
      ])
      for (const { id, name, key } of rows) {
        const bytes = await this.storage.read(key).catch((error: unknown) => {
          if (error instanceof Missing) return undefined
          throw error
        })
        if (!bytes) continue
        all.files++
        yield { path: `${id}/${name}`, bytes: bytes as AsyncIterable<Buffer> }
      }
    }
  }
}

/** What was asked without a name has no author, and nobody stands for it. */
const signed = <Row extends Line>(row: Row): Row =>
  row.nameless ? row : { ...row, author: row.author ?? NAMELESS }
