import { Injectable } from '@nestjs/common'
import type { Folder, LibraryFile } from '@osmose/shared/files/library.contract'
import { telling } from '@osmose/shared/search/telling'
import { highlight } from '@osmose/shared/text/highlight'
import { Database, type Db } from '../../platform/database/database.js'
import { decodePlace, NEWEST, toPage } from '../../platform/database/keyset.js'
import { FilesQuery } from './files.query.js'
import { fileColumns, fileJoins } from './files.sql.js'
import { FileTargets } from './files.targets.js'
import { type FileRow, toFile } from './files.view.js'
import { canChange, type LibraryFacts } from './library.policy.js'

const PAGE = 40
const MOST_FOUND = 60

interface Standing {
  inLibrary: boolean
  folderId: string | null
  mine: boolean
  postId: string | null
  commentId: string | null
  title: string | null
}

type Row = FileRow & Standing & { placedAt: Date }

export interface FolderRow {
  id: string
  name: string
  parentId: string | null
  createdBy: string | null
}

/** How a file stands in a library: there, or with a post. Needs a library entry `e`, an attachment `a`. */
const standing = `
  e.file_id is not null as "inLibrary", e.folder_id as "folderId", coalesce(e.added_by = $1, false) as mine,
  post.id as "postId", k.id as "commentId", title.title`

const postJoins = `
  left join comments k on a.kind = 'comment' and k.id = a.target_id
  left join posts post on post.id = case a.kind when 'post' then a.target_id when 'comment' then k.post_id end
  left join texts title on title.id = post.text_id`

/** Reading libraries. Whoever asks can read the community; each file is still asked for. */
@Injectable()
export class LibraryQuery {
  constructor(
    private readonly db: Database,
    private readonly targets: FileTargets,
    private readonly files: FilesQuery,
  ) {}

  folders(communityId: string, db: Db = this.db): Promise<FolderRow[]> {
    return db.many<FolderRow>(
      `select id, name, parent_id as "parentId", created_by as "createdBy" from library_folders where community_id = $1 order by plain_letters(name), id`,
      [communityId],
    )
  }

  async ofFolder(
    personId: string,
    facts: LibraryFacts,
    communityId: string,
    folderId: string | null,
    cursor: string | undefined,
  ) {
    const place = decodePlace(cursor) ?? NEWEST
    const rows = await this.db.many<Row>(
      `select ${fileColumns}, true as "inLibrary", e.folder_id as "folderId", coalesce(e.added_by = $1, false) as mine, e.added_at as "placedAt",
              null as "postId", null as "commentId", null as title
       from library_entries e join files f on f.id = e.file_id ${fileJoins}
       where e.community_id = $2 and e.removed_at is null and e.folder_id is not distinct from $3
         and ${this.targets.sees('$1', 'f')} and (e.added_at, e.file_id) < ($4, $5)
       order by e.added_at desc, e.file_id desc limit $6`,
      [personId, communityId, folderId, place.at, place.id, PAGE + 1],
    )
    return this.page(facts, rows)
  }

  /** What is shown elsewhere in the community: by its posts, comments and pages. */
  async ofPosts(personId: string, facts: LibraryFacts, communityId: string, cursor: string | undefined) {
    const place = decodePlace(cursor) ?? NEWEST
    const rows = await this.db.many<Row>(
      `select ${fileColumns}, ${standing.replace('e.folder_id', 'null')}, a.attached_at as "placedAt"
       from attachments a join files f on f.id = a.file_id ${fileJoins}
       left join library_entries e on e.community_id = $2 and e.file_id = f.id and e.removed_at is null
       ${postJoins}
       where a.kind <> 'library' and a.audience_id in (select id from audiences where community_id = $2)
         and (post.id is null or post.community_id = $2)
         and f.deleted_at is null and ${this.targets.showsTo('$1', 'a')} and (a.attached_at, a.file_id) < ($3, $4)
       order by a.attached_at desc, a.file_id desc limit $5`,
      [personId, communityId, place.at, place.id, PAGE + 1],
    )
    return this.page(
      facts,
      rows.map((row) => ({ ...row, inLibrary: false, mine: false })),
    )
  }

  /** By the words in names and texts of everything the community shows. */
  async find(personId: string, facts: LibraryFacts, communityId: string, q: string) {
    const asked = { words: telling(q), typed: q, community: communityId, limit: MOST_FOUND }
    const found = await this.files.find(personId, asked)
    const places = await this.standings(
      personId,
      communityId,
      found.map(({ file }) => file.id),
    )
    const items = found.map(({ file, plain }): LibraryFile => {
      const parts = plain ? highlight(plain, q) : []
      return {
        ...toLibraryFile(facts, file, places.get(file.id)),
        excerpt: parts.some((part) => part.found) ? parts : null,
      }
    })
    return { items, nextCursor: null }
  }

  /** One file as it stands in a library. */
  async one(
    personId: string,
    facts: LibraryFacts,
    communityId: string,
    fileId: string,
    db: Db,
  ): Promise<LibraryFile> {
    const row = await this.files.visible(personId, fileId, db)
    const places = await this.standings(personId, communityId, [fileId], db)
    return toLibraryFile(facts, toFile(row), places.get(fileId))
  }

  private async standings(personId: string, communityId: string, ids: readonly string[], db: Db = this.db) {
    const rows = await db.many<Standing & { id: string }>(
      `select distinct on (f.id) f.id, ${standing}
       from files f
       left join library_entries e on e.community_id = $2 and e.file_id = f.id and e.removed_at is null
       left join attachments a on a.file_id = f.id and a.kind in ('post', 'comment') and e.file_id is null
         and a.audience_id in (select id from audiences where community_id = $2) and ${this.targets.showsTo('$1', 'a')}
       ${postJoins}
       where f.id = any($3::uuid[]) order by f.id, a.attached_at desc`,
      [personId, communityId, ids],
    )
    return new Map(rows.map((row) => [row.id, row]))
  }

  private page(facts: LibraryFacts, rows: Row[]) {
    return toPage(
      rows,
      PAGE,
      (row) => ({ at: row.placedAt, id: row.id }),
      (row) => toLibraryFile(facts, toFile(row), row),
    )
  }
}

export const toFolder = (
  personId: string,
  facts: LibraryFacts,
  { id, name, parentId, createdBy }: FolderRow,
): Folder => ({
  id,
  name,
  parentId,
  can: { change: canChange(facts, createdBy === personId) === true },
})

function toLibraryFile(
  facts: LibraryFacts,
  file: ReturnType<typeof toFile>,
  at: Standing | undefined,
): LibraryFile {
  const may = at?.inLibrary === true && canChange(facts, at.mine) === true
  return {
    ...file,
    folderId: at?.folderId ?? null,
    post: at?.postId ? { id: at.postId, commentId: at.commentId, title: at.title ?? '' } : null,
    excerpt: null,
    can: { ...file.can, move: may, remove: may },
  }
}
