import { type ComponentType, createContext, type ReactNode, useContext } from 'react'
import type { DetailedKind, DetailsOf, DraftedKind, DraftOf } from '@osmose/shared/posts/kinds'
import type { CommunityCard } from '@osmose/shared/communities/communities.contract'
import type { Me } from '@osmose/shared/identity/identity.contract'
import { type Post, type WritableKind, writableKind } from '@osmose/shared/posts/posts.contract'
import type { FieldErrors } from '../../lib/form'
import type { TextKey } from '../../lib/i18n'
import { useMe } from '../identity/identity.public'

export interface KindBodyProps<K extends DetailedKind> {
  post: Post
  details: DetailsOf<K>
  /** In a list, or on the page of the post. */
  place: 'card' | 'thread'
  /** Its text, to be put where it belongs. */
  children: ReactNode
}

export interface KindFieldsProps<K extends DraftedKind> {
  /** What was given so far; nothing at first. */
  value: Partial<DraftOf<K>>
  onChange: (fields: Partial<DraftOf<K>>) => void
  /** By path, in the reader's language: `options.0`. */
  errors: FieldErrors
  communityId: string | undefined
  /** While rewriting: what stays as it was published is not offered. */
  rewriting?: boolean
}

export interface KindReachProps<K extends DraftedKind> {
  value: Partial<DraftOf<K>>
  community: CommunityCard
  /** It is written by mandate, of somebody who may. */
  byMandate: boolean
}

type Words = {
  /** What stands in the empty title and text, and on the button, while it is written. */
  title: TextKey
  text: TextKey
  send?: TextKey
}

/** How a kind of post is drawn and written; both come when they are needed. */
export type KindSlot<K extends DetailedKind> = {
  Body: ComponentType<KindBodyProps<K>>
  /** About how much it adds to the text, where that is much: kept free until it has come. */
  height?: string
  /**
   * Whether it is proposed to this person in this place, who may hold a mandate for it; always, when left out. The server
   * decides what is allowed.
   */
  proposed?: (community: CommunityCard, me: Me, isEntrusted: boolean) => boolean
} & (K extends DraftedKind
  ? {
      Fields: ComponentType<KindFieldsProps<K>>
      words: Words
      /** What is asked whenever its words change, also when a former text is taken again. */
      Rewriting?: ComponentType<KindFieldsProps<K>>
      /** Whom it will speak to and who is told, where that is not the readers of the place. */
      Reach?: ComponentType<KindReachProps<K>>
    }
  : { words?: Words })
/** A question is drawn by posts themselves. */
export type KindSlots = { readonly [K in Exclude<DetailedKind, 'question'>]: KindSlot<K> }

/** What is kept of a kind while it is looked up by a name that is only known at run time. */
interface AnySlot {
  Body: ComponentType<KindBodyProps<DetailedKind>>
  height?: string
  Fields?: ComponentType<KindFieldsProps<DraftedKind>>
  Rewriting?: ComponentType<KindFieldsProps<DraftedKind>>
  Reach?: ComponentType<KindReachProps<DraftedKind>>
  words?: Words
  proposed?: (community: CommunityCard, me: Me, isEntrusted: boolean) => boolean
}
type AnySlots = Readonly<Record<string, AnySlot | undefined>>

const Slots = createContext<AnySlots>({})

/** Filled in `app/kind-slots.tsx`. */
export function KindSlotsProvider({ value, children }: { value: KindSlots; children: ReactNode }) {
  return <Slots.Provider value={value as unknown as AnySlots}>{children}</Slots.Provider>
}
/** What is proposed to me in my own name. */
export function useProposedKinds(
  community: CommunityCard | undefined,
  isEntrusted: (kind: WritableKind) => boolean,
) {
  const slots = useContext(Slots)
  const me = useMe()
  return writableKind.options.filter(
    (kind) => !community || (slots[kind]?.proposed?.(community, me, isEntrusted(kind)) ?? true),
  )
}

export const useKindSlot = (kind: string): AnySlot | undefined => useContext(Slots)[kind]
