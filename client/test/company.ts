import type { CommunityCard, CommunityRef } from '@osmose/shared/communities/communities.contract'
import type { PersonRef } from '@osmose/shared/directory/person-ref'
import type { Me } from '@osmose/shared/identity/identity.contract'
import type { Comment, Post } from '@osmose/shared/posts/posts.contract'
import { parseMarkdown } from '@osmose/shared/text/parse-markdown'

let last = 0
/** Identifiers that are different and legible: `00000000-0000-4000-8000-000000000001`. */
export const anId = (): string => `00000000-0000-4000-8000-${String(++last).padStart(12, '0')}`

export function aPerson(name: string, fields: Partial<PersonRef> = {}): PersonRef {
  return { id: anId(), name, title: null, department: 'Production', site: 'Nantes', photo: null, ...fields }
}

export const soline = aPerson('Soline Abgrall')
export const mamadou = aPerson('Mamadou Sarr', { title: 'chef d’équipe' })
export const rosa = aPerson('Rosa Ferreira', { department: 'Qualité' })

export const quality: CommunityRef = {
  id: anId(),
  slug: 'qualite-terrain',
  name: 'Qualité & terrain',
  hue: 0,
  visibility: 'private',
}

export function aCommunity(fields: Partial<CommunityCard> = {}): CommunityCard {
  return {
    ...quality,
    purpose: 'Pour qu’un défaut compris à un poste ne se reproduise pas à un autre.',
    template: null,
    official: false,
    memberCount: 84,
    myRole: 'member',
    requested: false,
    invited: false,
    archived: false,
    unread: false,
    recentPosts: 3,
    ...fields,
  }
}

export function meAs(person: PersonRef, fields: Partial<Me> = {}): Me {
  return {
    person,
    email: 'soline.abgrall@merand.example',
    roles: [],
    moderates: [],
    locale: 'fr',
    timeZone: 'Europe/Paris',
    workingHours: { days: [1, 2, 3, 4, 5], start: '07:30', end: '18:30' },
    newcomer: false,
    organisation: { name: 'Ateliers Mérand', kind: 'demo', timeZone: 'Europe/Paris' },
    ...fields,
  }
}

const standing = { pin: false, close: false, move: false, share: true, translate: false }
const allowed = { edit: false, delete: false, react: true, accept: false, flag: true, history: false }

export function aPost(
  title: string,
  { text = 'Le texte.', ...fields }: Partial<Post> & { text?: string } = {},
): Post {
  return {
    id: anId(),
    kind: 'discussion',
    community: quality,
    author: mamadou,
    title,
    lang: 'fr',
    document: parseMarkdown(text),
    publishedAt: '2026-11-20T14:20:00.000Z',
    activeAt: '2026-11-20T14:20:00.000Z',
    editedAt: null,
    hidden: false,
    commentCount: 0,
    reactions: {},
    myReaction: null,
    answer: null,
    imported: false,
    details: null,
    can: { ...allowed, ...standing, comment: true, moderate: false },
    ...fields,
  }
}

export function aComment(post: Post, text: string, fields: Partial<Comment> = {}): Comment {
  return {
    id: anId(),
    postId: post.id,
    parentId: null,
    author: rosa,
    lang: 'fr',
    document: parseMarkdown(text),
    publishedAt: '2026-11-20T16:05:00.000Z',
    editedAt: null,
    hidden: false,
    deleted: false,
    accepted: false,
    reactions: {},
    myReaction: null,
    imported: false,
    can: { ...allowed, reply: true },
    ...fields,
  }
}
