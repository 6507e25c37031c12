import {
  AtSign,
  BookOpenCheck,
  BookUser,
  Bookmark,
  CalendarX2,
  ChartBar,
  CircleCheck,
  CircleQuestionMark,
  DoorOpen,
  FileText,
  GitMerge,
  HandHeart,
  Heart,
  Lightbulb,
  Mail,
  MessageCircle,
  Milestone,
  Scale,
  UserPlus,
} from 'lucide-react'
import { formatList } from '@osmose/shared/core/format'
import type { Locale } from '@osmose/shared/core/fields'
import type { Notification, NotificationKind } from '@osmose/shared/notifications/notifications.contract'
import type { Icon } from '../../ui/icon'
import type { Translate } from '../../lib/i18n'
import { paths } from '../../lib/paths'

/** A notification in words: who, in bold; what they did; where it leads. */
export interface Sentence {
  who: string
  did: string
  /** Named at the end of the sentence. */
  place?: string
  /** Its title or first words, in their own language. */
  about?: string
  /** A line below, in the second ink. */
  note?: string
  href: string
}

const icons: Record<NotificationKind, Icon> = {
  mention: AtSign,
  reply: MessageCircle,
  comment: MessageCircle,
  reaction: Heart,
  answer_accepted: CircleCheck,
  membership_requested: UserPlus,
  membership_decided: DoorOpen,
  community_invitation: DoorOpen,
  moderation_decided: Scale,
  flag_decided: Scale,
  nudge: Lightbulb,
  message: Mail,
  poll_closed: ChartBar,
  kudos: HandHeart,
  idea_state: Milestone,
  same_question: CircleQuestionMark,
  merged_question: GitMerge,
  page_review: BookOpenCheck,
  page_orphaned: BookUser,
  page_assigned: BookUser,
  page_edited: FileText,
  page_made: FileText,
  draft_failed: CalendarX2,
  bookmark_due: Bookmark,
}
export const iconOf = ({ kind }: Notification): Icon => icons[kind]

export function sentenceOf(t: Translate, locale: Locale, notification: Notification, myId: string): Sentence {
  const { kind, count, community, about, postId, commentId, pageId } = notification
  const who = whoOf(t, locale, notification)
  const place = community?.name
  const home = community ? paths.community(community.slug) : paths.notifications
  const href = postId ? paths.post(postId, commentId) : pageId ? paths.pageById(pageId) : home
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
        did: `${t('notifications.membership_requested', { count })} ${t('notifications.in_place')}`,
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
      const outcome = detail === 'restored' || detail === 'kept' ? detail : 'hidden'
      return {
        who: '',
        did: t(`notifications.moderation_${outcome}_${commentId ? 'comment' : 'post'}`),
        about,
        note: t('notifications.moderation_why'),
        href,
      }
    }
    case 'poll_closed':
      return { who: '', did: t('notifications.poll_closed'), about, href }
    case 'kudos':
      return { who, did: t('notifications.kudos', { count }), about, href }
    case 'idea_state':
      return { who: '', did: t('notifications.idea_state'), about, href }
    case 'same_question':
      return { who, did: t('notifications.same_question', { count }), about, href }
    case 'merged_question':
      return { who, did: t('notifications.merged_question'), about, href }
    case 'flag_decided':
      return { who: place ?? '', did: t('notifications.flag_decided'), href: home }
    case 'message': {
      const why =
        notification.detail === 'important' || notification.detail === 'mention'
          ? notification.detail
          : 'first'
      const conversation = notification.conversationId
      return {
        who,
        did: t(`notifications.message_${why}`, { count }),
        href: conversation ? paths.conversation(conversation) : paths.messages,
      }
    }
    case 'page_review':
    case 'page_orphaned':
      return { who: '', did: t(`notifications.${kind}`), place, about, href }
    case 'page_edited':
      return { who, did: t('notifications.page_edited', { count }), about, href }
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
