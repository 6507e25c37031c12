import { on, plural, type Translation } from '../core/messages.js'
import type { fr } from './messages.fr.js'

const about = (count: number) => `about ${count} people`

export const en: Translation<typeof fr> = {
  leaders_only: 'An announcement is made by the people who lead the community.',
  out_of_your_sight:
    'You would not see this announcement yourself. Address it to your own department or site too.',
  deadline_wrong: 'The date must be in the future, within a year, and the announcement must ask to be read.',
  audience_fixed: 'Once published, an announcement keeps the same recipients.',
  not_asked: 'This announcement does not ask you to read it.',
  changed_meanwhile: 'The text has just changed: please read it again before you answer.',

  title: 'What changes, in one sentence',
  text: 'What people need to know or do, and from when…',
  send: 'Announce',

  spoken_to: 'Who it is for',
  everyone: 'The whole community',
  some: 'Some departments or sites',
  departments: 'Departments',
  sites: 'Sites',
  none_chosen: 'Choose at least one department or site.',
  combined: 'Departments and sites combine: people in one of these departments, at one of these sites.',
  must_read: 'Ask people to confirm “I’ve read this”',
  must_read_hint:
    'It stays at the top of the home page until it is read. You will see how many have read it, never who.',
  read_by: 'To be read before',
  read_by_hint: 'Optional. One reminder, within each person’s working hours, before this date.',
  rewriting: 'What you are changing',
  rewriting_minor: 'A correction',
  rewriting_minor_hint: 'Whoever has read it has read it.',
  rewriting_again: 'Something that matters',
  rewriting_again_hint: 'Everyone is asked to read it again, and notified.',
  audience_stays: 'The recipients stay the same.',

  reach_for_all: ({ community }) => `For all members of ${community}`,
  reach_for: ({ whom, community }) => `For ${whom}, in ${community}`,
  reach_people: ({ count }) => about(count),
  reach_few: 'fewer than five people',
  reach_told: 'Who will be notified',
  reach_told_text: 'Only the people it is for will be notified.',
  reach_public:
    'The community is open: unless you choose departments or sites, the whole company can read it too.',
  reach_closed: ({ community }) => `The people who lead ${community} see it too.`,

  whom_both: ({ departments, sites }) => `${departments}, ${sites}`,
  to: ({ whom }) => `For ${whom}`,
  read: 'I’ve read this',
  read_again: 'I’ve read it again',
  read_by_you: ({ time }) => `Read by you ${on(time)}`,
  changed_since: 'The text has changed since you read it.',
  before: ({ time }) => `To be read before ${time}`,
  was_before: ({ time }) => `Was to be read before ${time}`,
  to_read: 'To be read',
  asks: 'Asks to be read',
  progress: ({ acknowledged, addressed }) => `${acknowledged} of ${about(addressed)}`,
  have_read: ({ acknowledged }) =>
    plural('en', acknowledged, { one: 'has read it.', other: 'have read it.' }),
  nearly_all_read: ({ addressed }) => `Almost everyone has read it, out of ${about(addressed)}.`,
  all_read: ({ addressed }) => `Everyone has read it: ${about(addressed)}.`,
  too_few: 'Fewer than five people are addressed: a count would tell who.',
  only_counted: 'You see a count, never names.',
  one_reminder: 'One reminder, within working hours.',

  due_title: ({ count }) =>
    plural('en', count, { one: 'One announcement to read', other: `${count} announcements to read` }),
  due_title_many: 'Announcements to read',
  due_more: ({ count }) =>
    plural('en', count, { one: 'Show 1 more announcement', other: `Show ${count} more announcements` }),
  due_next: 'More',
  stands_above: 'Its text is at the top of this page, to be read.',
  read_whole: 'Read in full',
  thanks: 'Noted, thank you.',
}
