import { plural, type Translation } from '../core/messages.js'
import type { placeFr } from './place.fr.js'

const about = (count: number) => (count < 10 ? String(count) : `about ${count}`)

export const placeEn: Translation<typeof placeFr> = {
  facts: 'The facts, over four weeks',
  facts_why: 'Counted in what you may read, rounded; nobody is counted apart.',
  facts_quiet: 'Nothing has been written here for four weeks.',
  facts_posts: 'posts',
  facts_answers: 'answers and comments',
  facts_people: 'people wrote here',
  facts_answered: 'questions answered',
  facts_in_ten: ({ count }) => `${count} in 10`,
  facts_in_a_day: ({ count }) => `${count} in 10 within a day`,
  facts_about: ({ count }) => about(count),
  facts_few_questions: ({ count }) =>
    plural('en', count, {
      one: 'One question asked: too few for a share.',
      other: `${count} questions asked: too few for a share.`,
    }),
  glance: 'In short',
  glance_pages: 'Pages changed lately',
  glance_pages_all: 'All pages',
  glance_files: 'Files added lately',
  glance_files_all: 'All files',
  glance_members: 'Members',
  glance_members_some: ({ names, others }) =>
    others > 0
      ? plural('en', others, { one: `${names} and one more person`, other: `${names} and ${others} more` })
      : names,
  glance_members_all: 'All members',
  glance_who: ({ names }) => `looked after by ${names}`,
  rule_empty: 'Choose at least a department, a site or a title.',
  rule_own_words:
    'People write their own department and title: in a closed community the rule can only name sites.',
  unreadable_file: 'This file cannot be read as a CSV table.',
  no_email_column: 'No column of e-mail addresses was found in the first line.',
  csv_name: 'Name',
  csv_email: 'E-mail',
  csv_role: 'Role',
  csv_since: 'Member since',
  csv_via: 'How',
  csv_via_join: 'by themselves',
  csv_via_request: 'on request',
  csv_via_invite: 'by invitation',
  csv_via_rule: 'by the rule',
  csv_via_import: 'by a file',
  csv_via_founder: 'at its founding',
  rule: 'Membership rule',
  rule_title: 'Who belongs, by rule',
  rule_why:
    'People of these sites, these departments and this title enter by themselves, and leave when they no longer are. Whoever left of their own will is not put back. Such entries never count as something the person did.',
  rule_sites: 'Sites',
  rule_departments: 'Departments',
  rule_title_field: 'Job title',
  rule_contains: 'contains',
  rule_is: 'is exactly',
  rule_title_text: 'Words of the title',
  rule_apply: 'Apply the rule',
  rule_drop: 'Take the rule away',
  rule_drop_why: 'If you take it away, those who came by it stay members.',
  rule_set: 'The rule applies in a moment.',
  rule_dropped: 'The rule is gone. Nobody left.',
  preview: 'What the rule would do',
  preview_matching: 'Meant',
  preview_entering: 'Would enter',
  preview_leaving: 'Would leave',
  preview_out: 'Gone, not put back',
  preview_about: ({ count }) => `about ${count} people`,
  preview_few: 'fewer than five people',
  preview_nobody: 'nobody',
  list_in: 'Import a CSV',
  list_out: 'Export as CSV',
  list_title: 'Members from a file',
  list_why:
    'A CSV table with a column of e-mail addresses is enough. Nothing is written before you agree, and each line left out is named.',
  list_choose: 'Choose a CSV file',
  list_enter: ({ count }) =>
    plural('en', count, { one: 'Let one person in', other: `Let ${count} people in` }),
  list_done: ({ count }) =>
    plural('en', count, { one: 'One person came in.', other: `${count} people came in.` }),
  list_would: ({ found, added, already }) =>
    `Of ${found} lines read: ${added} would let somebody in, ${already} name members.`,
  list_did: ({ found, added, already }) =>
    `Of ${found} lines read: ${added} let somebody in, ${already} name members.`,
  list_ignored: ({ names }) => `Columns not used: ${names}.`,
  list_left_out: ({ count }) =>
    plural('en', count, { one: 'One line left out', other: `${count} lines left out` }),
  list_line: 'Line',
  list_value: 'What it says',
  list_reason: 'Reason',
  list_no_email: 'no address',
  list_not_an_email: 'is no address',
  list_unknown: 'nobody has this address here',
  list_twice: 'already further up in the file',
  list_went: 'left the community; they can be invited',
  invitation_expired: 'This invitation has expired. Ask whoever sent it to renew it.',
  charter_changed: 'The charter has just changed. Read it again before you agree.',
}
