import { Injectable, type OnModuleInit } from '@nestjs/common'
import { type FileTarget, FileTargets } from './files.targets.js'

/**
 * A library shows a file to all who read its community, for as long as it is in there, and keeps its versions from the one
 * that was put there on. What came before stays with the libraries that had it.
 */
@Injectable()
export class LibraryTarget implements FileTarget, OnModuleInit {
  readonly kind = 'library'

  constructor(private readonly targets: FileTargets) {}

  onModuleInit(): void {
    this.targets.add(this)
  }

  sees({ viewer, id, file }: { viewer: string; id: string; file: string }): string {
    return this.holds({ viewer, id, file }, 'true')
  }

  keeps({ version, ...where }: { viewer: string; id: string; file: string; version: string }): string {
    return this.holds(where, `entry.from_version <= ${version}`)
  }

  private holds({ viewer, id, file }: { viewer: string; id: string; file: string }, more: string): string {
    return `exists (
      select 1 from library_entries entry
      join audiences place on place.community_id = entry.community_id and not place.narrowed
      where entry.community_id = ${id} and entry.file_id = ${file} and entry.removed_at is null and ${more} and can_see_audience(${viewer}, place.id))`
  }

  goneSince({ id, file }: { id: string; file: string }): string {
    return `select entry.removed_at from library_entries entry where entry.community_id = ${id} and entry.file_id = ${file}`
  }
}
