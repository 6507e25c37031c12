import { type Catalogue, plural } from '../core/messages.js'

export const fr = {
  to_oneself: 'On publie déjà en son propre nom.',
  until_wrong: 'La fin doit être à venir, et dans l’année.',
  none: 'Vous n’avez pas mandat pour cela, ou plus.',

  title: 'Publier au nom de quelqu’un',
  why: 'La personne à qui vous donnez mandat publie en votre nom : chaque publication montre vos deux noms, et on vous le dit à chaque fois.',
  given: 'Vous donnez mandat à',
  held: 'Vous avez mandat de',
  nobody: 'À personne pour l’instant.',
  give: 'Donner un mandat',
  to: 'À qui',
  to_hint: 'Cette personne doit pouvoir écrire aux mêmes endroits que vous.',
  choose: 'Choisir',
  kinds: 'Pour quoi',
  kind_announcement: 'Annonces',
  kind_article: 'Articles',
  kind_discussion: 'Discussions',
  kind_session: 'Réponses en séance de questions',
  until: 'Jusqu’au',
  save: 'Donner ce mandat',
  saved: 'Le mandat est donné. La personne est prévenue.',
  revoke: 'Reprendre',
  lay_down: 'Y renoncer',
  revoked: 'Le mandat a pris fin.',
  is_over: 'terminé',
  ends: ({ time }: { time: string }) => `jusqu’à ${time}`,
  used: ({ count }: { count: number }) =>
    plural('fr', count, { one: 'servi 1 fois', other: `servi ${count} fois` }),
  incomplete: 'Il faut une personne, un genre de publication et une date.',
  cancel: 'Annuler',
} as const satisfies Catalogue
