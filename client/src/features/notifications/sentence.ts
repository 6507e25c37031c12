import { formatList } from '@osmose/shared/core/format'
import type { Locale } from '@osmose/shared/core/fields'
import type { Notification, NotificationKind } from '@osmose/shared/notifications/notifications.contract'
import type { Translate } from '../../lib/i18n'
import { paths } from '../../lib/paths'
import { momentText, deviceZone } from '../../lib/time'

/** A notification in words: who, in bold; what they did; where it leads. */
export interface Sentence {
  who: string
  did: string
  /** What they did follows their names without a space. */
  joins?: boolean
  /** Named at the end of the sentence. */
  place?: string
  /** Its title or first words, in their own language. */
  about?: string
  /** A line below, in the second ink. */
  note?: string
  href: string
}

export function sentenceOf(t: Translate, locale: Locale, notification: Notification, myId: string): Sentence {
  const { kind, count, community, about, postId, commentId, pageId } = notification
  const who = whoOf(t, locale, notification)
  const place = community?.name
  const home = community ? paths.community(community.slug) : paths.notifications
  const href = postId ? paths.post(postId, commentId) : pageId ? paths.pageById(pageId) : home
  if (notification.parts.length > 1)
    return {
      who,
      did: t('notifications.parts', { who, what: partWords(t, locale, notification) }),
      joins: true,
      about,
      href,
    }
  switch (kind) {
    case 'mention':
      return {
        who,
        did: `${t('notifications.mention', { count })} ${t('notifications.in_place')}`,
        place,
        about,
        href,
      }
    case 'reply':
    case 'comment':
      return { who, did: t(`notifications.${kind}`, { count }), about, href }
    case 'reaction':
      return { who, did: reactionWords(t, notification), about, href }
    case 'answer_accepted':
      return notification.people.length > 0
        ? { who, did: t('notifications.answer_accepted'), about, href }
        : { who: '', did: t('notifications.answer_accepted_nobody'), about, href }
    case 'membership_requested':
      return {
        who,
        did: t('notifications.membership_requested', { count }),
        place,
        href: `${home}?show=requests`,
      }
    case 'membership_decided':
      return {
        who: place ?? '',
        did: t(
          notification.detail === 'accepted'
            ? 'notifications.membership_accepted'
            : 'notifications.membership_declined',
        ),
        href: home,
      }
    case 'community_invitation':
      return { who, did: t('notifications.community_invitation', { count }), place, href: home }
    case 'moderation_decided': {
      const { detail } = notification
      if (detail === 'removed')
        return { who: '', did: t('notifications.moderation_removed_message'), href: paths.messages }
      if (detail === 'message_restored' || detail === 'message_kept')
        return { who: '', did: t(`notifications.moderation_${detail}`), href: paths.messages }
      const outcome = detail === 'restored' || detail === 'kept' ? detail : 'hidden'
      return {
        who: '',
        did: t(`notifications.moderation_${outcome}_${pageId ? 'page' : commentId ? 'comment' : 'post'}`),
        about,
        note: t('notifications.moderation_why'),
        href,
      }
    }
    case 'poll_closed':
    case 'poll_over':
    case 'session_opened':
    case 'session_answered':
    case 'session_declined':
      return { who: '', did: t(`notifications.${kind}`), about, href }
    case 'announcement':
    case 'must_read': {
      if (notification.detail === 'reminder')
        return { who: '', did: t('notifications.must_read_reminder'), about, href }
      const words = notification.detail === 'again' ? (`${kind}_again` as const) : kind
      return { who, did: t(`notifications.${words}`), about, href }
    }
    case 'kudos':
      return { who, did: t('notifications.kudos', { count }), about, href }
    case 'mandate_given':
      return { who, did: t('notifications.mandate_given'), href: paths.settings }
    case 'mandate_used':
    case 'translation_proposed':
    case 'thread_closed':
    case 'thread_pinned':
      return { who, did: t(`notifications.${kind}`), about, href }
    case 'thread_moved':
      return {
        who,
        did: `${t('notifications.thread_moved')} ${t('notifications.in_place')}`,
        place,
        about,
        href,
      }
    case 'idea_state':
      return { who: '', did: t('notifications.idea_state'), about, href }
    case 'same_question':
      return { who, did: t('notifications.same_question', { count }), about, href }
    case 'merged_question':
      return { who, did: t('notifications.merged_question'), about, href }
    case 'flag_decided':
      return flagWords(t, notification, home)
    case 'message': {
      const why =
        notification.detail === 'important' || notification.detail === 'mention'
          ? notification.detail
          : 'first'
      const conversation = notification.conversationId
      if (notification.detail === 'answered')
        return {
          who: '',
          did: t('notifications.message_answered'),
          href: conversation ? paths.conversation(conversation) : paths.messages,
        }
      return {
        who,
        did: t(`notifications.message_${why}`, { count }),
        href: conversation ? paths.conversation(conversation) : paths.messages,
      }
    }
    case 'page_review':
      return notification.people.length > 0
        ? { who, did: t('notifications.page_asked'), about, href }
        : { who: '', did: t('notifications.page_review'), place, about, href }
    case 'page_orphaned':
      return { who: '', did: t(`notifications.${kind}`), place, about, href }
    case 'page_edited':
      return { who, did: t('notifications.page_edited', { count }), about, href }
    case 'session_named':
    case 'session_released':
    case 'page_assigned':
    case 'page_made':
      return { who, did: t(`notifications.${kind}`), about, href }
    case 'bookmark_due':
      return { who: '', did: t('notifications.bookmark_due'), about, href }
    case 'draft_failed':
      return {
        who: '',
        did: t('notifications.draft_failed'),
        note: t('notifications.draft_failed_note'),
        href: paths.drafts,
      }
    case 'event_promoted':
      return { who: '', did: t('notifications.event_promoted'), about, href }
    case 'event_changed':
      return {
        who: '',
        did: t(
          notification.detail === 'place'
            ? 'notifications.event_changed_place'
            : 'notifications.event_changed_time',
        ),
        about,
        href,
      }
    case 'event_cancelled':
      if (notification.detail)
        return {
          who: '',
          did: `${t('notifications.event_removed', { time: momentText(notification.detail, deviceZone) })} ${t('notifications.in_place')}`,
          place,
          href: home,
        }
      return {
        who: '',
        did: t('notifications.event_cancelled'),
        about,
        note: t('notifications.event_cancelled_note'),
        href,
      }
    case 'event_reminder':
      return {
        who: '',
        did: t(
          notification.detail === 'day'
            ? 'notifications.event_reminder_day'
            : 'notifications.event_reminder_hour',
        ),
        about,
        href,
      }
    case 'post':
      return {
        who,
        did: `${t('notifications.post', { count })} ${t('notifications.in_place')}`,
        place,
        about,
        href,
      }
    case 'nudge':
      return {
        who: '',
        did: nudgeWords(t, notification),
        about: postId ? about : undefined,
        note: t('notifications.nudge_why'),
        href: postId ? href : paths.person(myId),
      }
  }
}

