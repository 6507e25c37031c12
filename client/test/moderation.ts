import type { Charter } from '@osmose/shared/moderation/charter.contract'
import type { CaseDetail, PreparedReason, QuotedArticle } from '@osmose/shared/moderation/moderation.contract'
import { parseMarkdown } from '@osmose/shared/text/parse-markdown'
import { aPerson, anId, mamadou, quality, rosa } from './company'

const loic = aPerson('Loïc Guérin', { department: 'Logistique' })

export const criticism: QuotedArticle = {
  version: 3,
  number: 4,
  title: { fr: 'La critique', en: 'Criticism' },
  sentence: {
    fr: 'On critique une pièce ; jamais la personne.',
    en: 'We criticise a part; never the person.',
  },
}

export const charter: Charter = {
  version: 3,
  publishedAt: '2026-11-02T09:00:00.000Z',
  publishedBy: rosa,
  articles: [
    { number: 1, title: { fr: 'Le nom', en: 'Your name' }, sentence: { fr: 'On signe.', en: 'We sign.' } },
    criticism,
  ],
  current: 3,
  can: { edit: false },
}

export const reasons: PreparedReason[] = [
  {
    id: anId(),
    outcome: 'hidden',
    label: { fr: 'Vise une personne', en: 'Aims at a person' },
    text: { fr: 'Bonjour {name}, dans {community} cela vise une personne.', en: 'Hello {name}' },
  },
  {
    id: anId(),
    outcome: 'restored',
    label: { fr: 'Réécrit', en: 'Rewritten' },
    text: { fr: 'Merci {name}.', en: 'Thanks {name}.' },
  },
]

export function aCase(about: string, fields: Partial<CaseDetail> = {}): CaseDetail {
  const id = anId()
  const commentId = anId()
  const passage = {
    lang: 'fr' as const,
    title: '',
    publishedAt: '2026-11-20T14:20:00.000Z',
    hidden: false,
    reply: false,
    nameless: false,
  }
  return {
    id,
    postId: anId(),
    commentId,
    pageId: null,
    kind: 'discussion',
    community: quality,
    author: loic,
    about,
    lang: 'fr',
    articles: [{ version: 3, number: 4 }],
    flags: 1,
    waitingSince: '2026-11-20T15:10:00.000Z',
    rewritten: false,
    appealed: false,
    hidden: false,
    deleted: false,
    outcome: null,
    decidedAt: null,
    thread: [
      {
        ...passage,
        commentId: null,
        author: mamadou,
        document: parseMarkdown('Le piquage tombe trop haut.'),
        flagged: false,
      },
      { ...passage, commentId, author: loic, document: parseMarkdown(about), flagged: true },
    ],
    leftOut: 0,
    quotes: [{ article: criticism, note: 'Cela me vise.', at: '2026-11-20T15:10:00.000Z', waiting: true }],
    log: [{ kind: 'flagged', by: null, article: 4, at: '2026-11-20T15:10:00.000Z' }],
    decisions: [],
    authorLocale: 'fr',
    hiddenBefore: 0,
    me: { flagged: false, tookPart: false, reads: true, barred: false },
    others: [rosa],
    can: { hide: true, restore: false, dismiss: true },
    ...fields,
  }
}
