import type { PersonRef } from '@osmose/shared/directory/person-ref'
import type {
  CaseCard,
  CaseDetail,
  Decision,
  LogEntry,
  Passage,
  QuotedArticle,
} from '@osmose/shared/moderation/moderation.contract'
import type { Removal } from '@osmose/shared/moderation/reports.contract'
import type { RemovalRow } from './reports.query.js'
import type { CaseCardRow, DecisionViewRow, LogRow, PassageRow, QuoteRow } from './moderation.sql.js'

type People = ReadonlyMap<string, PersonRef>
const personOf = (people: People, id: string | null): PersonRef | null =>
  id === null ? null : (people.get(id) ?? null)

export const toCard = (row: CaseCardRow, people: People): CaseCard => ({
  id: row.id,
  postId: row.postId,
  commentId: row.commentId,
  pageId: row.pageId,
  kind: row.kind as CaseCard['kind'],
  community: {
    id: row.communityId,
    slug: row.slug,
    name: row.name,
    hue: row.hue,
    visibility: row.visibility,
  },
  author: personOf(people, row.authorId),
  about: row.about,
  lang: row.lang,
  articles: row.articles,
  flags: row.flags,
  waitingSince: row.waitingSince?.toISOString() ?? null,
  rewritten: row.rewrittenAt !== null,
  appealed: row.appealedAt !== null,
  hidden: row.hidden,
  deleted: row.deleted,
  outcome: row.outcome,
  decidedAt: row.decidedAt?.toISOString() ?? null,
})

export const toPassage = (row: PassageRow, people: People): Passage => ({
  commentId: row.commentId,
  author: personOf(people, row.authorId),
  nameless: row.nameless,
  title: row.title,
  lang: row.lang,
  document: row.document as Passage['document'],
  publishedAt: row.publishedAt.toISOString(),
  flagged: row.flagged,
  hidden: row.hidden,
  reply: row.parentId !== null,
})

type ArticleWords = Pick<QuoteRow, 'titleFr' | 'titleEn' | 'sentenceFr' | 'sentenceEn'>
const toArticle = (version: number, number: number, row: ArticleWords): QuotedArticle => ({
  version,
  number,
  title: { fr: row.titleFr, en: row.titleEn },
  sentence: { fr: row.sentenceFr, en: row.sentenceEn },
})

export const toQuote = (row: QuoteRow, decidedAt: Date | null): CaseDetail['quotes'][number] => ({
  article: toArticle(row.version, row.number, row),
  note: row.note,
  at: row.at.toISOString(),
  waiting: decidedAt === null || row.at > decidedAt,
})

export const toLog = (row: LogRow, people: People): LogEntry => ({
  kind: row.kind,
  by: personOf(people, row.actorId),
  article: row.article,
  at: row.at.toISOString(),
})

export const toDecision = (row: DecisionViewRow, people: People): Decision => ({
  id: row.id,
  outcome: row.outcome,
  reason: row.reason,
  lang: row.lang,
  article: row.version !== null && row.number !== null ? toArticle(row.version, row.number, row) : null,
  by: personOf(people, row.decidedBy),
  at: row.decidedAt.toISOString(),
  appeal:
    row.appealText !== null && row.appealedAt
      ? { text: row.appealText, at: row.appealedAt.toISOString() }
      : null,
  onAppeal: row.appealId !== null,
})

export const toRemoval = (row: RemovalRow): Removal => ({
  id: row.id,
  reason: row.reason,
  at: row.at.toISOString(),
  appeal:
    row.appeal !== null && row.appealedAt
      ? {
          text: row.appeal,
          at: row.appealedAt.toISOString(),
          settled:
            row.settled && row.settledAt
              ? { outcome: row.settled, reason: row.settledReason ?? '', at: row.settledAt.toISOString() }
              : null,
        }
      : null,
})
