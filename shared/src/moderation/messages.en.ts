import { plural, type Translation } from '../core/messages.js'
import { atStart, inWords } from './in-words.js'
import type { fr } from './messages.fr.js'

const times = (count: number) =>
  count === 1 ? 'once' : count === 2 ? 'twice' : `${inWords('en', count)} times`

export const en: Translation<typeof fr> = {
  already_flagged: 'You have flagged it already. Once is enough: moderation will read it.',
  cannot_flag: 'This text cannot be flagged: it is hidden or gone, or it is yours.',
  charter_changed: 'The charter has just changed. Read it again here; your text is kept.',
  decided_meanwhile: 'Somebody has just decided. Read what was said before going back on it.',
  does_not_apply: 'This no longer applies to this text.',
  reason_missing: 'Write the reason: it is what the author will read.',

  flag_post: ({ name }) => `Flag the post by ${name}`,
  flag_comment: ({ name }) => `Flag the comment by ${name}`,
  flag_article: 'Which article of the charter is not kept?',
  flag_note: 'A word to moderation, if you like',
  flag_note_hint: 'Those who moderate this community will read it without knowing whose it is.',
  flag_nameless: 'Your name appears nowhere: neither to the author nor in the queue.',
  flag_choose: 'Choose the article.',
  flag_send: 'Flag',
  flag_sent: 'Passed on to moderation. Thank you for looking after this place.',
  read_charter: 'Read the charter',
  signs_left: ({ count, most }) => `${count} of ${most} characters`,

  opening: 'Opening in moderation',
  not_yours: 'This text is not yours to judge: you wrote it, or it belongs elsewhere.',

  queue_title: ({ count, when }) =>
    plural('en', count, {
      one: `One text awaits a decision. It was flagged ${when}.`,
      other: `${atStart(inWords('en', count))} texts await a decision. The oldest, ${when}.`,
    }),
  queue_title_many: ({ when }) => `More than thirty texts await a decision. The oldest, ${when}.`,
  queue_empty: 'Nothing awaits a decision',
  queue_empty_why: 'Everything flagged in your communities has been read and decided.',
  queue_none_why: 'What is flagged in the communities you look after arrives here, with its context.',
  queue: 'Flagged texts',
  queue_waiting: 'To decide',
  queue_decided: 'Decided',
  queue_more: 'Show older ones',
  a_post: 'Post',
  a_question: 'Question',
  a_comment: 'Comment',
  card_place: ({ kind, community, articles }) => `${kind} in ${community}${articles && `, ${articles}`}`,
  card_articles: ({ numbers }) =>
    numbers.length === 0
      ? ''
      : numbers.length === 1
        ? `article ${numbers[0]}`
        : `articles ${numbers.join(', ')}`,
  card_flags: ({ count, when }) =>
    `${plural('en', count, { one: 'one flag', other: `${inWords('en', count)} flags` })}, ${when}`,
  card_rewritten: ({ when }) => `rewritten by its author, ${when}`,
  decided_hidden: ({ when }) => `hidden ${when}`,
  decided_restored: ({ when }) => `restored ${when}`,
  decided_dismissed: ({ when }) => `dismissed ${when}`,

  thread: 'The conversation',
  thread_rest: ({ count }) =>
    plural('en', count, {
      one: 'One other comment is not shown here.',
      other: `${count} other comments are not shown here.`,
    }),
  thread_open: 'Read the whole thread',
  flagged_here: ({ count }) => `Flagged ${times(count)}, no names`,
  flagged_note: ({ note }) => `“${note}”`,
  rewritten_here: 'Rewritten since it was hidden',
  hidden_here: 'Hidden: its author and moderation see it',
  deleted_here: 'Taken back by its author',
  nobody_flagged: 'Nobody flagged it; you opened it.',
  cited: ({ number }) => `Charter, article ${number}`,
  cited_version: ({ version }) => `version ${version}`,
  cited_sentence: ({ sentence }) => `“${sentence}”`,

  what_to_do: 'What to do',
  hide: 'Hide',
  hide_hint: ({ name }) => `The thread reads without it; ${name} may rewrite it`,
  restore: 'Restore',
  restore_hint: 'Visible again to all its readers',
  dismiss: 'Dismiss',
  dismiss_hint: 'Nothing wrong with it; nobody is told',
  keep_hidden: 'Keep hidden',
  keep_hidden_hint: 'The new version is not enough; nobody is told',
  the_author: 'its author',
  what_they_read: ({ name }) => `What ${name} will read`,
  what_nobody_reads: 'For moderation, if you like',
  in_french: 'in French, their language',
  in_english: 'in English, their language',
  reasons: 'Prepared reasons',
  write_mine: 'Write my own',
  reason: 'The reason',
  reason_hint: 'Signed with your name. Only this person and the moderators of the place will read it.',
  choose_first: 'Choose what to do first.',
  hide_act: ({ name }) => `Hide and tell ${name}`,
  restore_act: ({ name }) => `Restore and tell ${name}`,
  not_now: 'Not now',
  done_hidden: ({ name }) => `Hidden. ${atStart(name)} will read your reason.`,
  done_restored: ({ name }) => `Visible again. ${atStart(name)} will read your words.`,
  done_dismissed: 'Dismissed. Nobody is told.',
  look_again: 'Look again',

  log: 'Log',
  log_why: 'Things are added here; nothing is erased.',
  log_published: 'Published',
  log_flagged: ({ article }) => `Flagged, article ${article}`,
  log_rewritten: ({ name }) => `Rewritten by ${name}`,
  log_hidden: ({ name }) => `Hidden by ${name}`,
  log_restored: ({ name }) => `Restored by ${name}`,
  log_dismissed: ({ name }) => `Dismissed by ${name}`,
  log_yours: 'Your decision',
  log_yours_why: 'will stand here, with its reason',
  may_know: 'What you may know',
  may_know_none: ({ name, community }) =>
    `${name}, in ${community}, over a year: nothing else is hidden. The rest is not shown to you.`,
  may_know_some: ({ name, community, count }) =>
    `${name}, in ${community}, over a year: ${plural('en', count, { one: 'one other hidden text', other: `${inWords('en', count)} other hidden texts` })}. The rest is not shown to you.`,
  yours: 'Is it yours to decide?',
  yours_yes: 'Nothing stands against it: you took no part in the conversation or in the flag.',
  yours_flagged: 'You flagged this text. Better that somebody else decides.',
  yours_part: 'You took part in this conversation. Better that somebody else decides.',
  yours_both: 'You took part in this conversation and flagged this text. Better that somebody else decides.',
  others: ({ names }) => `May decide too: ${names}.`,
  others_none: 'Nobody else outside the conversation can decide here.',

  edit_reasons: 'Edit the prepared reasons',
  edit_reasons_why:
    '{name} and {community} are replaced by the person and the place. Each reads the text in their own language.',
  reason_outcome: 'For',
  reason_label: 'Short name',
  reason_text: 'Text',
  language_fr: 'French',
  language_en: 'English',
  add_reason: 'Add a reason',
  remove_reason: ({ label }) => `Remove “${label}”`,
  save: 'Save',
  saved: 'The reasons are saved.',

  decided_title_hidden: 'Moderation has hidden this text',
  decided_title_restored: 'Moderation has restored this text',
  decided_title_dismissed: 'Moderation has dismissed this flag',
  decided_by: ({ name }) => `Decided by ${name}`,
  decided_rewrite: 'You may rewrite it: somebody will read it before it is visible again.',
  decided_before: 'What was decided before',

  charter: 'The charter',
  charter_lead: 'A few sentences we agree on. They are quoted to flag, and to decide.',
  charter_shipped: ({ version }) => `Version ${version}, which came with Osmose`,
  charter_by: ({ version, name, when }) => `Version ${version}, published by ${name}, ${when}`,
  charter_old: 'This version has been replaced. Decisions that quoted it keep it.',
  charter_current: 'Read the version in force',
  charter_previous: ({ version }) => `Read version ${version}`,
  charter_edit: 'Rewrite the charter',
  charter_edit_why:
    'A new version will be published. Earlier flags and decisions keep the sentences they quote.',
  article: ({ number }) => `Article ${number}`,
  article_title: 'Title',
  article_sentence: 'One sentence that can be quoted',
  article_add: 'Add an article',
  article_remove: ({ number }) => `Remove article ${number}`,
  article_up: ({ number }) => `Move article ${number} up`,
  article_down: ({ number }) => `Move article ${number} down`,
  charter_publish: ({ version }) => `Publish version ${version}`,
  charter_published: ({ version }) => `Version ${version} is in force.`,
  cancel: 'Cancel',
  charter_use: 'What it is for',
  charter_use_flag:
    'On every text, “Flag” in the menu quotes one of these articles. Your name appears nowhere.',
  charter_use_decide:
    'A decision quotes the article, gives its reason to the author, and stands in a log that nobody erases.',
}
