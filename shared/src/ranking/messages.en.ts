import { plural, type Translation } from '../core/messages.js'
import type { fr } from './messages.fr.js'

const folded = (count: number) =>
  plural('en', count, { one: 'one post collapsed', other: `${count} posts collapsed` })

export const en: Translation<typeof fr> = {
  by_date_in: ({ community }) =>
    `Because you are in ${community}. Here the order is that of dates: nothing is pushed up.`,
  would_have: ({ points }) =>
    `In “For you” it has ${plural('en', points, { one: `${points} point`, other: `${points} points` })}:`,
  has: ({ points }) =>
    `It has ${plural('en', points, { one: `${points} point`, other: `${points} points` })} for you, and stands where they put it:`,
  no_points: 'None of your settings moves it up or down.',
  never: 'Neither time spent reading nor your reactions change anything.',
  term_followed: 'By someone you follow',
  term_knows: 'A question you may know',
  term_knows_about: ({ about }) => `A question you may know: ${about}`,
  term_forAll: 'Important for everyone',
  term_topic: 'A topic you follow',
  term_topic_about: ({ about }) => `A topic you follow: #${about}`,
  term_department: 'By someone in your department',
  term_waiting: 'A question without an accepted answer',
  term_fresh: 'Recent',
  term_seen: 'Opened before',
  hint_followed: 'You choose who to follow, from their page.',
  hint_knows: 'It contains the words of a skill written on your page.',
  hint_forAll: 'An announcement.',
  hint_topic: 'You choose your topics, from the page of each.',
  hint_department: 'Its author is in your department.',
  hint_waiting: 'Nobody has accepted an answer yet.',
  hint_fresh: 'Half of the points after two days, a quarter after four.',
  hint_seen: 'You opened its page. These points are taken off.',
  less_of: ({ term }) => `Count less: ${term}`,
  more_of: ({ term }) => `Count more: ${term}`,
  less: 'Count less',
  level_0: 'does not count',
  level_1: 'less',
  level_2: 'normal',
  level_3: 'more',
  value: ({ level, points }) => `${level}, ${points}`,
  points: ({ points }) => `${points} pts`,
  panel_title: 'Tune my feed',
  panel_why: 'What each thing is worth in “For you”. Nothing else counts; nobody sees your settings.',
  moved: ({ count, first }) =>
    `${plural('en', count, { one: 'One post moved', other: `${count} posts moved` })}. First: ${first}.`,
  unmoved: 'No post moved.',
  reset: 'Back to the original settings',
  close: 'Close the settings',
  following: 'What I follow and mute',
  how: 'How points are counted',
  how_text:
    'A post’s score is the sum of the points for everything that is true of it for you. The highest comes first; between equals, the newest. The same choices give everyone the same order. It covers posts of the last thirty days, from your communities and from what you follow, where you can read. What you mute is not there.',
  refused: 'This setting was not saved. The feed stays as it was.',
  untitled: 'a post without a title',
  muted_person: ({ count, name }) => `You muted ${name}: ${folded(count)}.`,
  muted_community: ({ count, name }) => `You muted the community ${name}: ${folded(count)}.`,
  muted_topic: ({ count, name }) => `You muted the topic #${name}: ${folded(count)}.`,
  muted_post: ({ name }) => `You muted this discussion by ${name}.`,
  show: 'Show',
  hear_again: 'Unmute',
}
