import { Injectable } from '@nestjs/common'
import type { Locale } from '@osmose/shared/core/fields'
import type { PersonRef } from '@osmose/shared/directory/person-ref'
import { languagesErrors, type PostLanguages } from '@osmose/shared/languages/languages.contract'
import { needsText } from '@osmose/shared/posts/kinds'
import type { Post } from '@osmose/shared/posts/posts.contract'
import type { TextDocument } from '@osmose/shared/text/document'
import { fileIdsIn } from '@osmose/shared/text/files'
import { bringsText } from '@osmose/shared/text/written'
import { languagesChanged } from '../../events/posts.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Db, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { Events } from '../../platform/outbox/events.js'
import { Limits } from '../../platform/security/limits.js'
import { personJson } from '../directory/directory.public.js'
import { Files } from '../files/files.public.js'
import { canTranslate, Posts, type PostText, proposedText, writingPace } from '../posts/posts.public.js'

interface Row {
  textId: string
  approved: boolean
  lang: Locale
  title: string
  document: TextDocument
  by: PersonRef | null
  at: Date
  stale: boolean
}

/** One discussion, two languages: what its author approved, and what somebody proposed. */
@Injectable()
export class LanguagesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly limits: Limits,
    private readonly posts: Posts,
    private readonly files: Files,
  ) {}

  async read(actor: Actor, postId: string): Promise<PostLanguages> {
    const { row, facts } = await this.posts.openWithText(actor, postId)
    if (canTranslate(facts) !== true) throw fail('forbidden')
    return this.versions(this.db, row, facts.mine)
  }

  async write(
    actor: Actor,
    postId: string,
    lang: Locale,
    { title, document, version }: { title: string; document: TextDocument; version: string },
  ): Promise<PostLanguages> {
    await this.limits.pace(writingPace, actor.personId)
    return this.db.transaction(async (tx) => {
      await tx.many('select 1 from posts where id = $1 for update', [postId])
      const { row, facts, where } = await this.posts.openWithText(actor, postId, tx)
      if (canTranslate(facts) !== true) throw fail('forbidden')
      if (lang === row.lang) throw fail(languagesErrors, 'languages.same')
      if (row.title !== '' && title === '')
        throw fail(languagesErrors, 'languages.title_missing', { fields: { title: 'missing' } })
      if (needsText(row.kind) && !bringsText({ document }))
        throw fail(languagesErrors, 'posts.text_missing', { fields: { text: 'missing' } })
      const before = await this.versions(tx, row, facts.mine)
      if (version !== before.version) throw fail(languagesErrors, 'posts.conflict')
      const approved = facts.mine
      await this.keep(tx, actor, row, { lang, title, document, approved })
      if (approved) {
        await this.dropProposed(tx, postId)
        await tx.many('update posts set translated_to = $2 where id = $1', [postId, lang])
        await this.posts.joinLanguages(tx, postId)
      }
      await this.events.append(
        tx,
        languagesChanged,
        { ...where, authorId: row.authorId, change: approved ? 'approved' : 'proposed' },
        actor.personId,
      )
      return this.versions(tx, row, facts.mine)
    })
  }

  async remove(actor: Actor, postId: string): Promise<Post> {
    return this.db.transaction(async (tx) => {
      await tx.many('select 1 from posts where id = $1 for update', [postId])
      const { row, facts, where } = await this.posts.open(actor, postId, tx)
      if (canTranslate(facts) !== true || !facts.mine) throw fail('forbidden')
      await this.drop(tx, postId, true)
      await this.dropProposed(tx, postId)
      await tx.many('update posts set translated_to = null where id = $1', [postId])
      await this.posts.joinLanguages(tx, postId)
      await this.events.append(
        tx,
        languagesChanged,
        { ...where, authorId: row.authorId, change: 'removed' },
        actor.personId,
      )
      return this.posts.read(actor, postId, tx)
    })
  }

  private async keep(
    tx: Tx,
    actor: Actor,
    row: PostText,
    { approved, ...given }: { lang: Locale; title: string; document: TextDocument; approved: boolean },
  ): Promise<void> {
    const text = await this.posts.compose(tx, actor, row.communityId, given)
    const at = this.clock.now()
    const fileIds = fileIdsIn(text.document)
    const former = await this.drop(tx, row.id, approved)
    await tx.many(
      `insert into texts (id, lang, title, document, plain, search, written_at, written_by)
       values ($1, $2, $3, $4, $5, search_vector($2, $3, $5), $6, $7)`,
      [text.id, given.lang, text.title, JSON.stringify(text.document), text.plain, at, actor.personId],
    )
    const shows = approved ? { kind: 'post', id: row.id, audienceId: row.audienceId } : proposedText(row.id)
    await this.files.attach(tx, actor.personId, shows, fileIds)
    if (!approved && former)
      await this.files.detach(
        tx,
        shows,
        fileIdsIn(former).filter((id) => !fileIds.includes(id)),
      )
    await tx.many(
      `insert into text_translations (post_id, approved, text_id, of_version, by_id, at)
       select $1, $2, $3, t.version, $4, $5 from posts p join texts t on t.id = p.text_id where p.id = $1`,
      [row.id, approved, text.id, actor.personId, at],
    )
  }

  /** With its words: nothing of what was replaced is kept. Returns them. */
  private async drop(tx: Tx, postId: string, approved: boolean): Promise<TextDocument | undefined> {
    const text = await tx.one<{ document: TextDocument }>(
      `with gone as (delete from text_translations where post_id = $1 and approved = $2 returning text_id)
       delete from texts t using gone where t.id = gone.text_id returning t.document`,
      [postId, approved],
    )
    return text?.document
  }

  /** What was proposed shows its files no longer. */
  private async dropProposed(tx: Tx, postId: string): Promise<void> {
    await this.drop(tx, postId, false)
    await this.files.detach(tx, proposedText(postId))
  }

  private async versions(db: Db, row: PostText, mine: boolean): Promise<PostLanguages> {
    const rows = await db.many<Row>(
      `select t.id as "textId", l.approved, t.lang, t.title, t.document, l.at, l.of_version < o.version as stale,
         ${personJson('a')} as by
       from text_translations l join texts t on t.id = l.text_id
       join posts p on p.id = l.post_id join texts o on o.id = p.text_id
       left join people a on a.id = l.by_id
       where l.post_id = $1 order by l.approved`,
      [row.id],
    )
    const one = (approved: boolean) => {
      const found = rows.find((version) => version.approved === approved)
      return found ? { ...found, at: found.at.toISOString() } : null
    }
    return {
      original: { lang: row.lang, title: row.title, document: row.document as TextDocument },
      approved: one(true),
      proposed: one(false),
      version: rows.map(({ textId }) => textId).join(),
      mine,
    }
  }
}
