import type { ReactionKind } from '@osmose/shared/posts/posts.contract'

/**
 * The demo company as pure data. Everything that happens lies before the midnight that opens `today` (in `timeZone`),
 * so whatever the hour of the first start, nothing is in the future. Keys are stable names inside one company, not ids.
 */
export interface DemoCompany {
  readonly seed: string
  readonly today: Day
  readonly timeZone: string
  /** First day of the network: the first of the month, six complete months before the month of `today`. */
  readonly openedOn: Day
  readonly organisation: { readonly name: string; readonly locale: Locale }
  readonly sites: readonly DemoSite[]
  readonly departments: readonly DemoDepartment[]
  /** Those who belong to the company today (240), then those who left. Managers come before the people they manage. */
  readonly people: readonly DemoPerson[]
  /** Ordered by creation. */
  readonly communities: readonly DemoCommunity[]
  /** Ordered by instant. */
  readonly posts: readonly DemoPost[]
  /** Ordered by instant of the first flag. */
  readonly flags: readonly DemoFlag[]
  /** One entry for each person who ever opened the network. */
  readonly activity: readonly DemoActivity[]
  readonly experiments: readonly DemoExperiment[]
}

/** `2026-11-22`. */
export type Day = string
/** `2026-11-20T07:40:00.000Z`, always UTC. */
export type Instant = string
export type Locale = 'fr' | 'en'
export type SiteKey = 'nantes' | 'lyon' | 'le-mans'
export type DepartmentKey =
  | 'production'
  | 'logistique'
  | 'commerce'
  | 'service-client'
  | 'qualite'
  | 'bureau-etudes'
  | 'rh'
  | 'marketing'
  | 'informatique'
export type PersonKey = string
export type CommunityKey = string
type PostKey = string
/** Unique over the company, not only inside its post. */
type CommentKey = string

export interface DemoSite {
  readonly key: SiteKey
  readonly name: string
  readonly timeZone: string
}

export interface DemoDepartment {
  readonly key: DepartmentKey
  readonly name: string
  /** People in it today; nine departments make 240. */
  readonly size: number
}

export interface DemoPerson {
  readonly key: PersonKey
  readonly name: string
  /** `prenom.nom@merand.example`, or null for people of the workshops without a mailbox. */
  readonly email: string | null
  readonly department: DepartmentKey
  readonly site: SiteKey
  readonly title: string
  /** Null for the head of the company only. */
  readonly manager: PersonKey | null
  readonly locale: Locale
  readonly timeZone: string
  readonly hours: WorkingHours
  readonly joinedOn: Day
  /** Last day in the company; set for leavers only, never active after it. */
  readonly leftOn: Day | null
  /** Null when the person never came. */
  readonly firstSignInAt: Instant | null
  /** One line about oneself; null where the profile stays incomplete. */
  readonly bio: string | null
  /** Topics without `#`, `soudure-tig`. */
  readonly topics: readonly string[]
  /** ISO 639-1 codes of the languages spoken, first the mother tongue. */
  readonly languages: readonly string[]
  /** Hue of the avatar, 0 to 359. */
  readonly hue: number
  readonly networkRoles: readonly NetworkRole[]
}

type NetworkRole = 'communityManager' | 'hr' | 'admin'

export interface WorkingHours {
  /** ISO weekdays, 1 is Monday. */
  readonly days: readonly number[]
  /** Local time `06:00`. */
  readonly from: string
  readonly to: string
}

export interface DemoCommunity {
  readonly key: CommunityKey
  readonly name: string
  readonly slug: string
  readonly visibility: 'public' | 'private' | 'secret'
  readonly purpose: string
  readonly problem: string
  /** Three sentences. */
  readonly signs: readonly string[]
  /** The practice space where a newcomer writes a first thread. */
  readonly practice: boolean
  readonly hue: number
  readonly createdBy: PersonKey
  readonly createdAt: Instant
  readonly archivedAt: Instant | null
  /** Ordered by `joinedAt`; the creator comes first. Everyone who writes here is among them. */
  readonly members: readonly DemoMembership[]
  /** Requests still pending, private communities only. */
  readonly requests: readonly {
    readonly person: PersonKey
    readonly at: Instant
    readonly message: string | null
  }[]
}

