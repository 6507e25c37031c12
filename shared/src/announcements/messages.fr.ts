import { type Catalogue, de, plural } from '../core/messages.js'

const about = (count: number) => `environ ${count} personnes`

export const fr = {
  leaders_only: 'Une annonce est faite par les personnes qui animent la communauté.',
  out_of_your_sight:
    'Vous ne verriez pas vous-même cette annonce. Adressez-la aussi à votre service ou à votre site.',
  deadline_wrong: 'La date doit être à venir, dans l’année, et l’annonce demander une lecture.',
  audience_fixed: 'Les destinataires d’une annonce publiée ne changent plus.',
  not_asked: 'Cette annonce ne vous demande pas de lecture.',
  changed_meanwhile: 'Le texte vient de changer : relisez-le avant de répondre.',

  title: 'Ce qui change, en une phrase',
  text: 'Ce qu’il faut savoir ou faire, à partir de quand…',
  send: 'Annoncer',

  spoken_to: 'À qui',
  everyone: 'À toute la communauté',
  some: 'À certains services ou sites',
  departments: 'Services',
  sites: 'Sites',
  none_chosen: 'Choisissez au moins un service ou un site.',
  combined: 'Services et sites se combinent : les personnes de l’un de ces services, sur l’un de ces sites.',
  must_read: 'Demander « J’ai lu »',
  must_read_hint:
    'Elle reste en tête de l’accueil jusqu’à ce qu’on l’ait lue. Vous verrez combien de personnes l’ont lue, jamais qui.',
  read_by: 'À lire avant',
  read_by_hint: 'Facultatif. Un seul rappel, aux heures de travail de chacun, avant cette date.',
  rewriting: 'Ce que vous changez',
  rewriting_minor: 'Une correction',
  rewriting_minor_hint: 'Qui l’a lue l’a lue.',
  rewriting_again: 'Quelque chose d’important',
  rewriting_again_hint: 'Tout le monde est prié de la relire, et en est prévenu.',
  audience_stays: 'Les destinataires restent les mêmes.',

  reach_for_all: ({ community }: { community: string }) => `Pour tous les membres ${de(community)}`,
  reach_for: ({ whom, community }: { whom: string; community: string }) => `Pour ${whom}, dans ${community}`,
  reach_people: ({ count }: { count: number }) => about(count),
  reach_few: 'moins de cinq personnes',
  reach_told: 'Qui sera prévenu',
  reach_told_text: 'Les personnes à qui elle s’adresse en seront prévenues, et elles seules.',
  reach_public:
    'La communauté est ouverte : sans services ni sites choisis, toute l’entreprise peut aussi la lire.',
  reach_closed: ({ community }: { community: string }) =>
    `Les personnes qui animent ${community} la voient aussi.`,

  whom_both: ({ departments, sites }: { departments: string; sites: string }) => `${departments}, ${sites}`,
  to: ({ whom }: { whom: string }) => `Pour ${whom}`,
  read: 'J’ai lu',
  read_again: 'J’ai relu',
  read_by_you: ({ time }: { time: string }) => `Lu par vous, ${time}`,
  changed_since: 'Le texte a changé depuis votre lecture.',
  before: ({ time }: { time: string }) => `À lire avant ${time}`,
  was_before: ({ time }: { time: string }) => `Était à lire avant ${time}`,
  to_read: 'À lire',
  asks: 'Demande une lecture',
  progress: ({ acknowledged, addressed }: { acknowledged: number; addressed: number }) =>
    `${acknowledged} sur ${about(addressed)}`,
  have_read: ({ acknowledged }: { acknowledged: number }) =>
    plural('fr', acknowledged, { one: 'l’a lue.', other: 'l’ont lue.' }),
  nearly_all_read: ({ addressed }: { addressed: number }) =>
    `Presque tout le monde l’a lue, sur ${about(addressed)}.`,
  all_read: ({ addressed }: { addressed: number }) => `Tout le monde l’a lue : ${about(addressed)}.`,
  too_few: 'Moins de cinq destinataires : un compte dirait qui.',
  only_counted: 'Vous voyez un compte, jamais des noms.',
  one_reminder: 'Un seul rappel, aux heures de travail.',

  due_title: ({ count }: { count: number }) =>
    plural('fr', count, { one: 'Une annonce à lire', other: `${count} annonces à lire` }),
  due_title_many: 'Annonces à lire',
  due_more: ({ count }: { count: number }) =>
    plural('fr', count, { one: 'Voir encore 1 annonce', other: `Voir encore ${count} annonces` }),
  due_next: 'La suite',
  stands_above: 'Son texte est en haut de cette page, à lire.',
  read_whole: 'Lire en entier',
  thanks: 'Noté, merci.',
} as const satisfies Catalogue
