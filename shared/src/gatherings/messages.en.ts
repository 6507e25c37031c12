import { plural, type Translation } from '../core/messages.js'
import type { fr } from './messages.fr.js'

export const en: Translation<typeof fr> = {
  time_wrong: 'These times do not fit: it starts in the future, and ends after that, within two weeks.',
  over: 'This event is over.',
  cancelled: 'This event is cancelled.',
  answers_closed: 'The time for answers is over.',

  title: 'What do you invite to?',
  text: 'What it is about, for whom, what to bring (optional)',
  send: 'Invite',
  starts: 'Starts',
  ends: 'Ends',
  zone: 'On the clocks of',
  zone_hint: 'Each person will read the time on their own clocks.',
  place: 'Place',
  place_hint: 'A room, a building, an address.',
  link: 'Link to take part from afar',
  link_hint: 'Optional; it begins with https://',
  link_wrong: 'This link does not begin with https://',
  capacity: 'Number of seats',
  capacity_hint: 'Optional. Beyond it people wait, and a freed seat goes to the first who waits.',
  answer_by: 'Answer before',
  answer_by_hint: 'Optional. One can always say that one does not come any more.',

  time_of: ({ zone, time }) => `${time}, ${zone}`,
  from_to: ({ from, to }) => `${from} to ${to}`,
  from_until: ({ from, to }) => `${from}, until ${to}`,
  remote: 'From afar',
  join: 'Open the link',
  nowhere: 'The place is not said yet',
  is_over: 'over',
  is_cancelled: 'cancelled',
  cancelled_why: 'Cancelled:',
  free: ({ count, of }) =>
    count === 0
      ? plural('en', of, { one: 'Full: the seat is taken', other: `Full: all ${of} seats are taken` })
      : plural('en', count, { one: `One seat free of ${of}`, other: `${count} seats free of ${of}` }),
  waiting_count: ({ count }) =>
    plural('en', count, { one: 'one person waits', other: `${count} people wait` }),
  seats: ({ taken, of }) => `${taken} seats taken of ${of}`,
  answer_until: ({ time }) => `Answer before: ${time}`,

  question: 'Will you come?',
  yes: 'I’ll come',
  maybe: 'Maybe',
  no: 'Not this time',
  wait: 'Wait for a seat',
  you_come: 'You have a seat.',
  you_maybe: 'You may come. No seat is kept for you.',
  you_no: 'You are not coming this time.',
  you_wait: ({ place }) =>
    place === 1
      ? 'You are first in line; a freed seat becomes yours without doing anything.'
      : `You are number ${place} in line; a freed seat becomes yours without doing anything.`,
  full_hint:
    'All seats are taken: you would be in line, and a freed seat would become yours without doing anything.',
  answers_over: 'The time for answers is over; one can still say that one does not come any more.',
  coming: ({ count }) =>
    count === 0
      ? 'Nobody has said they come yet'
      : plural('en', count, { one: 'One person comes', other: `${count} people come` }),
  maybe_count: ({ count }) => plural('en', count, { one: 'one maybe', other: `${count} maybe` }),
  who: 'Who comes',
  who_see: 'See who comes',
  who_maybe: 'Maybe',
  who_waiting: 'Waiting, in order',
  nobody: 'Nobody for now.',
  more_people: 'More',

  calendar: 'Add to my calendar',
  edit: 'Change time or place',
  edit_elsewhere: 'Time, place and seats are changed on the event itself, and those who come are told.',
  edit_note: 'Those who come will be told if time or place changes.',
  saved: 'It is changed.',
  save: 'Save',
  cancel: 'Cancel the event',
  cancel_ask: 'Cancel this event?',
  cancel_why: 'Those who come, may come or wait will be told. This cannot be undone.',
  reason: 'The reason, in one sentence',
  reason_hint: 'Everybody will be able to read it.',
  back: 'Change nothing',
  is_now_cancelled: 'The event is cancelled.',

  agenda: 'Events',
  agenda_under: 'What is coming in your communities, on your clock.',
  loading: 'Your events are on their way',
  invite: 'Invite to an event',
  when: 'When',
  when_coming: 'Coming',
  when_past: 'Past',
  whose: 'Which',
  whose_all: 'All',
  whose_mine: 'Where I go',
  community: 'Community',
  any_community: 'All my communities',
  none: 'Nothing is planned',
  none_past: 'Nothing is past',
  none_mine: 'You go nowhere for now',
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
  answer: 'Answer',
  see: 'See',
  going: 'You are going',

  feed_title: 'Your calendar',
  feed_why:
    'An address for your calendar program: it reads your events there, kept up to date, without a password. Whoever has this address reads them too; keep it to yourself.',
  feed_content: 'What stands in it',
  feed_mine: 'What I said yes or maybe to',
  feed_all: 'Everything my communities plan',
  feed_make: 'Make my address',
  feed_again: 'Make a new address',
  feed_again_hint: 'The one before will stop working.',
  feed_end: 'Have none any more',
  feed_ended: 'The address no longer works.',
  feed_address: 'Your address',
  feed_once: 'It is shown only once: we keep nothing but its hash.',
  feed_copy: 'Copy',
  feed_copied: 'The address is copied.',
  feed_since: ({ time }) => `Your address has existed since ${time}.`,
}
