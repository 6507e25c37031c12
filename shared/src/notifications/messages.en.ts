import { plural, type Translation } from '../core/messages.js'
import type { fr } from './messages.fr.js'

const words = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']
const several = (count: number, one: string, other: string) => plural('en', count, { one, other })

export const en: Translation<typeof fr> = {
  title: ({ count }) =>
    count === 0
      ? 'Nothing awaits you'
      : count > 10
        ? 'There is news for you'
        : `${words[count]} ${several(count, 'thing', 'things')} for you`,
  short: 'Notifications',
  loading: 'Your notifications are on their way',
  read_all: 'Mark all as read',
  read_one: 'Mark as read',
  read_one_about: ({ about }) => `Mark as read: ${about}`,
  unread: 'unread',
  today: 'Today',
  yesterday: 'Yesterday',
  more: 'Earlier ones',
  end: 'That is all. Nothing is invented to fill this page.',
  empty: 'Nothing for you, and that is fine',
  empty_why: 'You will be told here when someone answers you, mentions you or waits for you.',
  empty_act: 'Read the feed',
  somebody: 'A former colleague',
  others: ({ count }) => several(count, 'one other person', `${count} other people`),

  mention: ({ count }) => several(count, 'mentions you', 'mention you'),
  reply: () => 'answered your comment',
  comment: () => 'answered your post',
  reaction_post: () => 'reacted to your post',
  reaction_comment: () => 'reacted to your comment',
  reaction_like: 'likes',
  reaction_thanks: 'thanks you for',
  reaction_useful: 'finds useful',
  reaction_celebrate: 'applauds',
  reaction_support: 'supports',
  your_post: 'your post',
  your_comment: 'your comment',
  answer_accepted: 'accepted your answer',
  answer_accepted_nobody: 'Your answer is accepted',
  membership_requested: ({ count }) => several(count, 'asks to join', 'ask to join'),
  membership_accepted: 'Your request is accepted. Welcome.',
  membership_declined: 'Your request was not accepted this time.',
  community_invitation: ({ count }) => several(count, 'invites you to join', 'invite you to join'),
  moderation_hidden_post: 'Moderation has hidden your post',
  moderation_hidden_comment: 'Moderation has hidden your comment',
  moderation_restored_post: 'Moderation has restored your post',
  moderation_restored_comment: 'Moderation has restored your comment',
  moderation_kept_post: 'Moderation has read your post again and keeps it hidden',
  moderation_kept_comment: 'Moderation has read your comment again and keeps it hidden',
  flag_decided: 'What you flagged has been read and decided. Thank you for looking after this place.',
  moderation_why: 'The reason is written on it.',
  nudge_profile: 'One sentence about you, and colleagues will know why to come and see you',
  nudge_question: 'A question is waiting, and you may know the answer',
  nudge_other: 'A nudge, if you feel like it',
  nudge_why: 'Suggested by Osmose. You can stop receiving these.',
  poll_closed: 'Your poll is closed, the answers are in',
  kudos: ({ count }) => several(count, 'thanks you', 'thank you'),
  idea_state: 'An idea you follow has moved on',
  same_question: ({ count }) => several(count, 'has the same question', 'have the same question'),
  merged_question: 'joined your question with another',
  message_important: ({ count }) =>
    several(count, 'writes something important to you', 'write something important to you'),
  message_mention: ({ count }) => several(count, 'names you in a conversation', 'name you in a conversation'),
  message_first: ({ count }) => several(count, 'writes to you', 'write to you'),
  page_review: 'A page you look after is due: is it still true?',
  page_orphaned: 'Nobody looks after this page any more. Please name somebody',
  page_assigned: 'entrusts a page to you',
  page_edited: ({ count }) =>
    several(count, 'corrected a page you look after', 'corrected a page you look after'),
  page_made: 'made a page of what you wrote',
  bookmark_due: 'You wanted to come back to this',
  draft_failed: 'A post that you had planned could not appear',
  draft_failed_note: 'It waits among your drafts, with the reason.',
  in_place: 'in',

  what: 'What tells you',
  what_now: 'At once, within your hours',
  what_now_text: 'someone answers you, mentions you, waits for you',
  what_here: 'Only here, quietly',
  what_here_text: 'reactions, grouped by post',
  what_never: 'Never',
  what_never_text: 'the posts of your communities: they wait in the feed',
}
