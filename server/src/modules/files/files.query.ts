import { Injectable } from '@nestjs/common'
import type { Locale } from '@osmose/shared/core/fields'
import type { FileInfo } from '@osmose/shared/files/files.contract'
import { Database, type Db } from '../../platform/database/database.js'
import type { Ranked } from '../../platform/database/ranked.js'
import { type Statement, statement } from '../../platform/database/statement.js'
import { fail } from '../../platform/http/fail.js'
import { fileColumns, fileJoins, nameWords, wordsOf } from './files.sql.js'
import { FileTargets } from './files.targets.js'
import { type FileRow, toFile } from './files.view.js'

/** Bytes to be sent, of a file that may be seen. */
export interface Content {
  id: string
  name: string
  version: number
  key: string
  bytes: number
  sha256: string
  kind: FileInfo['kind']
  mediaType: string
  at: Date
  /** Width of each small picture, and its bytes. */
  thumbnails: Record<string, number>
}

/** A file that has the words, with as much of its text as an excerpt needs. */
export interface FoundFile {
  file: FileInfo
  /** Its text, empty where it has none; cut to the part around the words by whoever shows it. */
  plain: string
  /** Of that text; null where there is none. */
  lang: Locale | null
  rank: number
}

export interface FilesAsked {
  /** As `telling` leaves them. */
  words: string
  /** As they were typed: a part of a name. */
  typed: string
  /** Keeps to what is shown there. */
  community?: string
  limit: number
  last?: Ranked
}

/** Of files with the words or with such a name, so many are compared. */
const COMPARED = 1_000

/** Reading files. Everything goes through the visibility predicate of `FileTargets`. */
@Injectable()
export class FilesQuery {
  private finding: Statement | undefined

  constructor(
    private readonly db: Database,
    private readonly targets: FileTargets,
  ) {}

  /** Those of the files that this person may see, in no order. */
  async byIds(personId: string, ids: readonly string[], db: Db = this.db): Promise<FileRow[]> {
    if (ids.length === 0) return []
    return db.many<FileRow>(
      `select ${fileColumns} from files f ${fileJoins} where f.id = any($2::uuid[]) and ${this.targets.sees('$1', 'f')}`,
      [personId, ids],
    )
  }

  /** The file, if this person may see it: the one way to get at a file by its id. */
  async visible(personId: string, id: string, db: Db = this.db): Promise<FileRow> {
    const [row] = await this.byIds(personId, [id], db)
    if (!row) throw fail('not_found')
    return row
  }

  /** Each under the name it came by. */
  async versions(personId: string, id: string): Promise<FileInfo[]> {
    const rows = await this.db.many<FileRow & { cameAs: string }>(
      `select ${fileColumns}, v.name as "cameAs" from files f ${fileJoins.replace(' and v.version = f.version', '')}
       where f.id = $2 and ${this.targets.seesVersion('$1', 'f', 'v')} order by v.version desc`,
      [personId, id],
    )
    if (rows.length === 0) throw fail('not_found')
    return rows.map((row) => ({ ...toFile(row), name: row.cameAs }))
  }

  /** The bytes of one version, of the current one when none is named. */
  async content(personId: string, id: string, version: number | undefined): Promise<Content> {
    const row = await this.db.one<Content>(
      `select f.id, case when v.version = f.version then f.name else v.name end as name, v.version, v.storage_key as key, v.bytes::float8 as bytes, v.sha256, v.kind, v.media_type as "mediaType", v.uploaded_at as at, v.thumbnails
       from files f join file_versions v on v.file_id = f.id and v.version = coalesce($3, f.version)
       where f.id = $2 and ${this.targets.seesVersion('$1', 'f', 'v')}`,
      [personId, id, version ?? null],
    )
    if (!row) throw fail('not_found')
    return row
  }

  /** Files that this person may see and that have the words in their name or text, best first. */
  async find(
    personId: string,
    { words, typed, community, limit, last }: FilesAsked,
    db: Db = this.db,
  ): Promise<FoundFile[]> {
    const rows = await db.many<FileRow & Omit<FoundFile, 'file'>>(
      (this.finding ??= statement('files.find', this.findText())),
      [personId, words, typed, community ?? null, limit, last?.[0] ?? null, last?.[2] ?? null],
    )
    // A line of a file ends where its page does, not where a thought does.
    return rows.map((row) => ({
      file: toFile(row),
      plain: row.plain.replaceAll('\n', ' '),
      lang: row.lang,
      rank: row.rank,
    }))
  }

  /** Words in names of files this person may see that lie one slip from words typed. */
  async alike(
    personId: string,
    words: readonly string[],
    db: Db = this.db,
  ): Promise<{ typed: string; word: string }[]> {
    return db.many(
      `select near.typed, near.word from file_names_alike($2) near
       where exists (select 1 from files f where f.id = any (near.file_ids) and ${this.targets.sees('$1', 'f')})`,
      [personId, words],
    )
  }

  /** Long, and asked by every search: prepared once the targets are known. */
  private findText(): string {
    return `with query as materialized (select ${wordsOf('$2')} as q, '%' || replace(replace(plain_letters($3), '%', ''), '_', ' ') || '%' as part),
     found as (
       select t.file_id as id from query join file_texts t on t.search @@ query.q
       union select f.id from query join files f on plain_letters(${nameWords('f.name')}) like query.part
     ),
     seen as materialized (
       select f.id from found join files f on f.id = found.id
       where ${this.targets.sees('$1', 'f')}
         and ($4::uuid is null or exists (
           select 1 from attachments a join audiences place on place.id = a.audience_id
           where a.file_id = f.id and place.community_id = $4 and ${this.targets.showsTo('$1', 'a')}))
       limit ${COMPARED}
     ),
     ranked as (
       select seen.id, t.plain, t.lang, case when t.search @@ query.q then ts_rank(t.search, query.q)::float8 + 0.1 else 0.05 end as rank
       from query cross join seen left join file_texts t on t.file_id = seen.id
     ),
     page as (
       select * from ranked where $6::float8 is null or (rank, id) < ($6::float8, $7::uuid)
       order by rank desc, id desc limit $5
     )
     select ${fileColumns}, coalesce(page.plain, '') as plain, case when page.plain <> '' then page.lang end as lang, page.rank
     from page join files f on f.id = page.id ${fileJoins}
     order by page.rank desc, f.id desc`
  }
}
