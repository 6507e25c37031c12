import { Injectable } from '@nestjs/common'
import type { Locale } from '@osmose/shared/core/fields'
import { type Proposal, messagesErrors } from '@osmose/shared/messages/messages.contract'
import { fr } from '@osmose/shared/messages/messages.fr'
import { en } from '@osmose/shared/messages/messages.en'
import type { TextDocument } from '@osmose/shared/text/document'
import { toMarkdown } from '@osmose/shared/text/to-markdown'
import { v7 as uuid } from 'uuid'
import { messageTouched, personCalled } from '../../events/messages.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Db, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { type Once, Writes } from '../../platform/http/idempotency.js'
import { Events } from '../../platform/outbox/events.js'
import { Communities } from '../communities/communities.public.js'
import { Posts } from '../posts/posts.public.js'
import { ConversationsQuery } from './conversations.query.js'
import { demand } from './conversations.service.js'
import { canDecide, canPropose } from './messages.policy.js'

interface PartRow {
  id: string
  seq: number
  authorId: string | null
  deleted: boolean
  proposed: boolean
}

interface ProposalRow {
  id: string
  state: Proposal['state']
  proposedBy: string
  authorId: string
  authorIds: string[]
  agreed: string[]
  communityId: string
  title: string
  postId: string | null
}

interface Part {
  document: TextDocument
  lang: Locale
  deleted: boolean
  name: string
}

