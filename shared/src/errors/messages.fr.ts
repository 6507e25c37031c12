import { formatCount } from '../core/format.js'
import type { Catalogue } from '../core/messages.js'

export const fr = {
  unreachable: 'Le réseau ne répond pas. Rien n’est perdu, réessayez dans un instant.',
  internal: 'Quelque chose a échoué de notre côté. Réessayez dans un instant.',
  unavailable: 'Osmose se repose un instant. Réessayez dans une minute.',
  invalid_input: 'Un des champs n’est pas comme attendu.',
  not_signed_in: 'Votre session s’est fermée. Reconnectez-vous pour continuer.',
  forbidden: 'Ce geste ne vous est pas ouvert.',
  not_found: 'Cette page n’existe pas, ou n’est pas ouverte à votre compte.',
  too_large: 'C’est trop lourd.',
  idempotency_key_reused:
    'Cet envoi a déjà été fait avec un autre texte. Rechargez la page pour voir ce qui est publié.',
  too_many_requests: 'Un peu trop de demandes à la fois. Attendez une minute.',
  title_not_found: 'Cette page n’existe pas, ou n’est pas ouverte à votre compte',
  not_found_why: 'Nous ne disons pas lequel des deux : c’est ce qui protège les communautés fermées.',
  back_home: 'Revenir à l’accueil',
  title_failed: 'Nous n’avons pas réussi à afficher cette page',
  failed_why: 'C’est de notre côté. Ce que vous avez écrit est à l’abri.',
  title_unreachable: 'Le réseau ne répond pas',
  unreachable_why: 'Ce que vous avez écrit est à l’abri. Nous réessaierons à son retour.',
  part_missing: 'Une partie de cette page n’a pas pu se charger. Ce que vous avez écrit est à l’abri.',
  retry: 'Réessayer',
  reload: 'Recharger la page',
  reference: ({ id }: { id: string }) => `Repère ${id}`,
  field_empty: 'À remplir.',
  field_short: ({ least }: { least: number }) => `Au moins ${formatCount('fr', least)} signes.`,
  field_long: ({ most }: { most: number }) => `Au plus ${formatCount('fr', most)} signes.`,
  number_small: ({ least }: { least: number }) => `Au moins ${formatCount('fr', least)}.`,
  number_big: ({ most }: { most: number }) => `Au plus ${formatCount('fr', most)}.`,
  field_email: 'Cette adresse ne semble pas complète.',
  field_wrong: 'À vérifier.',
} as const satisfies Catalogue
