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
}
