import { plural, type Translation } from '../core/messages.js'
import type { fr } from './messages.fr.js'

export const en: Translation<typeof fr> = {
  title: 'The title of your article',
  text: 'Take the room you need: people come here to read.',
  summary: 'Summary',
  summary_hint: 'Two sentences to draw readers in, shown in the feed instead of the text.',
  reading: ({ minutes }) =>
    plural('en', minutes, { one: 'one minute to read', other: `${minutes} minutes to read` }),
  read: 'Read the article',
  cover: 'Cover picture',
  cover_add: 'Add a cover picture',
  cover_shape: 'The feed crops it like this; the article’s own page shows it whole.',
  cover_change: 'Change the picture',
  cover_remove: 'Remove the picture',
  cover_alt_needed: 'Say what can be seen, or mark the picture as purely decorative.',
  cover_coming: 'The picture is still on its way. Publish once it has arrived.',
  cover_lost: 'The picture did not arrive. Choose it again, or publish without it.',
  cover_no_picture: 'This file is not a picture we can show.',
}
