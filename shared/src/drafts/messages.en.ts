import { plural, type Translation } from '../core/messages.js'
import type { fr } from './messages.fr.js'

export const en: Translation<typeof fr> = {
  title: 'Drafts',
  intro:
    'What you are writing, kept word by word and found again on your other devices. Nobody else sees it.',
  too_many: 'You keep a hundred drafts already. Throw one away to begin another.',
  incomplete: 'Something is still missing before this draft can be published.',
  in_the_past: 'That time has passed already.',
  too_far_ahead: 'That is too far ahead: a year at most.',
  kept: ({ time }) => `Kept at ${time}`,
  kept_here: ({ time }) => `Kept at ${time}, on this device only`,
  empty: 'Nothing is lost if you close: what you write is kept word by word.',
  elsewhere: 'This draft was also written on another device. The version from here is the one kept.',
  waiting: ({ title }) => `A draft is waiting: ${title}`,
  resume: 'Go on with it',
  untitled: 'Untitled',
  planned: 'To appear',
  written: 'Being written',
  planned_for: ({ time }) => `Will appear ${time}`,
  saved_at: ({ time }) => `Kept ${time}`,
  failed: ({ reason }) => `Could not appear. ${reason}`,
  nowhere: 'No community chosen',
  open: 'Go on',
  delete: 'Throw away',
  deleted: 'Draft thrown away.',
  unschedule: 'Do not publish',
  unscheduled: 'It is a draft again.',
  empty_title: 'No draft',
  empty_why: 'Whatever you begin to write waits for you here.',
  write: 'Write',
  when: 'When',
  now: 'Now',
  later: 'Later',
  later_when: 'Day and time',
  later_note: ({ zone }) => `In the time of ${zone}. What you may do will be asked again then.`,
  schedule: 'Publish later',
  scheduled: ({ time }) => `It is planned: it will appear ${time}.`,
  similar: ({ count }) =>
    plural('en', count, {
      one: 'A similar question may have your answer already',
      other: `${count} similar questions, one may have your answer already`,
    }),
  accepted: 'Answer kept',
  answers: ({ count }) =>
    count === 0 ? 'No answer yet' : plural('en', count, { one: '1 answer', other: `${count} answers` }),
}
