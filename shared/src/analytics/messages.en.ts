import { plural, type Translation } from '../core/messages.js'
import type { fr } from './messages.fr.js'
import { inWords } from './words.en.js'

export const en: Translation<typeof fr> = {
  report: 'Adoption report',
  published_on: ({ day }) => `published on ${day}`,
  frozen: 'frozen',
  frozen_why:
    'This report was computed once. It does not change any more, even if something is corrected later.',
  month: 'Month of the report',
  export_csv: 'Export as CSV',
  print: 'Print',

  headline: ({ month, share, rate }) =>
    `In ${month}, ${rate === 'about' ? '' : rate === 'atMost' ? 'at most ' : 'at least '}${share} of people used the network`,
  headline_first: '. This is the first report.',
  headline_up: ({ points, before, low, high }) =>
    `${points === null ? `, more than in ${before}` : `, ${inWords(points)} point${points > 1 ? 's' : ''} more than in ${before}`}. That is more than noise: the rise is between ${low} and ${high} points.`,
  headline_down: ({ points, before, low, high }) =>
    `${points === null ? `, less than in ${before}` : `, ${inWords(points)} point${points > 1 ? 's' : ''} less than in ${before}`}. That is more than noise: the fall is between ${low} and ${high} points.`,
  headline_noise: ({ share, before }) =>
    `, against ${share} in ${before}. The difference is too small to conclude.`,
  headline_uncompared: '.',
  headline_too_few: ({ month }) =>
    `In ${month}, nothing can be published without a risk of pointing at a person.`,
  participation_noise: ({ before, now }) =>
    `Participation goes from ${before} to ${now}: too little to conclude.`,
  participation_same: ({ now }) => `Participation stays at ${now}.`,
  participation_more: ({ before, now }) =>
    `Participation goes from ${before} to ${now}: that is more than noise.`,
  how_noise: 'How we tell a rise from noise',

  rounded: 'rounded to the nearest 5',
  activated_note: ({ share }) => `${share}, rounded to the nearest 5`,
  activated_hidden: 'Nothing',
  activated_hidden_why: 'A difference from another month would tell who came.',
  before: ({ value, month }) => `${value} in ${month}`,
  no_before: 'first report',

  trend_title: ({ count }) =>
    `${inWords(count)[0]?.toUpperCase()}${inWords(count).slice(1)} ${plural('en', count, { one: 'report', other: 'reports' })}`,
  trend_one: 'A slope can be read from the second report on.',
  trend_sentence: ({ first, firstMonth, last, lastMonth }) =>
    `Adoption goes from ${first} in ${firstMonth} to ${last} in ${lastMonth}.`,
  trend_target_left: ({ points }) => `The target is ${inWords(points)} point${points > 1 ? 's' : ''} away.`,
  trend_target_reached: 'The target is reached.',
  target: ({ value }) => `Target ${value}`,
  show_table: 'See the table',
  hide_table: 'See the drawing',
  ladder_title: 'Participation ladder',
  ladder_says: ({ inactive, authors }) => `${inactive} did not come in 28 days, ${authors} posted.`,
  ladder_none: 'Nothing this month: its steps would give a small group away.',
  step_inactive: 'inactive',
  step_reader: 'reads',
  step_reactor: 'reacts',
  step_commenter: 'comments',
  step_author: 'posts',
  step_label: ({ step, value }) => `${step} ${value}`,

  by_department: 'By department',
  by_site: 'By site',
  department: 'Department',
  site: 'Site',
  breakdown: 'Breakdown',
  people: 'People',
  authors: 'Post',
  everybody: 'Everybody',
  no_department: 'No department',
  no_site: 'No site',
  others: ({ people }) => `Others (${people} people)`,
  why_small: ({ names, count }) =>
    `${names}: ${plural('en', count, { one: 'group too small to be shown alone', other: 'groups too small to be shown alone' })}`,
  why_moved: ({ names, k }) =>
    `${names}: fewer than ${k} people came or went since the month before, a difference would show them`,
  why_neighbour: ({ names }) => `${names}: a subtraction would show a hidden group`,
  nothing_shown: 'No group can be shown this month.',
  mark_note:
    'The green mark covers the rounding: ten points below 50 people, five below 200. Hatched is what is hidden.',
  mark_note_print:
    'The black mark covers the rounding: ten points below 50 people, five below 200. Hatched is what is hidden.',
  target_note: ({ value }) => `Dashed, the target of ${value}.`,

  never_a_person: 'This report never shows a person',
  never_a_person_text: ({ k }) =>
    `Groups of at least ${inWords(k)} people, rounded values, figures that no longer move once published.`,
  each_may_know: 'Everybody may read what HR sees of them, and who opened this report.',
  see_definitions: 'All definitions',
  next_report: ({ day }) => `Next report on ${day}`,
  none_title: 'No report yet',
  none_text: ({ month, day }) =>
    `A report needs a month that was counted whole. The first one, for ${month}, will be published on ${day}.`,

  print_period: 'Period',
  print_published: 'Published',
  print_base: 'Base',
  print_threshold: 'Threshold',
  print_mark: 'Reference',
  print_period_text: ({ window }) => `28 days, ${window}`,
  print_published_text: ({ day }) => `${day}, frozen`,
  print_base_text: ({ people }) => `${people} people`,
  print_threshold_text: ({ k }) => `${inWords(k)} people`,
  print_mark_text: ({ month }) => `${month}, edition 1`,
  print_full_definitions: 'Definitions',
  print_foot: ({ day, name }) => `Printed on ${day} by ${name}, entered in the access log`,

  definition: ({ word }) => `Definition: ${word}`,
  close: 'Close',
  formula: 'Formula',
  population: 'Population',
  exclusions: 'Exclusions',
  window: 'Window',
  version: 'Version',
  version_since: ({ version, month }) => `${version}, since ${month}`,
  version_open: 'Read it on its own',
  computed: ({ day, time }) => `Computed on ${day} at ${time}`,
  definitions_title: 'What each figure means',
  definitions_under: 'A definition that changes gets a new version. A published report keeps its own.',

  eligible: 'People concerned',
  eligible_sentence: 'People employed whose account exists and is not closed on the last day of the month.',
  eligible_formula: 'number of people, rounded to the nearest 5',
  eligible_population: 'Contracts in force on the last day of the month, all sites',
  eligible_exclusions: 'Service accounts, guests, people who left on that day or before',
  eligible_window: 'The last day of the month',
  activated: 'Activated accounts',
  activated_sentence: 'People concerned who came in at least once since the network opened.',
  activated_formula: 'came in at least once ÷ people concerned',
  activated_population: 'People concerned',
  activated_exclusions:
    'Invitations that were not followed and accounts made by an import. Where an import counts its history, having written there counts as coming in.',
  activated_window: 'Since the network opened',
  mau28: 'Active in 28 days',
  mau28_sentence: 'People concerned who opened a post, reacted, commented or posted at least once.',
  mau28_formula: 'number of people, rounded to the nearest 5',
  mau28_population: 'People concerned',
  mau28_exclusions: 'Mail and notifications received, a tab left open, imported history',
  mau28_window: 'The last 28 days of the month, whole',
  adoption: 'Adoption rate',
  adoption_short: 'Adoption',
  adoption_sentence: 'The share of people concerned who are active in 28 days.',
  adoption_formula: 'active in 28 days ÷ people concerned',
  adoption_population: 'People concerned',
  adoption_exclusions: 'People who left are taken out of both parts',
  adoption_window: 'The last 28 days of the month, whole',
  participation: 'Participation',
  participation_sentence: 'People who reacted, commented or posted at least once. Reading is not part of it.',
  participation_formula: '(reacts + comments + posts) ÷ people concerned',
  participation_population: 'People concerned',
  participation_exclusions: 'A reaction taken back does not count again, imported history does not count',
  participation_window: 'The last 28 days of the month, whole',
  ladder: 'Participation ladder',
  ladder_sentence: 'Everybody concerned, on the highest step they reached.',
  ladder_formula: 'the highest step reached: posts, comments, reacts, reads, else inactive',
  ladder_population: 'People concerned, each on one step only',
  ladder_exclusions: 'Reading without writing is a step, not a fault',
  ladder_window: 'The last 28 days of the month, whole',
  noise: 'More than noise',
  noise_sentence: 'A difference between two reports is announced only where chance alone explains it badly.',
  noise_formula:
    '(became active − no longer active) ÷ people present in both months, with its 95% interval. Announced if the interval excludes zero and the difference is two points or more.',
  noise_population: 'People concerned in both reports',
  noise_window: 'Two reports that follow each other',
  suppression: 'What is hidden',
  suppression_sentence:
    'A figure that could point at a person is not published, nor those that would let it be found.',
  suppression_formula:
    'A group of fewer than ten people (or the agreed threshold) is hidden, and with it the smallest of its neighbours, until no subtraction shows it. So is a group where fewer than ten people came or went since the month before, unless the breakdown would be empty. Shares go by ten points below 50 people, by five below 200, and never say 0 or 100%.',
  suppression_population: 'The threshold is ten people. It may rise, never fall.',
  suppression_exclusions: 'No free filter: department, site and month, nothing else',

  csv_month: 'Month',
  csv_part: 'Part',
  csv_group: 'Group',
  csv_figure: 'Figure',
  csv_value: 'Value',
  csv_definition: 'Definition',
  csv_hidden: 'hidden',
  csv_threshold: 'Threshold',
  csv_trend: 'Published months',
  csv_change: 'Difference from the month before',
  csv_change_value: ({ low, high, sure }) =>
    `${sure ? 'more than noise' : 'too little to conclude'}, ${low} to ${high} points`,

  seen_over: ({ month, day }) => `Report of ${month}, frozen on ${day}`,
  seen_title: 'HR reads groups, never people.',
  seen_counted: ({ groups, hidden }) =>
    `You count in ${inWords(groups)} groups; ${hidden === 0 ? 'all of them are shown, rounded.' : hidden === 1 ? 'one of them stays hidden.' : `${inWords(hidden)} of them stay hidden.`}`,
  seen_not_counted: 'You are in no figure of the latest report.',
  seen_not_counted_text: 'You were not yet a person concerned on the last day of that month.',
  seen_none:
    'No report has been published yet. The first one will say here, word for word, what it shows of your groups.',
  seen_you_count: 'You count',
  seen_dot: 'You, the copper dot',
  seen_read: 'HR reads there',
  seen_all: 'The whole organisation',
  seen_with: ({ people }) =>
    people === 0
      ? 'you alone'
      : plural('en', people, { one: 'with one other person', other: `with ${people} other people` }),
  seen_use: 'use it, in 28 days',
  seen_about: ({ step }) => `about, rounded to ${step === 5 ? 'five' : 'ten'} points`,
  seen_nothing: 'Nothing',
  seen_small: ({ k }) => `Fewer than ${inWords(k)} people: you could be recognised.`,
  seen_moved: ({ k }) =>
    `Fewer than ${inWords(k)} came or went since the month before: a difference would show them.`,
  seen_neighbour: 'Enough people, but a subtraction would show a neighbouring group.',
  seen_threshold: ({ k }) =>
    `The threshold is ${inWords(k)} people; it may rise, never fall. This page is made by the same computation as their report.`,
  seen_never: 'What nobody sees',
  seen_never_read: 'what you read, and when',
  seen_never_silence: 'the fact that you do not write',
  seen_never_drafts: 'your drafts',
  seen_never_searches: 'your searches, even vain ones',
  seen_never_hours: 'your hours of presence',
  seen_never_score: 'a score or a rank: there is none',
  seen_openings: 'Who opened the report',
  seen_nobody: 'Nobody yet.',
  seen_opened: ({ name, days }) => `${name}, ${days}.`,
  seen_days: ({ days }) => `on ${days}`,
  seen_exported: 'With a CSV copy.',

  threshold_only_rises: 'The threshold may rise, never fall.',
}
