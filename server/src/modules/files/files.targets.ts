import { Injectable } from '@nestjs/common'

interface Shows {
  viewer: string
  id: string
  file: string
}

/**
 * Something that shows files: a post, a comment, a page. Its own module says in SQL who sees it. `viewer` is an
 * expression for the id of the reader, `id` one for the id of the target, `file` one for the id of the file.
 */
export interface FileTarget {
  /** One word, kept in the database for ever. */
  readonly kind: string
  /** A condition that is true exactly when the viewer sees the target. */
  sees(sql: Shows): string
  /**
   * For a target that keeps what was replaced: a condition that is true exactly when it shows the viewer that version,
   * `version` being an expression for its number. Without it the target shows the current version only.
   */
  keeps?(sql: Shows & { version: string }): string
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

  /**
   * As `sees`, for one version, the alias of a row of `file_versions`: the current one is seen with the file, one that was
   * replaced by whoever brought it and by those for whom something that shows the file keeps it.
   */
  seesVersion(viewer: string, file: string, version: string): string {
    return `(${this.sees(viewer, file)} and (${version}.version = ${file}.version or ${version}.uploaded_by = ${viewer}
      or exists (select 1 from attachments kept where kept.file_id = ${file}.id and ${this.byKind(
        'kept',
        (target) => target.keeps?.({ ...shows(viewer, 'kept'), version: `${version}.version` }),
      )})))`
  }

  /** Whether one attachment leads the viewer to the file. `attachment` is the alias of a row of `attachments`. */
  showsTo(viewer: string, attachment: string): string {
    return this.byKind(attachment, (target) => target.sees(shows(viewer, attachment)))
  }

  /** Since when one attachment shows nothing any more; null while it does, and for kinds nobody knows any longer. */
  goneSince(attachment: string): string {
    const kinds = [...this.targets.values()].map(
      (target) =>
        `when '${target.kind}' then (${target.goneSince({ id: `${attachment}.target_id`, file: `${attachment}.file_id` })})`,
    )
    return kinds.length === 0 ? 'null::timestamptz' : `case ${attachment}.kind ${kinds.join(' ')} end`
  }

  /** What each kind asks of an attachment; of those that ask nothing, false. */
  private byKind(attachment: string, asks: (target: FileTarget) => string | undefined): string {
    const kinds = [...this.targets.values()].flatMap((target) => {
      const condition = asks(target)
      return condition ? [`when '${target.kind}' then (${condition})`] : []
    })
    return kinds.length === 0 ? 'false' : `case ${attachment}.kind ${kinds.join(' ')} else false end`
  }
}

const shows = (viewer: string, attachment: string): Shows => ({
  viewer,
  id: `${attachment}.target_id`,
  file: `${attachment}.file_id`,
})