/** Each passage in Markdown, after the name of who said it where there are several. */
const saidBy = (parts: readonly Part[], several: boolean): string[] =>
  parts.flatMap(({ document, name }, at) =>
    several && parts[at - 1]?.name !== name
      ? [`**${name.replace(/[\\*_`[\]]/g, '\\$&')}**`, toMarkdown(document)]
      : [toMarkdown(document)],
  )

/** Messages that become a discussion, once all who wrote them agree. */
@Injectable()
export class PublicationsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly writes: Writes,
    private readonly events: Events,
    private readonly posts: Posts,
    private readonly communities: Communities,
    private readonly conversations: ConversationsQuery,
  ) {}

  /** One's own messages need nobody's agreement but the press that proposes them. */
  async propose(
    actor: Actor,
    once: Once | undefined,
    conversationId: string,
    { messageIds, communityId, title }: { messageIds: string[]; communityId: string; title: string },
  ): Promise<{ id: string; postId: string | null }> {
    return this.writes.once(once, async (tx) => {
      const seat = await this.conversations.locked(actor, conversationId, tx)
      const asked = [...new Set(messageIds)]
      const parts = await tx.many<PartRow>(
        `select m.id, m.seq, m.author_id as "authorId", m.deleted_at is not null as deleted,
                exists (select 1 from message_publication_parts x join message_publications p on p.id = x.publication_id where x.message_id = m.id and p.state in ('open', 'published')) as proposed
         from messages m join readable_messages($1) r on r.message_id = m.id
         where m.conversation_id = $2 and m.id = any($3) order by m.seq`,
        [actor.personId, seat.conversationId, asked],
      )
      if (parts.length < asked.length) throw fail('not_found')
      const authors = new Set(parts.map((part) => part.authorId))
      const authorIds = [...authors].filter((id) => id !== null)
      const lead = authorIds.includes(actor.personId) ? actor.personId : authorIds[0]
      demand(
        canPropose({
          authors,
          seqs: parts.map((part) => part.seq),
          deleted: parts.some((part) => part.deleted),
          proposed: parts.some((part) => part.proposed),
        }),
      )
      if (!lead) throw fail('not_found')
      await this.demandPlace(tx, actor, authorIds, communityId)
      const id = uuid()
      await tx.many(
        'insert into message_publications (id, conversation_id, proposed_by, author_id, community_id, title, proposed_at) values ($1, $2, $3, $4, $5, $6, $7)',
        [id, conversationId, actor.personId, lead, communityId, title, this.clock.now()],
      )
      await tx.many(
        'insert into message_publication_parts (publication_id, message_id) select $1, unnest($2::uuid[])',
        [id, asked],
      )
      const postId = authors.has(actor.personId) ? await this.agree(tx, actor, id, communityId) : null
      await this.tell(tx, actor, conversationId, id)
      return { id, postId }
    })
  }

  async decide(
    actor: Actor,
    conversationId: string,
    proposalId: string,
    decision: 'accept' | 'refuse' | 'withdraw',
  ): Promise<Proposal> {
    return this.db.transaction(async (tx) => {
      await this.conversations.locked(actor, conversationId, tx)
      const row = await this.row(tx, conversationId, proposalId)
      if (!row) throw fail('not_found')
      demand(
        canDecide({
          decision,
          state: row.state,
          mineToAgree: row.authorIds.includes(actor.personId),
          proposedByMe: row.proposedBy === actor.personId,
        }),
      )
      if (decision === 'accept') await this.agree(tx, actor, proposalId, row.communityId)
      else await this.close(tx, proposalId, decision === 'refuse' ? 'refused' : 'withdrawn', null)
      await this.tell(tx, actor, conversationId, proposalId)
      if (row.proposedBy !== actor.personId) await this.answer(tx, actor, conversationId, proposalId)
      return this.view(tx, actor, conversationId, proposalId)
    })
  }

  /** Rewritten, taken back or brought back: whoever agreed did so to other words than those now there, and is asked again. */
  async reworded(tx: Tx, actor: Actor, conversationId: string, messageId: string): Promise<void> {
    const again = await tx.many<{ id: string }>(
      `with gone as (
         delete from message_publication_agreements g using message_publication_parts x, message_publications p
         where x.message_id = $1 and p.id = x.publication_id and p.state = 'open' and g.publication_id = p.id and g.person_id <> $2
         returning g.publication_id)
       select distinct publication_id as id from gone`,
      [messageId, actor.personId],
    )
    for (const { id } of again) await this.tell(tx, actor, conversationId, id)
  }

  /** Published once all have agreed; each of them writes in that place, and keeps to its charter. */
  private async agree(tx: Tx, actor: Actor, proposalId: string, communityId: string): Promise<string | null> {
    await this.communities.insistAgreed(actor.personId, communityId, tx)
    await tx.many(
      'insert into message_publication_agreements (publication_id, person_id, at) values ($1, $2, $3) on conflict do nothing',
      [proposalId, actor.personId, this.clock.now()],
    )
    const missing = await tx.any(
      `select 1 from message_publication_parts x join messages m on m.id = x.message_id
       where x.publication_id = $1 and not exists (
         select 1 from message_publication_agreements g where g.publication_id = $1 and g.person_id = m.author_id) limit 1`,
      [proposalId],
    )
    return missing ? null : this.publish(tx, proposalId)
  }

  /** Who proposed hears that it is published, or will not be; not by whom. */
  private async answer(tx: Tx, actor: Actor, conversationId: string, proposalId: string): Promise<void> {
    const row = await this.row(tx, conversationId, proposalId)
    const messageId = (await this.parts(tx, proposalId)).at(-1)
    if (!row || row.state === 'open' || !messageId) return
    const called = [{ personId: row.proposedBy, why: 'answered' as const }]
    const authorId = actor.personId
    await this.events.append(tx, personCalled, { conversationId, messageId, authorId, called }, null)
  }

  /**
   * Under the name of one of those who wrote it, with the names of all where there are several; the last line says where
   * it came from, and nothing of the conversation.
   */
  private async publish(tx: Tx, proposalId: string): Promise<string> {
    const row = await tx.one<{ communityId: string; title: string }>(
      'select community_id as "communityId", title from message_publications where id = $1',
      [proposalId],
    )
    const author = await tx.one<Actor>(
      `select p.id as "personId", '' as "sessionId", p.kind, p.locale, p.time_zone as "timeZone",
         coalesce((select array_agg(r.role) from person_roles r where r.person_id = p.id), '{}') as roles
       from message_publications x join people p on p.id = x.author_id and p.deactivated_at is null where x.id = $1`,
      [proposalId],
    )
    if (!author || !row) throw fail(messagesErrors, 'messages.author_not_there')
    if (await this.communities.owesCharter(author.personId, row.communityId, tx))
      throw fail(messagesErrors, 'messages.author_charter_due')
    const parts = await tx.many<Part>(
      `select m.document, m.lang, m.deleted_at is not null as deleted, p.name
       from message_publication_parts x join messages m on m.id = x.message_id join people p on p.id = m.author_id
       where x.publication_id = $1 order by m.seq`,
      [proposalId],
    )
    const kept = parts.filter((part) => !part.deleted)
    const [first] = kept
    if (!first) throw fail('not_found')
    const words = first.lang === 'fr' ? fr : en
    const several = new Set(kept.map(({ name }) => name)).size > 1
    const note = several ? words.published_note_several : words.published_note
    const text = [...saidBy(kept, several), `*${note}*`].join('\n\n')
    const { id } = await this.posts.publish(tx, author, row.communityId, {
      title: row.title,
      text,
      lang: first.lang,
    })
    await this.close(tx, proposalId, 'published', id)
    return id
  }

  private async close(tx: Tx, proposalId: string, state: Proposal['state'], postId: string | null) {
    await tx.many('update message_publications set state = $2, decided_at = $3, post_id = $4 where id = $1', [
      proposalId,
      state,
      this.clock.now(),
      postId,
    ])
  }

  /** All write there: a community is named to nobody by a request to publish in it. */
  private async demandPlace(tx: Tx, actor: Actor, authorIds: readonly string[], communityId: string) {
    const place = await this.communities.byId(actor, communityId, tx)
    if (!place?.can.post) throw fail('not_found')
    for (const authorId of authorIds)
      if ((await this.communities.membership(authorId, communityId, tx)) === null)
        throw fail(messagesErrors, 'messages.author_not_there')
  }

  private row(db: Db, conversationId: string, proposalId: string) {
    return db.one<ProposalRow>(
      `select id, state, proposed_by as "proposedBy", author_id as "authorId", community_id as "communityId", title, post_id as "postId",
         array(select distinct m.author_id from message_publication_parts x join messages m on m.id = x.message_id where x.publication_id = message_publications.id) as "authorIds",
         array(select g.person_id from message_publication_agreements g where g.publication_id = message_publications.id order by g.at) as agreed
       from message_publications where id = $1 and conversation_id = $2`,
      [proposalId, conversationId],
    )
  }

  private async view(tx: Tx, actor: Actor, conversationId: string, proposalId: string): Promise<Proposal> {
    const row = await this.row(tx, conversationId, proposalId)
    const community = row && (await this.communities.byId(actor, row.communityId, tx))
    if (!row || !community) throw fail('not_found')
    const parts = await this.parts(tx, proposalId)
    const { id, state, proposedBy, authorId, authorIds, agreed, title, postId } = row
    const { slug, name } = community
    return {
      id,
      state,
      proposedBy,
      authorId,
      authorIds,
      agreed,
      title,
      postId,
      messageIds: parts,
      community: { id: community.id, slug, name },
    }
  }

  private async parts(db: Db, proposalId: string): Promise<string[]> {
    const rows = await db.many<{ id: string }>(
      'select m.id from message_publication_parts x join messages m on m.id = x.message_id where x.publication_id = $1 order by m.seq',
      [proposalId],
    )
    return rows.map(({ id }) => id)
  }

  /** The messages are fetched again by all who see them; each sees of the request what is theirs to see. */
  private async tell(tx: Tx, actor: Actor, conversationId: string, proposalId: string) {
    const members = await this.conversations.members(actor, conversationId, tx)
    const personIds = members.filter(({ refusesMe }) => !refusesMe).map(({ personId }) => personId)
    for (const messageId of await this.parts(tx, proposalId))
      await this.events.append(tx, messageTouched, { conversationId, messageId, personIds }, null)
  }
}
