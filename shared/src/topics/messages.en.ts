import { plural, type Translation } from '../core/messages.js'
import type { fr } from './messages.fr.js'

export const en: Translation<typeof fr> = {
  name: ({ label }) => `#${label}`,
  about: 'What you can read about this topic, newest first.',
  count: ({ count }) =>
    count >= 100 ? '100 posts or more' : plural('en', count, { one: '1 post', other: `${count} posts` }),
  new: 'new topic',
  more: 'Show more',
  empty_title: 'Nothing about this topic',
  empty_why: 'Nobody has mentioned it where you can read.',
}
