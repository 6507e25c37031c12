import { formatCount } from '../core/format.js'
import { plural, type Translation } from '../core/messages.js'
import type { fr } from './messages.fr.js'

export const en: Translation<typeof fr> = {
  time_wrong:
    'These times do not fit: the start must be in the future, and the end must follow within two weeks.',
  over: 'This event is over.',
  cancelled: 'This event is cancelled.',
  answers_closed: 'Replies are closed.',

  title: 'What are you inviting people to?',
  text: 'What it is about, who it is for, what to bring (optional)',
  send: 'Invite',
  starts: 'Starts',
  ends: 'Ends',
  zone: 'Time zone',
  zone_hint: 'Everyone will read the time in their own time zone.',
  place: 'Place',
  place_hint: 'A room, a building, an address.',
  link: 'Link to join remotely',
  link_hint: 'Optional; it begins with https://',
  link_wrong: 'This link does not begin with https://',
  capacity: 'Number of seats',
  capacity_hint:
    'Optional. Once it is full, people join a waiting list, and a seat that comes free goes to the first in line.',
  capacity_wrong: ({ most }) => `A whole number from 1 to ${formatCount('en', most)}.`,
  answer_by: 'Reply by',
  answer_by_hint: 'Optional. People can still say later that they can no longer come.',

  time_of: ({ zone, time }) => `${time}, ${zone}`,
  from_to: ({ from, to }) => `${from} to ${to}`,
  from_until: ({ from, to }) => `${from}, until ${to}`,
  remote: 'Remote',
  join: 'Open the link',
  nowhere: 'Place to be announced',
  is_over: 'over',
  is_cancelled: 'cancelled',
  cancelled_why: 'Cancelled:',
  free: ({ count, of }) =>
    count === 0
      ? plural('en', of, { one: 'Full: the only seat is taken', other: `Full: all ${of} seats are taken` })
      : plural('en', count, { one: `One seat left out of ${of}`, other: `${count} seats left out of ${of}` }),
  waiting_count: ({ count }) =>
    plural('en', count, { one: 'one person waiting', other: `${count} people waiting` }),
  seats: ({ taken, of }) => `${taken} of ${of} seats taken`,
  answer_until: ({ time }) => `Reply by: ${time}`,

  question: 'Will you come?',
  yes: 'I’ll come',
  maybe: 'Maybe',
  no: 'Not this time',
  wait: 'Join the waiting list',
  waiting: 'On the waiting list',
  leave_line: 'Leave the list',
  you_come: 'You have a seat.',
  you_maybe: 'You may come. No seat is kept for you.',
  you_no: 'You are not coming this time.',
  you_wait: ({ place }) =>
    place === 1
      ? 'You are first in line; a seat that comes free will be yours, with nothing to do.'
      : `You are number ${place} in line; a seat that comes free will be yours, with nothing to do.`,
  full_hint:
    'All seats are taken: you would join the waiting list, and a seat that comes free would be yours, with nothing to do.',
  answers_over: 'Replies are closed; you can still say that you can no longer come.',
  coming: ({ count }) =>
    count === 0
      ? 'Nobody has said yes yet'
      : plural('en', count, { one: 'One person is coming', other: `${count} people are coming` }),
  came: ({ count }) =>
    count === 0
      ? 'Nobody had said yes'
      : plural('en', count, { one: 'One person had said yes', other: `${count} people had said yes` }),
  maybe_count: ({ count }) => plural('en', count, { one: 'one maybe', other: `${count} maybe` }),
  who: 'Who is coming',
  who_see: 'See who is coming',
  who_was: 'Who had said yes',
  who_see_was: 'See who',
  who_maybe: 'Maybe',
  who_waiting: 'Waiting, in order',
  nobody: 'Nobody for now.',
  more_people: 'More',

  calendar: 'Add to my calendar',
  edit: 'Change the time or place',
  edit_elsewhere: 'Time, place and seats are changed on the event itself, and those who are coming are told.',
  edit_note: 'Those who are coming will be told if the time or place changes.',
  saved: 'Changed.',
  save: 'Save',
  cancel: 'Cancel the event',
  cancel_ask: 'Cancel this event?',
  cancel_why: 'Everyone who is coming, might come or is waiting will be told. This cannot be undone.',
  reason: 'The reason, in one sentence',
  reason_hint: 'Everyone will be able to read it.',
  conflict_title: 'This event has changed in another window',
  conflict_why: 'Nothing is lost: your fields are below, as you filled them in.',
  back: 'Change nothing',
  is_now_cancelled: 'The event is cancelled.',

  agenda: 'Events',
  agenda_under: 'What is coming up in your communities, in your own time zone.',
  loading: 'Loading your events',
  invite: 'Invite to an event',
  when: 'When',
  when_coming: 'Upcoming',
  when_past: 'Past',
  whose: 'Which ones',
  whose_all: 'All',
  whose_mine: 'I am going',
  community: 'Community',
  this_community: 'This community',
  agenda_news: 'The agenda has changed',
  any_community: 'All my communities',
  none: 'Nothing planned',
  none_past: 'No past events',
  none_mine: 'You are not going to anything yet',
  none_why: 'A workshop of twenty minutes, a visit, a coffee: an event begins with an invitation.',
  more: 'More',
  today: 'today',
  tomorrow: 'tomorrow',
  strip: 'The next fourteen days',
  strip_day: ({ day, count }) =>
    count === 0
      ? `${day}, nothing`
      : plural('en', count, { one: `${day}, one event`, other: `${day}, ${count} events` }),
  next: 'Next event',
  all_events: 'All events',
  answer: 'Reply',
  see: 'See',
  going: 'You are going',

  feed_title: 'Your calendar',
  feed_why:
    'An address for your calendar app, which reads your events there, kept up to date, without a password. Anyone who has this address can read them too; keep it to yourself.',
  feed_content: 'What it contains',
  feed_mine: 'What I said yes or maybe to',
  feed_all: 'Everything my communities plan',
  feed_make: 'Create my address',
  feed_again: 'Create a new address',
  feed_again_hint: 'The previous one will stop working.',
  feed_end: 'Delete my address',
  feed_ended: 'The address no longer works.',
  feed_address: 'Your address',
  feed_once: 'It is shown only once: we keep no copy that can be read.',
  feed_copy: 'Copy',
  feed_copied: 'The address is copied.',
  feed_since: ({ time }) => `Your address has existed since ${time}.`,
}
