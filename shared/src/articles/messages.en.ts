import { plural, type Translation } from '../core/messages.js'
import type { fr } from './messages.fr.js'

export const en: Translation<typeof fr> = {
  title: 'The title of your article',
  text: 'Take the room you need: people come here to read.',
  summary: 'Summary',
  summary_hint: 'Two sentences that make one want to read on, instead of the text in the feed.',
  reading: ({ minutes }) =>
    plural('en', minutes, { one: 'one minute to read', other: `${minutes} minutes to read` }),
  read: 'Read the article',
}
