import { Injectable } from '@nestjs/common'

/**
 * Something that shows files: a post, a comment, a page. Its own module says in SQL who sees it. `viewer` is an
 * expression for the id of the reader, `id` one for the id of the target, `file` one for the id of the file.
 */
export interface FileTarget {
  /** One word, kept in the database for ever. */
  readonly kind: string
  /** A condition that is true exactly when the viewer sees the target. */
  sees(sql: { viewer: string; id: string; file: string }): string
  /** An instant: since when the target is gone for good; null while it stands. */
  goneSince(sql: { id: string; file: string }): string
}

/**
 * A file is seen by whoever sees one of the things that show it; as long as nothing does, it is its uploader's alone.
 * Modules add their kinds of target when the program starts.
 */
@Injectable()
export class FileTargets {
  private readonly targets = new Map<string, FileTarget>()

  add(target: FileTarget): void {
    if (!/^[a-z]+$/.test(target.kind) || this.targets.has(target.kind))
      throw new Error(`Files already have a target ${target.kind}, or it is no word.`)
    this.targets.set(target.kind, target)
  }

  has(kind: string): boolean {
    return this.targets.has(kind)
  }

  /** THE visibility predicate of files. `file` is the alias of a row of `files`. */
  sees(viewer: string, file: string): string {
    return `(${file}.deleted_at is null and (
      (${file}.uploader_id = ${viewer} and not exists (select 1 from attachments none where none.file_id = ${file}.id))
      or exists (select 1 from attachments shown where shown.file_id = ${file}.id and ${this.showsTo(viewer, 'shown')})))`
  }

  /** Whether one attachment leads the viewer to the file. `attachment` is the alias of a row of `attachments`. */
  showsTo(viewer: string, attachment: string): string {
    const kinds = [...this.targets.values()].map(
      (target) =>
        `when '${target.kind}' then (${target.sees({ viewer, id: `${attachment}.target_id`, file: `${attachment}.file_id` })})`,
    )
    return kinds.length === 0 ? 'false' : `case ${attachment}.kind ${kinds.join(' ')} else false end`
  }

  /** Since when one attachment shows nothing any more; null while it does, and for kinds nobody knows any longer. */
  goneSince(attachment: string): string {
    const kinds = [...this.targets.values()].map(
      (target) =>
        `when '${target.kind}' then (${target.goneSince({ id: `${attachment}.target_id`, file: `${attachment}.file_id` })})`,
    )
    return kinds.length === 0 ? 'null::timestamptz' : `case ${attachment}.kind ${kinds.join(' ')} end`
  }
}
