import { plural, type Translation } from '../core/messages.js'
import type { fr } from './messages.fr.js'

export const en: Translation<typeof fr> = {
  title: 'Home',
  questions: 'Questions',
  invite: 'A question, a find, a thank-you?',
  write: 'Write',
  kinds: 'Show',
  all: 'All',
  discussions: 'Discussions',
  questions_only: 'Questions',
  all_questions: 'All',
  unanswered: 'Unanswered',
  new_posts: ({ count }) => plural('en', count, { one: '1 new post', other: `${count} new posts` }),
  new_posts_short: ({ count }) => `${count} new`,
  read_above: 'Read before',
  more: 'More',
  end: 'That is all, back to the first day.',
  empty_title: 'Your feed fills as you follow',
  empty_why: 'Nothing is missing: it shows the posts of your communities, by date.',
  empty_act: 'Choose my communities',
  empty_filter: 'No post of this kind for now.',
  empty_unanswered: 'Every question has had an answer.',
  show_all: 'Show all',
  why: 'Why I see this',
  why_short: 'Why this',
  why_text: ({ community }) =>
    `Because you follow ${community}. Your feed is in the order of dates; nothing is pushed up in it, and time spent reading changes nothing.`,
  loading: 'The feed is coming',
  region: 'The feed',
}
