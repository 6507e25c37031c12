import { plural, type Translation } from '../core/messages.js'
import type { fr } from './messages.fr.js'

export const en: Translation<typeof fr> = {
  label: 'State of the connection',
  offline: ({ time }) => `Offline since ${time}.`,
  lost: ({ time }) => `Connection lost since ${time}.`,
  safe: 'You can read what is loaded, and write.',
  waiting: ({ count }) =>
    plural('en', count, {
      one: 'One thing will leave when the network is back.',
      other: `${count} things will leave when the network is back.`,
    }),
  not_sent: ({ count }) =>
    plural('en', count, { one: 'One thing was not sent.', other: `${count} things were not sent.` }),
  back: 'The connection is back.',
}