export interface DemoMembership {
  readonly person: PersonKey
  readonly role: 'owner' | 'moderator' | 'member'
  readonly joinedAt: Instant
}

export interface DemoPost {
  readonly key: PostKey
  readonly community: CommunityKey
  readonly kind: 'discussion' | 'question'
  readonly author: PersonKey
  readonly at: Instant
  readonly lang: Locale
  /** Always there for a question. */
  readonly title: string | null
  /** Markdown. `@{key}` stands where a person is mentioned, `#topic` where a topic is. */
  readonly text: string
  /** The persons of the `@{key}` in the text, in order, each once. */
  readonly mentions: readonly PersonKey[]
  /** Ordered by instant. */
  readonly comments: readonly DemoComment[]
  /** Questions only; a comment of the first level. */
  readonly accepted: { readonly comment: CommentKey; readonly at: Instant } | null
  readonly reactions: readonly DemoReaction[]
}

interface DemoComment {
  readonly key: CommentKey
  /** The comment answered to, always of the first level; null on the first level. */
  readonly parent: CommentKey | null
  readonly author: PersonKey
  readonly at: Instant
  readonly lang: Locale
  readonly text: string
  readonly mentions: readonly PersonKey[]
  readonly reactions: readonly DemoReaction[]
}

/** One a person and object. */
export interface DemoReaction {
  readonly person: PersonKey
  readonly kind: ReactionKind
  readonly at: Instant
}

interface DemoFlag {
  readonly key: string
  readonly target: { readonly post: PostKey; readonly comment: CommentKey | null }
  /** One or several people, in order. */
  readonly flaggedBy: readonly {
    readonly person: PersonKey
    readonly at: Instant
    readonly note: string | null
  }[]
  /** Number of the article of the first charter that is quoted: 4 persons, 5 customers’ secrets, 6 pictures, 9 small ads. */
  readonly article: number
  /** Null while it waits for a decision. */
  readonly decision: null | {
    readonly by: PersonKey
    readonly at: Instant
    readonly outcome: 'hidden' | 'restored' | 'dismissed'
    /** What the author of the text reads. For `restored`: first hidden at `hiddenAt`, then shown again. */
    readonly reason: string
    readonly hiddenAt: Instant | null
  }
}

/** The days on which a person deliberately opened the network; every day of a post, comment or reaction is among them. */
interface DemoActivity {
  readonly person: PersonKey
  /** `at` is an instant of the day at which posts were being read; `opened` how many posts, at least one. */
  readonly days: readonly { readonly day: Day; readonly at: Instant; readonly opened: number }[]
}

export interface DemoExperiment {
  readonly key: string
  readonly rule: 'complete-profile' | 'unanswered-question'
  readonly unit: 'person' | 'question'
  readonly holdoutShare: number
  readonly startedAt: Instant
  /** Null while it runs. */
  readonly endedAt: Instant | null
  /** Written before launch. */
  readonly hypothesis: string
  readonly createdBy: PersonKey
  /** Both arms, ordered by instant; one a unit. The arm is not said: it follows from the hash of the real id. */
  readonly triggers: readonly DemoTrigger[]
}

export interface DemoTrigger {
  /** A person key or a post key, as the experiment's unit says. */
  readonly unit: PersonKey | PostKey
  readonly at: Instant
  /** Who is asked if treated: the person itself, or up to five people who know the topic of the question. */
  readonly recipients: readonly PersonKey[]
  /**
   * When the goal was reached inside its window if the unit is treated, and if it is held out; null if not.
   * For questions both are the same fact: the first answer in the thread.
   */
  readonly goalAt: { readonly treated: Instant | null; readonly heldOut: Instant | null }
  /** What each recipient does if treated, in the order of `recipients`; `refused` is « plus de ce type ». */
  readonly responses: readonly {
    readonly person: PersonKey
    readonly response: 'opened' | 'ignored' | 'refused'
    /** Null when ignored. */
    readonly at: Instant | null
  }[]
}
