import type { Translation } from '../core/messages.js'
import type { fr } from './messages.fr.js'

export const en: Translation<typeof fr> = {
  of_text: 'Language of this text',
  of_text_hint: 'You can add the other language once it is published.',
  same: 'The original is already in that language.',
  title_missing: 'Give it a title in this language too.',
  read_fr: 'Read in French',
  read_en: 'Read in English',
  stale: 'This version is older than the latest change of the text.',
  title: 'In the other language',
  why_mine: 'One discussion, two languages: everybody reads their own first. What you save appears at once.',
  why_proposal: 'Your proposal will appear once the person who wrote this text has approved it.',
  original: 'Original text',
  title_fr: 'Title in French',
  title_en: 'Title in English',
  text_fr: 'Text in French',
  text_en: 'Text in English',
  proposed_by: ({ name }) => `Proposed by ${name}. Read it, correct it if need be, then approve it.`,
  to_review: 'To be reviewed: the original has changed since.',
  approve: 'Approve and publish',
  propose: 'Propose',
  approved: 'The version is published.',
  proposed: 'Your proposal has been passed on.',
  remove: 'Remove this language',
  removed: 'This language is removed.',
  cancel: 'Cancel',
}
