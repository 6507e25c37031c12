import { on, plural, type Translation } from '../core/messages.js'
import { atStart, inWords } from '../core/in-words.js'
import type { fr } from './messages.fr.js'

const people = (count: number) =>
  plural('en', count, { one: 'one person', other: `${inWords('en', count)} people` })
const questions = (count: number) =>
  plural('en', count, {
    one: 'one question has found its answer',
    other: `${inWords('en', count)} questions have found their answer`,
  })
const wrote = (count: number) =>
  plural('en', count, { one: 'one person has written', other: `${people(count)} have written` })
const waited = ({ hours, days }: { hours: number; days: number }) =>
  days > 0
    ? plural('en', days, { one: 'one working day', other: `${inWords('en', days)} working days` })
    : hours === 0
      ? 'less than a working hour'
      : plural('en', hours, { one: 'one working hour', other: `${inWords('en', hours)} working hours` })

export const en: Translation<typeof fr> = {
  since_yesterday: 'Since yesterday',
  since_day: ({ day }) => `Since ${day}`,
  news_both: ({ since, answered, first }) =>
    `${since}, ${questions(answered)} and ${wrote(first)} for the first time in your communities.`,
  news_answered: ({ since, answered }) => `${since}, ${questions(answered)}.`,
  news_first: ({ since, first }) => `${since}, ${wrote(first)} for the first time in your communities.`,
  news_none: ({ since }) => `${since}, nothing has moved in your communities.`,
  news_waiting: ({ waiting, first }) =>
    waiting === first
      ? plural('en', first, {
          one: 'They are still waiting for a reply.',
          other: 'All are still waiting for a reply.',
        })
      : plural('en', waiting, {
          one: 'One of them is still waiting.',
          other: `${atStart(inWords('en', waiting))} of them are still waiting.`,
        }),
  count: ({ count }) =>
    plural('en', count, {
      one: 'One situation.',
      other: `${atStart(inWords('en', count))} situations, newcomers first;`,
    }),
  order: 'how this order is made',
  order_title: 'How this order is made',
  order_text:
    'The kinds always come in this order; within each, what has waited longest comes first. Nothing depends on who wrote.',
  order_foot: 'Working hours of the organisation are counted. At most four of each kind at a time.',
  order_newcomer: 'First steps',
  order_newcomer_text: ({ hours }) =>
    `What someone who arrived less than fourteen days ago wrote, still without a reply. Promise: ${hours} hours.`,
  order_flag: 'Flags',
  order_flag_text: ({ hours }) => `A text is waiting for a decision. Promise: ${hours} hours.`,
  order_question: 'Questions',
  order_question_text: ({ hours, late, days }) =>
    `Unanswered after ${hours} hours, late after ${late}. Beyond ${days} days, it is no longer a matter for the morning.`,
  order_requests: 'Requests',
  order_requests_text: ({ hours }) =>
    `Someone is asking to join a closed community. Promise: ${hours} hours.`,
  order_page: 'Pages',
  order_page_text: ({ hours, promise }) =>
    `Its review date has passed, and whoever looks after it has not confirmed it ${hours} hours after being asked. Promise: ${promise} hours.`,
  situations: 'Waiting on someone',
  not_now: 'Not now',
  snoozed_until: ({ when }) => `It comes back ${on(when)}.`,
  undo: 'Undo',
  read_answer: 'Read and reply',
  read: 'Read',
  settled: 'Settled meanwhile',
  settled_answered: 'You answered',
  settled_decided: 'You decided',
  settled_confirmed: 'You confirmed',
  arrived: ({ count }) =>
    plural('en', count, {
      one: 'One more situation',
      other: `${atStart(inWords('en', count))} more situations`,
    }),

  newcomer_first: ({ name }) => `${name} is waiting for a reply to their first post`,
  newcomer: ({ name }) => `${name} is waiting for a reply`,
  quoted: ({ words }) => `“${words}”`,
  newcomer_why: ({ hours, days, promised, community }) =>
    hours >= promised
      ? `Already ${waited({ hours, days })}, when we promise ${inWords('en', promised)} hours. In ${community}.`
      : `${atStart(waited({ hours, days }))} of the ${inWords('en', promised)} we promise. In ${community}.`,
  newcomer_from: ({ place }) => `Recently arrived, ${place}.`,
  question_why: ({ hours, days }) => `Unanswered for ${waited({ hours, days })}.`,
  question_by: ({ name, place, community }) => `Asked by ${name}${place && `, ${place}`}, in ${community}.`,
  question_in: ({ community }) => `Asked in ${community}.`,
  question_relayed: ({ when }) => `Passed on ${on(when)}, nothing yet.`,
  knows_skill: ({ count, names, skill }) =>
    plural('en', count, {
      one: `${names} has #${skill} on their page.`,
      other: `${names} have #${skill} on their pages.`,
    }),
  knows_answers: ({ count, names }) =>
    plural('en', count, {
      one: `${names} already has an accepted answer on this.`,
      other: `${names} already have an accepted answer on this.`,
    }),
  ask: ({ count }) => plural('en', count, { one: 'Ask them', other: 'Ask them' }),
  ask_title: ({ about }) => `“${about}”`,
  ask_why:
    'This comment will appear under the question, from you. The people named will be notified; the question still waits for its answer.',
  ask_text: 'Your words',
  ask_words: ({ names, count }) =>
    plural('en', count, {
      one: `${names}, do you have any idea? One line is enough.`,
      other: `${names}, do any of you have an idea? One line is enough.`,
    }),
  ask_send: 'Ask them',
  asked: ({ count }) =>
    plural('en', count, {
      one: 'The question is passed on to one person.',
      other: `The question is passed on to ${inWords('en', count)} people.`,
    }),
  ask_nobody: 'Mention at least one person, with @.',
  cancel: 'Cancel',

  flag_comment: ({ count }) => `A comment was flagged by ${people(count)}`,
  flag_page: ({ count }) => `A page was flagged by ${people(count)}`,
  flag_post: ({ count }) => `A post was flagged by ${people(count)}`,
  flag_appealed: 'A decision was answered and awaits another reading',
  flag_rewritten: 'A hidden text was rewritten and awaits another reading',
  flag_place: ({ community, when }) => `In ${community}, ${when}.`,
  flag_clear: 'You took no part in the conversation or in the flag.',
  flag_involved: 'You took part in it: it is better for someone else to decide.',
  decide: 'Read and decide',

  requests_one: ({ name, community }) => `${name} asks to join “${community}”`,
  requests: ({ count, community }) => `${atStart(people(count))} ask to join “${community}”`,
  requests_since: ({ count, when }) =>
    plural('en', count, { one: `Asked ${on(when)}.`, other: `The first asked ${on(when)}.` }),
  requests_from: ({ names }) => `${names}.`,
  accept_one: ({ name }) => `Welcome ${name}`,
  accept: ({ count }) => (count === 2 ? 'Welcome both' : `Welcome all ${inWords('en', count)}`),
  one_by_one: 'One by one',
  accepted: ({ count, community }) =>
    plural('en', count, {
      one: `One person joins “${community}”. You have ten seconds.`,
      other: `${atStart(inWords('en', count))} people join “${community}”. You have ten seconds.`,
    }),

  page_why: ({ hours, days }) => `Unconfirmed page: due for ${waited({ hours, days })}.`,
  page_by: ({ name, place, community }) =>
    `Looked after by ${name}${place && `, ${place}`}, in ${community}.`,
  page_mine: ({ community }) => `You look after it, in ${community}.`,
  page_asked: ({ when }) => `Asked ${on(when)}, no answer yet.`,
  page_open: 'Read the page',
  page_reread: 'Read it again',
  page_ask: ({ name }) => `Ask ${name}`,
  page_asking: ({ name }) => `${name} will be asked: is it still true? You have ten seconds.`,

  more: ({ count }) =>
    plural('en', count, {
      one: 'One more comes when these are settled.',
      other: `${atStart(inWords('en', count))} more come when these are settled.`,
    }),
  asleep: ({ count }) =>
    plural('en', count, {
      one: 'One situation put off.',
      other: `${atStart(inWords('en', count))} situations put off.`,
    }),
  empty: 'Nothing is waiting',
  empty_why: 'Every newcomer has had a reply, no question lingers, no flag is waiting. Have a good day.',
  empty_act: 'Read the feed',
  nobodys: 'This page belongs to those who look after a community',
  nobodys_why:
    'The day you look after one, whatever is waiting on someone there will appear here each morning, with an action ready.',
  nobodys_act: 'See the communities',
  gestures: 'What your actions led to',
  gestures_text: ({ relayed, answered }) =>
    relayed === 1
      ? answered === 1
        ? 'The question you passed on these two weeks was answered.'
        : 'The question you passed on these two weeks still waits.'
      : `Of the ${inWords('en', relayed)} questions you passed on in two weeks, ${answered === 0 ? 'none has an answer yet' : plural('en', answered, { one: 'one was answered', other: `${inWords('en', answered)} were answered` })}.`,
  places: 'What you look after',
  places_text: ({ count }) =>
    plural('en', count, {
      one: 'One community. This page shows only what happens there.',
      other: `${atStart(inWords('en', count))} communities. This page shows only what happens there.`,
    }),
  places_act: 'See the communities',
}
