import { Injectable } from '@nestjs/common'
import type { FileInfo } from '@osmose/shared/files/files.contract'
import { Database, type Db } from '../../platform/database/database.js'
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
  rank: number
}

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

  async versions(personId: string, id: string): Promise<FileInfo[]> {
    await this.visible(personId, id)
    const rows = await this.db.many<FileRow>(
      `select ${fileColumns} from files f ${fileJoins.replace(' and v.version = f.version', '')}
       where f.id = $2 order by v.version desc`,
      [personId, id],
    )
    return rows.map(toFile)
  }

  /** The bytes of one version, of the current one when none is named. */
  async content(personId: string, id: string, version: number | undefined): Promise<Content> {
    const row = await this.db.one<Content>(
      `select f.id, f.name, v.version, v.storage_key as key, v.bytes::float8 as bytes, v.sha256, v.kind, v.media_type as "mediaType", v.uploaded_at as at, v.thumbnails
       from files f join file_versions v on v.file_id = f.id and v.version = coalesce($3, f.version)
       where f.id = $2 and ${this.targets.sees('$1', 'f')}`,
      [personId, id, version ?? null],
    )
    if (!row) throw fail('not_found')
    return row
  }

  /**
   * Files that this person may see and that have the words in their name or text, best first. For a search over
   * everything; `community` keeps to what is shown there.
   */
  async find(
    personId: string,
    { q, community, limit, offset = 0 }: { q: string; community?: string; limit: number; offset?: number },
  ): Promise<FoundFile[]> {
    const rows = await this.db.many<FileRow & { plain: string; rank: number }>(
      (this.finding ??= statement('files.find', this.findText())),
      [personId, q, community ?? null, offset, limit],
    )
    return rows.map((row) => ({ file: toFile(row), plain: row.plain, rank: row.rank }))
  }

  /** Long, and asked by every search: prepared once the targets are known. */
  private findText(): string {
    return `with query as materialized (select ${wordsOf('$2')} as q, '%' || replace(replace(plain_letters($2), '%', ''), '_', ' ') || '%' as part),
     found as materialized (
       select t.file_id as id, ts_rank(t.search, query.q) + 0.1 as rank from query join file_texts t on t.search @@ query.q
       union
       select f.id, 0.05 from query join files f on plain_letters(${nameWords('f.name')}) like query.part
     ),
     seen as materialized (
       select f.id, max(found.rank) as rank from found join files f on f.id = found.id
       where ${this.targets.sees('$1', 'f')}
         and ($3::uuid is null or exists (
           select 1 from attachments a join audiences place on place.id = a.audience_id
           where a.file_id = f.id and place.community_id = $3 and ${this.targets.showsTo('$1', 'a')}))
       group by f.id order by rank desc, f.id desc offset $4 limit $5
     )
     select ${fileColumns}, coalesce(t.plain, '') as plain, seen.rank
     from seen join files f on f.id = seen.id ${fileJoins} left join file_texts t on t.file_id = f.id
     order by seen.rank desc, f.id desc`
  }
}
