import { plural, type Translation } from '../core/messages.js'
import { atStart, inWords } from '../core/in-words.js'
import type { fr } from './messages.fr.js'

export const en: Translation<typeof fr> = {
  label: 'State of the connection',
  offline: ({ time }) => `Offline since ${time}.`,
  lost: ({ time }) => `No connection since ${time}.`,
  safe: 'You can read what is loaded, and write.',
  waiting: ({ count }) =>
    plural('en', count, {
      one: 'One thing will be sent when the network is back.',
      other: `${atStart(inWords('en', count))} things will be sent when the network is back.`,
    }),
  not_sent: ({ count }) =>
    plural('en', count, {
      one: 'One thing was not sent.',
      other: `${atStart(inWords('en', count))} things were not sent.`,
    }),
  back: 'The connection is back.',
}
