import { Injectable } from '@nestjs/common'
import { DAY_MS } from '@osmose/shared/core/local-day'
import { thumbnailWidths } from '@osmose/shared/files/files.contract'
import { Clock } from '../../platform/clock/clock.js'
import { Database } from '../../platform/database/database.js'
import { Task } from '../../platform/jobs/task.js'
import { Storage } from '../../platform/storage/storage.js'
import { smallKey } from './files.tasks.js'
import { FileTargets } from './files.targets.js'
import { UploadsRepository } from './uploads.repository.js'

const HOUR = 3_600_000
/** An upload that nobody goes on with. */
const UPLOAD_LIFE = DAY_MS
/** A file that nothing shows any more, or never did. */
const IDLE_LIFE = 30 * DAY_MS
/** Bytes of a file that is deleted: as long as a backup of the database may be older than one of the files. */
const BYTES_LIFE = 30 * DAY_MS
const BATCH = 500
const FOLDERS_AN_HOUR = 2

/** What files forget by themselves, and what they must not leave lying about. */
@Injectable()
export class FilesKeeping {
  constructor(
    private readonly clock: Clock,
    private readonly db: Database,
    private readonly storage: Storage,
    private readonly targets: FileTargets,
    private readonly uploads: UploadsRepository,
  ) {}

  @Task('files.forget_uploads', '23 * * * *')
  async forgetUploads(): Promise<void> {
    const keys = await this.db.transaction((tx) => this.uploads.removeUntouched(tx, this.before(UPLOAD_LIFE)))
    for (const key of keys) await this.storage.remove(key)
  }

  /**
   * Marks files that nothing has shown for 30 days; then forgets those that have been marked for 30 more. Whether what
   * shows a file is gone is asked of a part of the files each hour, of all of them in a day.
   */
  @Task('files.forget', '37 * * * *')
  async forget(): Promise<void> {
    const now = this.clock.now()
    await this.db.many(
      `update files set deleted_at = $1 where deleted_at is null and (
         idle_since < $2
         or (idle_since is null and abs(hashtext(id::text)) % 24 = $3 and exists (select 1 from attachments a where a.file_id = files.id)
             and not exists (select 1 from attachments a where a.file_id = files.id and coalesce(${this.targets.goneSince('a')}, 'infinity'::timestamptz) >= $2)))`,
      [now, this.before(IDLE_LIFE), now.getUTCHours()],
    )
    for (;;) {
      const rows = await this.db.many<{ id: string; keys: string[] }>(
        `select f.id, array(select v.storage_key from file_versions v where v.file_id = f.id) as keys
         from files f where f.deleted_at < $1 limit $2`,
        [this.before(BYTES_LIFE), BATCH],
      )
      for (const { keys } of rows) for (const key of keys) await this.removeWhole(key)
      await this.db.many('delete from library_entries where file_id = any($1)', [rows.map(({ id }) => id)])
      await this.db.many('delete from files where id = any($1)', [rows.map(({ id }) => id)])
      if (rows.length < BATCH) return
    }
  }

  /** Bytes that no row names: what a crash left between writing and noting them. A few folders an hour, all in a week. */
  @Task('files.sweep', '52 * * * *')
  async sweep(): Promise<void> {
    const hour = Math.floor(this.clock.now().getTime() / HOUR)
    for (let one = hour * FOLDERS_AN_HOUR; one < (hour + 1) * FOLDERS_AN_HOUR; one++)
      await this.sweepFolder((one % 256).toString(16).padStart(2, '0'))
  }

  private async sweepFolder(folder: string): Promise<void> {
    const keys: string[] = []
    // Whoever restores a database of some weeks ago still needs what it names.
    for await (const { key, at } of this.storage.list(folder))
      if (at < this.before(BYTES_LIFE)) keys.push(key)
    for (let at = 0; at < keys.length; at += BATCH) await this.sweepAway(keys.slice(at, at + BATCH))
  }

  private async sweepAway(keys: readonly string[]): Promise<void> {
    const rows = await this.db.many<{ key: string }>(
      `select given.key from unnest($1::text[]) as given(key)
       where not exists (select 1 from file_versions v where v.storage_key = regexp_replace(given.key, '-(${thumbnailWidths.join('|')})$', ''))
         and not exists (select 1 from uploads u where u.pieces ? given.key)`,
      [keys],
    )
    for (const { key } of rows) await this.storage.remove(key)
  }

  private async removeWhole(key: string): Promise<void> {
    for (const one of [key, ...thumbnailWidths.map((width) => smallKey(key, width))])
      await this.storage.remove(one)
  }

  private before(life: number): Date {
    return new Date(this.clock.now().getTime() - life)
  }
}
