import type { Catalogue } from '../core/messages.js'

export const fr = {
  toolbar: 'Mise en forme',
  bold: 'Gras',
  italic: 'Italique',
  list: 'Liste',
  numbered: 'Liste numérotée',
  quote: 'Citation',
  link: 'Lien',
  link_address: 'Adresse du lien',
  link_set: 'Poser le lien',
  link_remove: 'Ôter le lien',
  link_wrong: 'Cette adresse n’en est pas une. Par exemple : https://exemple.fr',
  mention: 'Nommer',
  topic: 'Sujet',
  remove: 'Retirer',
  alt_label: 'Que voit-on sur cette image ?',
  alt_hint: 'Pour qui ne la voit pas, et pour la retrouver par la recherche.',
  alt_example: 'Par exemple : couvercle entrouvert, trace d’usure à gauche',
  alt_decorative: 'Purement décorative',
  alt_decorative_chosen: 'Purement décorative : oui',
} as const satisfies Catalogue
