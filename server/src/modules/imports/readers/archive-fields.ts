import {
  postKind,
  type PostKind,
  reactionKinds,
  type ReactionKind,
} from '@osmose/shared/posts/posts.contract'
import { line, listOf, prose, textOf } from './clean.js'
import type { Source } from './records.js'
import { reactionKindOf } from './slack-emoji.js'

/** An id of the archive: any short line, exactly as it stands. */
export function archiveId(value: unknown): string | undefined {
  const id = textOf(value)
  return id !== '' && id === line(id, 200) ? id : undefined
}

export function archiveSource(id: string, number: number): Source {
  return { system: 'osmose', id, place: `line ${number}` }
}

/** Each once, in order. */
export function idsOf(value: unknown): string[] {
  const ids = listOf(value).slice(0, 10_000).map(archiveId)
  return [...new Set(ids.filter((id) => id !== undefined))]
}

export function topicsOf(value: unknown): string[] {
  const topics = listOf(value)
    .slice(0, 100)
    .map((topic) => line(topic, 100))
  return [...new Set(topics.filter((topic) => topic !== ''))]
}

/** The three sentences by which a community's people will know that it works. */
export function signsOf(value: unknown): string[] {
  return listOf(value)
    .map((sign) => line(sign, 160))
    .filter((sign) => sign !== '')
    .slice(0, 3)
}

export function postKindOf(value: unknown): PostKind {
  return postKind.options.find((kind) => kind === value) ?? 'discussion'
}

/**
 * Whether a post of this kind is still one without what the archive does not tell: an idea is received, an announcement
 * asks nobody, an article has no summary. A poll without choices, an event without a time, thanks to nobody and a session
 * without anybody who answers are conversations.
 */
export function standsAlone(kind: PostKind, title: string | undefined): boolean {
  if (kind === 'idea' || kind === 'announcement' || kind === 'article') return title !== undefined
  return kind === 'discussion' || kind === 'question'
}

/** Ours, or the nearest to a name from elsewhere. */
export function archiveReactionKind(name: string): ReactionKind {
  return reactionKinds.find((kind) => kind === name) ?? reactionKindOf(name)
}

export function visibilityOf(value: unknown): 'public' | 'private' | 'secret' {
  return value === 'public' || value === 'private'
    ? value
    : value === undefined || value === null
      ? 'public'
      : 'secret'
}

export function membershipRoleOf(value: unknown): 'member' | 'moderator' | 'owner' {
  return value === 'moderator' || value === 'owner' ? value : 'member'
}

export function optionalProse(value: unknown): string | undefined {
  return prose(value) || undefined
}

const ownFile = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\/[^/]+$/

/** The id of a file that our own archive names: `id/name`. */
export const archiveFileId = (path: string): string | undefined => ownFile.exec(path)?.[1]

export const isArchiveFile = (path: string): boolean => ownFile.test(path)
