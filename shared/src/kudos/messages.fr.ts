import { formatList } from '../core/format.js'
import type { Catalogue } from '../core/messages.js'

export const fr = {
  to_oneself: 'On ne se remercie pas soi-même ; quelqu’un d’autre le fera.',
  out_of_sight: ({ names = [] }: { names?: readonly string[] }) =>
    names.length > 1
      ? `${formatList('fr', names)} ne peuvent pas lire ce qui s’écrit ici et ne verraient pas votre merci.`
      : `${names[0] ?? 'Une de ces personnes'} ne peut pas lire ce qui s’écrit ici et ne verrait pas votre merci.`,
  value_unknown: 'Cette valeur n’est plus proposée.',
  people_fixed: 'Les personnes remerciées restent ; seuls les mots peuvent changer.',

  title: 'Un titre, si vous voulez',
  text: 'Pour quoi, en quelques mots',
  send: 'Dire merci',
  thanks_to: 'Merci à',
  in_the_name_of: 'Au nom d’une valeur :',
  quoted: ({ name }: { name: string }) => `« ${name} »`,
  whom: 'Qui remerciez-vous ?',
  whom_hint: 'Un nom, même approximatif',
  add: 'Ajouter',
  remove: ({ name }: { name: string }) => `Ne plus remercier ${name}`,
  nobody_yet: 'Nommez au moins une personne, dix au plus.',
  not_oneself: 'On ne se remercie pas soi-même. Nommez une autre personne.',
  enough: 'Dix personnes : c’est déjà une belle équipe.',
  value: 'Au nom de quelle valeur ?',
  no_value: 'Aucune en particulier',
  received: 'Ce dont on la remercie',
  received_me: 'Ce dont on vous remercie',
  received_why: 'Des mots, jamais un compte.',
  show: 'Montrer sur ma page',
  show_hint: 'Sinon, seulement pour vous ; ils restent dans le fil où ils ont été écrits.',
  none_me: 'Quand on vous remerciera, ce sera ici.',
  more: 'Les plus anciens',
  hidden_now: 'Vos mercis ne paraissent plus sur votre page.',
  shown_now: 'Vos mercis paraissent sur votre page.',
  values_title: 'Les valeurs de la maison',
  values_why: 'On remercie au nom de l’une d’elles. Une valeur retirée reste sur les mercis qui la portent.',
  value_name: ({ number }: { number: number }) => `Valeur ${number}`,
  value_meaning: 'Ce qu’elle veut dire ici',
  value_add: 'Ajouter une valeur',
  value_remove: ({ name }: { name: string }) => `Retirer ${name}`,
  value_up: ({ name }: { name: string }) => `Monter ${name}`,
  values_save: 'Enregistrer les valeurs',
  values_saved: 'Les valeurs sont enregistrées.',
} as const satisfies Catalogue
