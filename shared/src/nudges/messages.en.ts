import { on, plural, type Translation } from '../core/messages.js'
import { about, bare, count, percent, points } from './figures.js'
import type { fr } from './messages.fr.js'

const people = (n: number) => `${count('en', n)} ${plural('en', n, { one: 'person', other: 'people' })}`
const questions = (n: number) =>
  `${count('en', n)} ${plural('en', n, { one: 'question', other: 'questions' })}`
const units = (unit: 'person' | 'question', n: number) => (unit === 'person' ? people(n) : questions(n))
const days = (n: number) => `${n} ${plural('en', n, { one: 'day', other: 'days' })}`
const times = (n: number) => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`)
const signed = (value: number) => `${points('en', value)} points`
const plain = (value: number) => `${bare('en', value)} points`
const clock = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`

interface Difference {
  estimate: number
  low: number
  high: number
}
const range = ({ low, high }: Difference) => `from ${points('en', low)} to ${points('en', high)}`

export const en: Translation<typeof fr> = {
  out_of_bounds: 'This value is beyond what the rule allows.',
  already_running: 'This rule is already being tested. What was written before the launch does not change.',
  not_possible_now: 'The test is over and does not start again. A new launch will draw afresh.',

  complete_profile_a_title: 'Two minutes so that colleagues recognise you',
  complete_profile_a_text:
    'A face, a job, a line about yourself: that is what people look for before they write to you.',
  complete_profile_a_act: 'Complete my page',
  complete_profile_b_title: 'So that people think of you at the right moment',
  complete_profile_b_text:
    'Say what you do and which languages you speak. Nothing is guessed: it all comes from you.',
  complete_profile_b_act: 'Complete my page',
  complete_profile_why: 'You joined us less than two weeks ago, and your page does not yet say who you are.',
  unanswered_question_a_title: 'A question is waiting, perhaps for you',
  unanswered_question_a_text: ({ title, community }) =>
    `“${title}”, in ${community}. If you know, two lines will do.`,
  unanswered_question_a_act: 'Read the question',
  unanswered_question_b_title: 'Someone is looking for what you know',
  unanswered_question_b_text: ({ title, community }) =>
    `“${title}”, in ${community}. Even a first hint helps.`,
  unanswered_question_b_act: 'Answer',
  unanswered_question_why_skill: 'Your page names a word of this question.',
  unanswered_question_why_answers: 'One of your answers was accepted in this community.',
  unanswered_question_why_moderator: 'You look after this community.',
  sample_title: 'Which gasket for a vessel washed hot?',
  sample_community: 'Sealing and welding',
  trial_person: ({ share }) =>
    `This message is being tested: ${percent('en', share)} of people, drawn at random, do not get it. Nobody sees what you make of it.`,
  trial_question: ({ share }) =>
    `This message is being tested: for ${percent('en', share)} of questions, drawn at random, nobody is asked. Nobody sees what you make of it.`,
  why: 'Why this message',
  later: 'Later',
  refuse: 'Do not suggest this again',
  refused: 'Understood. No more messages of this kind.',
  undo: 'Undo',
  wanted_again: 'These messages may come again.',
  postponed: 'Tomorrow, perhaps.',

  family_profile: 'Completing my page',
  family_profile_hint: 'In the first two weeks, two messages at most.',
  family_help: 'Helping to answer',
  family_help_hint: 'When a question close to what you know has waited for a working day.',
  family_paused: ({ day }) => `Paused until ${day}, because three were ignored.`,
  families_title: 'Nudges',
  families_why:
    'In Osmose, within your hours, one a day at most. They are being tested: some people, drawn at random, do not get them.',
  history_title: 'What is kept',
  history_none: 'Nothing: no nudge has concerned you so far.',
  history_subject: ({ rule }) => `“${rule}”, for you`,
  history_author: ({ rule }) => `“${rule}”, for a question you asked`,
  history_asked: ({ rule }) => `“${rule}”, for someone else’s question`,
  arm_treatment: 'Draw: gets it',
  arm_holdout: 'Draw: control group, gets nothing',
  arm_globalHoldout: 'Draw: control group of the year, gets no nudge at all',
  sent_on: ({ day }) => `Sent on ${day}`,
  response_acted: 'followed',
  response_later: 'put off',
  response_refused: 'refused',
  response_ignored: 'ignored',
  response_goal: 'no longer needed',
  response_none: 'nothing so far',

  title: 'Nudges and tests',
  under:
    'Each message goes out with a control group drawn at random. You will know whether it helps, or that nobody can tell.',
  rules_title: 'The messages',
  rule_complete_profile: 'Two minutes for your page',
  rule_complete_profile_does:
    'Someone who joined a day ago and whose page is almost empty is invited to complete it.',
  rule_unanswered_question: 'A question is waiting',
  rule_unanswered_question_does:
    'A question still unanswered after a working day is shown to at most five people who know the subject.',
  state_draft: 'Draft',
  state_running: 'Running',
  state_paused: 'Paused',
  state_ended: 'Ended',
  open_draft: 'Prepare the test',
  open_experiment: 'See the test',
  never_tried: 'Never tested.',
  past: ({ count }) => plural('en', count, { one: 'Finished test', other: 'Finished tests' }),
  past_when: ({ from, to }) => `From ${from} to ${to}.`,
  limits_title: 'Everyone’s attention',
  limits:
    'All nudges combined, one person gets at most {perDay} a day, {perWeek} a week and {perFourWeeks} in four weeks, within their working hours.',
  limits_hint: 'These bounds can only be lowered. At zero, nothing is sent.',
  limit_perDay: 'A day',
  limit_perWeek: 'A week',
  limit_perFourWeeks: 'In four weeks',
  limits_saved: 'Saved, and in force now.',

  draft_saved: ({ when }) => `Draft, saved ${on(when)}`,
  draft_new: 'Draft',
  frozen: 'Frozen during the test',
  try_on_me: 'See the message',
  try_title: 'What the person would see',
  try_why: 'Nothing is sent or counted: this is a picture of the message.',
  row_who: 'Who',
  row_when: 'When',
  row_message: 'The message',
  row_channel: 'Channel',
  row_limits: 'Limits',
  row_goal: 'Goal',
  row_length: 'Length',
  row_hope: 'We hope',
  hope_label: 'What we hope for, written before the launch',
  hope_example: 'A face and a job: people recognise you, so they answer you.',
  hope_missing: 'First write what you hope for: it is what the result will call true or not.',
  who_complete_profile:
    'People who joined at least {waitDays} and less than 14 days ago, whose page has fewer than three things out of five: a face, a job, a team, a line about themselves, a language.',
  who_complete_profile_except:
    'Except those who prefer to read, skipped this step, or want no more of these messages.',
  who_unanswered_question:
    'Questions younger than 28 days that have waited {waitHours} for an answer from someone else. Each is shown to {asked} at most: those whose page names its words, then those with an accepted answer in this community, then those who moderate it.',
  who_unanswered_question_except:
    'Except what came with an import, and never to anyone who could not read it.',
  when: 'As soon as it is so, Monday to Friday, between {from} and {until} where the person is, within their own working hours. Outside of them the message waits; after 48 hours it is dropped.',
  when_complete_profile: 'If the page is complete before, nothing is sent.',
  when_unanswered_question: 'If someone answers before, nothing is sent.',
  channel: 'In Osmose, on the home page and among the notifications.',
  limits_rule_complete_profile: 'At most {perPerson} for each person, {cooldownDays} apart.',
  limits_rule_unanswered_question:
    'Once for each question, and at least {cooldownDays} apart for the same person.',
  limits_family:
    'Three ignored messages in a row lead to a 28-day pause; after two pauses, nothing more of this kind.',
  goal_complete_profile:
    'The person completes their page within {window}. At random, {holdoutShare} form the control group and get nothing.',
  goal_unanswered_question:
    'Someone else answers within the next {window}. At random, for {holdoutShare} of the questions nobody is asked: that is the control group.',
  length: 'The test is read after {weeks}, not before. It pauses by itself beyond {refusedLimit} refusals.',
  setting_waitDays: 'Since joining',
  setting_waitHours: 'Wait',
  setting_asked: 'People asked',
  setting_from: 'Not before',
  setting_until: 'Not after',
  setting_perPerson: 'Number for each person',
  setting_cooldownDays: 'Gap',
  setting_window: 'Time allowed',
  setting_holdoutShare: 'Control group',
  setting_weeks: 'Length of the test',
  setting_refusedLimit: 'Refusals',
  value_days: ({ n }) => days(n),
  value_working_hours: ({ n }) => `${n} working hours`,
  value_people: ({ n }) => people(n),
  value_times: ({ n }) => times(n),
  value_clock: ({ n }) => clock(n),
  value_percent: ({ n }) => percent('en', n / 100),
  value_weeks: ({ n }) => `${n} weeks`,
  audience: ({ unit, n }) => `about ${units(unit, n)}`,
  audience_note: 'Today, rounded to five, never a name.',
  audience_hidden: ({ unit, threshold }) => `fewer than ${units(unit, threshold)}`,
  audience_hidden_note: 'Nothing more precise below this number.',
  french: 'in French',
  english: 'in English',
  text_name: ({ name }) => `Text ${name.toUpperCase()}`,
  texts_note:
    'The two texts alternate at random. Always added: why this message, and “Do not suggest this again”.',

  before: 'Before the launch',
  arms: ({ unit, treated, holdout }) =>
    unit === 'person'
      ? `${count('en', treated)} would get it, ${count('en', holdout)} would form the control group.`
      : `For ${count('en', treated)} help would be asked, ${count('en', holdout)} would form the control group.`,
  arms_none: 'Too few to draw the two groups.',
  exposures: 'Exposures',
  exposures_text: ({ unit, now, perWeek }) =>
    `${now === null ? 'Almost nothing' : units(unit, now)} in the first week, then ${perWeek === 0 ? 'hardly any' : `about ${about('en', perWeek)} a week`}`,
  detectable: 'Detectable effect',
  detectable_at_end: ({ weeks }) => `Detectable effect in ${weeks} weeks`,
  detectable_text: ({ effect, rate, known }) =>
    known
      ? `${plain(effect)}, on a habit of ${percent('en', rate)}`
      : `${plain(effect)}, if the habit is one half`,
  detectable_unknown: 'None: one of the groups would be empty.',
  ten_points: 'To see an effect of 10 points',
  ten_points_text: ({ unit, n, weeks }) =>
    `${units(unit, n)}${weeks === null || weeks > 104 ? ', and too few come up to get there' : weeks <= 1 ? ', in the first week' : `, that is ${count('en', weeks)} weeks`}`,
  curve_title: 'The smallest visible effect',
  curve_text: 'In points, by length in weeks. The average of 126 public tests is 1.4 points.',
  curve_average: 'average 1.4',
  curve_week: 'Week',
  curve_visible: 'visible from',
  reminder: ({ unit, n, effect }) =>
    `With ${units(unit, n)}, only an effect of more than ${plain(effect)} would be visible. It is a reminder more than a test.`,
  reminder_none: 'Almost nothing to observe. It is a reminder more than a test.',
  reminder_why: 'It can be useful all the same. Expect to read “inconclusive”.',
  launch: 'Launch the test',
  launch_reminder: 'Launch as a reminder',
  launch_title: 'Launch, and freeze what is written',
  launch_why: 'The draw is made afresh. What follows will not change until the end of the test.',
  launch_confirm: 'Launch',
  launched: 'The test is launched. The result will be read at the end.',
  running_note: 'This rule is being tested. What is written here does not change before the end.',

  experiment_over: ({ rule, from, to }) => `Test “${rule}”, ${from} to ${to}`,
  verdict_helps: ({ estimate }) => `This nudge helps: ${signed(estimate)}.`,
  verdict_harms: ({ estimate }) => `This nudge does harm: ${signed(estimate)}.`,
  verdict_inconclusive: 'Inconclusive: we cannot say whether this nudge helps.',
  verdict_too_early: 'Too early to conclude.',
  verdict_too_few: 'Nothing to show: one of the two groups is too small.',
  verdict_nothing_yet: 'The test is starting: no deadline has passed yet.',
  verdict_hidden_sample_ratio: 'Result hidden: the two groups are not of the sizes the draw promised.',
  says_helps: (difference) =>
    `The measured difference is ${signed(difference.estimate)}, and goes ${range(difference)} at the widest. Zero is not in it.`,
  says_harms: (difference) =>
    `The measured difference is ${signed(difference.estimate)}, and goes ${range(difference)} at the widest. Zero is not in it: better stop.`,
  says_inconclusive: ({ detectable, ...difference }) =>
    `The measured difference is ${signed(difference.estimate)}, but it may go ${range(difference)}. ${detectable === null ? 'This' : `An effect of less than ${plain(detectable)} escaped this test; this`} does not prove that the message is useless.`,
  says_too_early: ({ day, ...difference }) =>
    `For now ${signed(difference.estimate)}, ${range(difference)}. The verdict is read on ${day}; watching it every day would show effects that do not exist.`,
  says_stopped_early: (difference) =>
    `The test stopped before its planned date. The measured difference, ${signed(difference.estimate)}, ${range(difference)}, is not enough to conclude.`,
  says_too_few: ({ threshold }) => `Below ${threshold}, no rate is shown to anyone.`,
  says_nothing_yet: 'A test counts only what has had its full time to succeed.',
  says_hidden_sample_ratio:
    'Such a gap does not happen by chance once in a thousand times. It points at a fault of the sending, not at an effect: nothing else may be read.',
  gap_title: 'The difference between the two groups',
  gap_text: 'In points of goal reached, with its 95% interval',
  whole: 'The whole test',
  week_1: 'Week 1',
  weeks_2_4: 'Weeks 2 to 4',
  weeks_5_8: 'Weeks 5 to 8',
  weeks_others: ({ unit }) =>
    `The total also includes ${unit === 'person' ? 'people who came' : 'questions asked'} later, and weeks with too few to be shown on their own.`,
  of_units: ({ unit, n }) => units(unit, n),
  incomplete: ({ unit, n }) => `${units(unit, n)}, incomplete`,
  points: ({ value }) => signed(value),
  range: ({ low, high }) => `${points('en', low)} to ${points('en', high)}`,
  tick: ({ value }) => points('en', value).replace('.0', ''),
  detectable_from: ({ value }) => `detectable from ${value}`,
  too_small_here: 'too small to be seen here',
  side_less: 'less often',
  side_more: 'more often',
  show_table: 'See the table',
  hide_table: 'See the chart',
  col_period: 'Period',
  col_gap: 'Difference',
  col_range: '95% interval',
  groups_title: 'Two groups drawn at random',
  group_treated: 'Got it',
  group_treated_question: 'Help asked',
  group_holdout: 'Control',
  group_value: ({ successes, n, rate }) =>
    `${count('en', successes)} of ${count('en', n)}, ${percent('en', rate, 1)}`,
  ratio_fine: ({ treated, holdout, exact }) =>
    exact
      ? `The draw holds: ${count('en', treated)} and ${count('en', holdout)}, exactly as expected.`
      : `The draw holds. Expected ${count('en', treated)} and ${count('en', holdout)}: the difference is down to chance.`,
  guardrails: 'Guardrails',
  guardrails_held: 'Guardrails, all held',
  guard_refused: ({ limit }) => `Refusals, ceiling ${percent('en', limit)}`,
  guard_ignored: ({ limit }) => `Ignored, ceiling ${percent('en', limit)}`,
  guard_hours: 'Sent during quiet hours',
  guard_none: 'none',
  guard_hidden: 'too few sent',
  guard_broken: 'exceeded',
  guard_held: 'held',
  guard_unproven: 'not proven yet',
  guard_none_yet: 'none so far',
  share: ({ share }) => percent('en', share),
  what_they_see: 'What the person sees',
  written_before: 'Written before the launch',
  plan_quote: ({ unit, expected, detectable, weeks }) =>
    `“${expected === 0 ? 'Hardly any' : units(unit, expected)} expected in ${weeks} weeks${detectable === null ? '' : `, detectable effect ${plain(detectable)}`}.”`,
  plan_hope: 'What we hoped for',
  plan_goal: 'One criterion',
  plan_goal_complete_profile: ({ window }) => `Page complete within ${days(window)}`,
  plan_goal_unanswered_question: ({ window }) => `Answer by someone else within ${window} working hours`,
  plan_stop: 'What would make us stop',
  plan_stop_text: ({ limit }) => `More than ${percent('en', limit)} refusals`,
  plan_holdout: 'Control group',
  plan_by: ({ name, day }) => `Frozen on ${day} by ${name}`,
  plan_on: ({ day }) => `Frozen on ${day}`,
  so_far: ({ unit, triggered, observed, over }) =>
    `${units(unit, triggered)} ${over ? 'in all' : 'so far'}, both groups together; ${observed === null ? 'hardly any has had all its time' : `${count('en', observed)} have had all their time`}.`,
  paused_refusals: 'The test paused by itself: refusals exceeded the ceiling.',
  end_title: 'Stop and note',
  end_why_early:
    'Before its date a test hardly ever concludes. The message goes quiet, the result stays written.',
  end_why: 'The message goes quiet, the result stays written for the next time.',
  end: 'Stop and note',
  end_early: 'Stopped before its date, the test will probably not conclude.',
  note_why: 'Two sentences for whoever takes this message up one day.',
  note_write: 'Write a note',
  note_label: 'What we take from it',
  note_title: 'What we take from it',
  note_edit: 'Rewrite the note',
  note_save: 'Keep the note',
  note_saved: 'The note is kept.',
  pause: 'Pause',
  pause_title: 'A pause',
  pause_why: 'Nothing is sent, the draw is kept.',
  resume: 'Resume',
  resume_why: 'The same draw goes on.',
  again_title: 'Test again',
  again_why: 'A fresh draw, a goal fixed anew.',
  again: 'Prepare another test',
  changed: 'Done.',
  keep: 'Change nothing',
  define_interval: '95% interval',
  define_interval_text:
    'All the differences that the data do not contradict. Computed by Newcombe’s method, which also holds for small groups.',
  define_detectable_text:
    'The smallest difference that would be found four times out of five with this number. Below it a test sees nothing, even if there is something.',
  define_holdout: 'Control group',
  define_holdout_text:
    'People or questions drawn at random that get nothing. Without them, what would have happened anyway could be taken for an effect.',
  define_exposures_text:
    'The people, or questions, that meet the condition for the first time, in both groups. This number, not what was sent, is what is counted.',
}
