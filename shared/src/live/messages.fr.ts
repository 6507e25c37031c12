import { plural, type Catalogue } from '../core/messages.js'
import { atStart, inWords } from '../core/in-words.js'

export const fr = {
  label: 'État de la connexion',
  offline: ({ time }: { time: string }) => `Hors ligne depuis ${time}.`,
  lost: ({ time }: { time: string }) => `Connexion perdue depuis ${time}.`,
  safe: 'Vous pouvez lire ce qui est chargé et écrire.',
  waiting: ({ count }: { count: number }) =>
    plural('fr', count, {
      one: 'Une chose partira au retour du réseau.',
      other: `${atStart(inWords('fr', count))} choses partiront au retour du réseau.`,
    }),
  not_sent: ({ count }: { count: number }) =>
    plural('fr', count, {
      one: 'Une chose n’est pas partie.',
      other: `${atStart(inWords('fr', count))} choses ne sont pas parties.`,
    }),
  back: 'La connexion est revenue.',
} as const satisfies Catalogue
