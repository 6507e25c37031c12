import { Injectable } from '@nestjs/common'
import type { FileInfo } from '@osmose/shared/files/files.contract'
import { Clock } from '../../platform/clock/clock.js'
import { Config } from '../../platform/config/config.js'
import { Database, type Db, type Tx } from '../../platform/database/database.js'
import { fail } from '../../platform/http/fail.js'
import { type FilesAsked, FilesQuery, type FoundFile } from './files.query.js'
import { FilesRepository } from './files.repository.js'
import { FileTargets } from './files.targets.js'
import { toFile } from './files.view.js'
import { type BroughtFile, UploadsService } from './uploads.service.js'

export { FileTargets } from './files.targets.js'
export type { FoundFile } from './files.query.js'

/** What shows files: a post, a comment, a page, a message. `kind` is one of `FileTargets`. */
export interface Shown {
  readonly kind: string
  readonly id: string
  /** Null where it has no audience, as a message. */
  readonly audienceId: string | null
}

/** More than this nobody looks at. */
const MOST = 100

/** The door of files. */
@Injectable()
export class Files {
  constructor(
    private readonly config: Config,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly targets: FileTargets,
    private readonly query: FilesQuery,
    private readonly repository: FilesRepository,
    private readonly uploads: UploadsService,
  ) {}

  /**
   * Shows files in something, in the transaction that writes it: from then on whoever sees it sees them. The author may
   * take what they see: their own uploads, and what others showed them. Anything else is `not_found`. What the target
   * shows already stays, also when its new text shows it no longer: former versions still do.
   *
   * `anonymous`: the author is to stay unknown; their name is taken from files that nothing else shows.
   */
  async attach(
    tx: Tx,
    authorId: string,
    target: Shown,
    fileIds: readonly string[],
    { anonymous = false }: { anonymous?: boolean } = {},
  ): Promise<void> {
    if (fileIds.length === 0) return
    if (!this.targets.has(target.kind)) throw new Error(`Files know no target ${target.kind}.`)
    const ids = [...new Set(fileIds)].sort()
    if (ids.length > MOST) throw fail('invalid_input', { fields: { files: 'too_many' } })
    const allowed = await tx.many(
      `select f.id from files f where f.id = any($2::uuid[]) and f.deleted_at is null and (
         ${this.targets.sees('$1', 'f')}
         or exists (select 1 from attachments a where a.file_id = f.id and a.kind = $3 and a.target_id = $4))
       order by f.id for update`,
      [authorId, ids, target.kind, target.id],
    )
    if (allowed.length < ids.length) throw fail('not_found')
    if (anonymous) await this.repository.forgetUploader(tx, ids, authorId)
    await this.repository.attach(tx, target, ids, anonymous ? null : authorId, this.clock.now())
  }

  /** For imports: as `attach`, of files that the import itself brought, whoever they came with first. */
  attachBrought(tx: Tx, by: string | null, target: Shown, fileIds: readonly string[]): Promise<void> {
    return this.repository.attach(tx, target, [...new Set(fileIds)].sort(), by, this.clock.now())
  }

  /** Shows the files in it no longer; all of them when none are named. */
  detach(tx: Tx, target: Pick<Shown, 'kind' | 'id'>, fileIds?: readonly string[]): Promise<void> {
    return this.repository.detach(tx, target, fileIds, this.clock.now())
  }

  /** Something that shows files is addressed to others from now on. */
  async readdress(tx: Tx, kind: string, ids: readonly string[], audienceId: string): Promise<void> {
    await this.repository.readdress(tx, kind, ids, audienceId)
  }

  /** Those of the files that this person may see; the others are simply absent. */
  async byIds(personId: string, ids: readonly string[], db: Db = this.db): Promise<Map<string, FileInfo>> {
    const rows = await this.query.byIds(personId, [...new Set(ids)].slice(0, MOST), db)
    return new Map(rows.map((row) => [row.id, toFile(row)]))
  }

  /** For the search over everything: files this person may see that have the words, best first. */
  find(personId: string, asked: FilesAsked, db?: Db): Promise<FoundFile[]> {
    return this.query.find(personId, asked, db)
  }

  /** Words in names of files this person may see that lie one slip from words typed. */
  alike(personId: string, words: readonly string[], db?: Db): Promise<{ typed: string; word: string }[]> {
    return this.query.alike(personId, words, db)
  }

  /** For imports and the demonstration: a file that the program has, judged and drawn anew like any other. */
  bring(tx: Tx, file: BroughtFile): Promise<string> {
    return this.uploads.bring(tx, file)
  }

  /** Bytes of one file at most. */
  get mostBytes(): number {
    return this.config.fileLimits.file
  }
}
