import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { TextDocument } from '@osmose/shared/text/document'
import { fileIdsIn } from '@osmose/shared/text/files'
import type { Tx } from '../../platform/database/database.js'
import { Files, FileTargets, type Shown } from '../files/files.public.js'

/** As `canReadHidden` of the policy: its author, and those who moderate the place. */
const readsHidden = (viewer: string, author: string) => `(${author} = ${viewer}
  or exists (select 1 from memberships role where role.community_id = p.community_id and role.person_id = ${viewer} and role.role in ('owner', 'moderator'))
  or exists (select 1 from person_roles role join communities c on c.id = p.community_id where role.person_id = ${viewer} and role.role = 'communityManager' and c.visibility <> 'secret'))`

const seesPost = (viewer: string) =>
  `p.deleted_at is null and can_see_audience(${viewer}, p.audience_id) and (p.hidden_at is null or ${readsHidden(viewer, 'p.author_id')})`

/** Posts and comments show the files of their texts to those who read them, and take them along when they go. */
@Injectable()
export class PostFiles implements OnModuleInit {
  constructor(
    private readonly files: Files,
    private readonly targets: FileTargets,
  ) {}

  onModuleInit(): void {
    this.targets.add({
      kind: 'post',
      sees: ({ viewer, id }) => `exists (select 1 from posts p where p.id = ${id} and ${seesPost(viewer)})`,
      goneSince: ({ id }) => `select p.deleted_at from posts p where p.id = ${id}`,
    })
    // Until its author approves it, a translation is read by those who may write one and whoever did.
    this.targets.add({
      kind: 'translation',
      sees: ({ viewer, id }) =>
        `exists (select 1 from text_translations l join posts p on p.id = l.post_id where l.post_id = ${id} and not l.approved
           and (l.by_id = ${viewer} or ${readsHidden(viewer, 'p.author_id')}) and ${seesPost(viewer)})`,
      goneSince: ({ id }) => `select p.deleted_at from posts p where p.id = ${id}`,
    })
    this.targets.add({
      kind: 'comment',
      sees: ({ viewer, id }) =>
        `exists (select 1 from comments k join posts p on p.id = k.post_id where k.id = ${id} and k.deleted_at is null
           and (k.hidden_at is null or ${readsHidden(viewer, 'k.author_id')}) and ${seesPost(viewer)})`,
      goneSince: ({ id }) =>
        `select least(k.deleted_at, p.deleted_at) from comments k join posts p on p.id = k.post_id where k.id = ${id}`,
    })
  }

  /** In the transaction that writes the text. What its author may not show is `not_found`. */
  async show(
    tx: Tx,
    { postId, commentId }: { postId: string; commentId: string | null },
    document: TextDocument,
    authorId: string,
    options: { anonymous?: boolean } = {},
  ): Promise<void> {
    const fileIds = fileIdsIn(document)
    if (fileIds.length === 0) return
    await this.files.attach(tx, authorId, await this.target(tx, postId, commentId), fileIds, options)
  }

  /** For imports: shows files that came with the text. */
  async showBrought(
    tx: Tx,
    { postId, commentId }: { postId: string; commentId: string | null },
    fileIds: readonly string[] | undefined,
    authorId: string | null,
  ): Promise<void> {
    if (!fileIds || fileIds.length === 0) return
    await this.files.attachBrought(tx, authorId, await this.target(tx, postId, commentId), fileIds)
  }

  /** For imports: files of a translation that is only proposed are not the readers’, unless the post shows them too. */
  async proposeBrought(tx: Tx, postId: string, document: TextDocument, byId: string | null): Promise<void> {
    const fileIds = fileIdsIn(document)
    if (fileIds.length === 0) return
    await this.files.attachBrought(tx, byId, proposedText(postId), fileIds)
    for (const fileId of fileIds) await this.free(tx, postId, fileId)
  }

  private async target(tx: Tx, postId: string, commentId: string | null): Promise<Shown> {
    const post = await tx.one<{ audienceId: string }>(
      'select audience_id as "audienceId" from posts where id = $1',
      [postId],
    )
    const kind = commentId ? 'comment' : 'post'
    return { kind, id: commentId ?? postId, audienceId: post?.audienceId ?? null }
  }

  /**
   * What stood beside the text of a post stands there no longer. It is shown on where a text of the post shows it too:
   * `document`, which it is given now, a former one or the approved one in another language.
   */
  async letGo(tx: Tx, postId: string, fileId: string, document: TextDocument): Promise<void> {
    if (!fileIdsIn(document).includes(fileId)) await this.free(tx, postId, fileId)
  }

  private async free(tx: Tx, postId: string, fileId: string): Promise<void> {
    const shown = await tx.any(
      `select 1 from texts t where strpos(lower(t.document::text), $2) > 0 and t.id in (
         select text_id from posts where id = $1 union all select text_id from text_versions where post_id = $1
         union all select text_id from text_translations where post_id = $1 and approved)
       union all select 1 from articles where post_id = $1 and cover_file_id = $2::uuid`,
      [postId, fileId],
    )
    if (!shown) await this.files.detach(tx, { kind: 'post', id: postId }, [fileId])
  }
}

/** What shows the files of a translation that its author has not approved. */
export const proposedText = (postId: string): Shown => ({ kind: 'translation', id: postId, audienceId: null })