/** « Oluwaseun Adeyemi, Idris Benhaddou et une autre personne ». */
function whoOf(t: Translate, locale: Locale, { people, count }: Notification): string {
  const names = people.slice(0, 2).map(({ name }) => name)
  if (names.length === 0) return t('notifications.somebody')
  const others = count - names.length
  return formatList(locale, others > 0 ? [...names, t('notifications.others', { count: others })] : names)
}

/** « 3 réponses et 2 mercis ». */
function partWords(t: Translate, locale: Locale, { parts }: Notification): string {
  const counts = new Map<PartWord, number>()
  for (const { kind, times } of parts) {
    const word = partWordOf(kind)
    counts.set(word, (counts.get(word) ?? 0) + times)
  }
  return formatList(
    locale,
    [...counts].map(([word, count]) => t(`notifications.part_${word}`, { count })),
  )
}

type PartWord = (typeof ownWords)[number] | 'said' | 'thanks' | 'other'
const ownWords = [
  'mention',
  'reaction',
  'answer_accepted',
  'same_question',
  'merged_question',
  'poll_closed',
  'idea_state',
  'thread_closed',
  'thread_pinned',
  'thread_moved',
] as const

function partWordOf(kind: NotificationKind): PartWord {
  if (kind === 'reply' || kind === 'comment') return 'said'
  if (kind === 'kudos') return 'thanks'
  return ownWords.find((word) => word === kind) ?? 'other'
}

/** One person's reaction says which; several may differ. */
function reactionWords(t: Translate, { count, reaction, commentId }: Notification): string {
  const thing = commentId ? 'comment' : 'post'
  if (count > 1 || reaction === null) return t(`notifications.reaction_${thing}`, { count })
  return `${t(`notifications.reaction_${reaction}`)} ${t(`notifications.your_${thing}`)}`
}

function nudgeWords(t: Translate, { detail }: Notification): string {
  if (detail === 'complete-profile') return t('notifications.nudge_profile')
  return t(detail === 'unanswered-question' ? 'notifications.nudge_question' : 'notifications.nudge_other')
}

/** What became of what one flagged; which text it was is not said. */
function flagWords(t: Translate, { detail, community }: Notification, home: string): Sentence {
  const place = community?.name
  if (detail === 'removed' || detail === 'message_stays')
    return {
      who: '',
      did: t(`notifications.flag_message_${detail === 'removed' ? detail : 'stays'}`),
      href: paths.messages,
    }
  if (detail !== 'hidden' && detail !== 'stays')
    return { who: place ?? '', did: t('notifications.flag_decided'), href: home }
  const words = t(`notifications.flag_${detail}`)
  return { who: '', did: place ? `${words} ${t('notifications.in_place')}` : words, place, href: home }
}
