import { formatCount } from '../core/format.js'
import { type Catalogue, plural } from '../core/messages.js'

export const fr = {
  time_wrong:
    'Les heures ne vont pas ensemble : le début est à venir, la fin vient après, dans les deux semaines.',
  over: 'Cet événement est passé.',
  cancelled: 'Cet événement est annulé.',
  answers_closed: 'Le temps des réponses est passé.',

  title: 'À quoi invitez-vous ?',
  text: 'De quoi s’agit-il, pour qui, que faut-il apporter (facultatif)',
  send: 'Inviter',
  starts: 'Début',
  ends: 'Fin',
  zone: 'À l’heure de',
  zone_hint: 'Chaque personne lira l’heure à ses propres horloges.',
  place: 'Lieu',
  place_hint: 'Une salle, un bâtiment, une adresse.',
  link: 'Lien pour suivre à distance',
  link_hint: 'Facultatif ; il commence par https://',
  link_wrong: 'Ce lien ne commence pas par https://',
  capacity: 'Nombre de places',
  capacity_hint:
    'Facultatif. Au-delà, on attend son tour, et une place libérée va à la première personne qui attend.',
  capacity_wrong: ({ most }: { most: number }) => `Un nombre entier, de 1 à ${formatCount('fr', most)}.`,
  answer_by: 'Réponse avant',
  answer_by_hint: 'Facultatif. On pourra toujours dire qu’on ne vient plus.',

  time_of: ({ zone, time }: { zone: string; time: string }) =>
    `${time}, ${zone.replace(/^heure\s:\s(.*)$/, 'heure locale ($1)')}`,
  from_to: ({ from, to }: { from: string; to: string }) => `${from} à ${to}`,
  from_until: ({ from, to }: { from: string; to: string }) => `${from}, jusqu’à ${to}`,
  remote: 'À distance',
  join: 'Ouvrir le lien',
  nowhere: 'Le lieu reste à dire',
  is_over: 'passé',
  is_cancelled: 'annulé',
  cancelled_why: 'Annulé :',
  free: ({ count, of }: { count: number; of: number }) =>
    count === 0
      ? plural('fr', of, {
          one: 'Complet : la place est prise',
          other: `Complet : les ${of} places sont prises`,
        })
      : plural('fr', count, {
          one: `Une place libre sur ${of === 1 ? 'une' : of}`,
          other: `${count} places libres sur ${of}`,
        }),
  waiting_count: ({ count }: { count: number }) =>
    plural('fr', count, { one: 'une personne attend', other: `${count} personnes attendent` }),
  seats: ({ taken, of }: { taken: number; of: number }) => `${taken} places prises sur ${of}`,
  answer_until: ({ time }: { time: string }) => `Réponse avant : ${time}`,

  question: 'Vous venez ?',
  yes: 'Je viens',
  maybe: 'Peut-être',
  no: 'Pas cette fois',
  wait: 'Attendre une place',
  waiting: 'En attente',
  leave_line: 'Quitter la liste',
  you_come: 'Vous avez une place.',
  you_maybe: 'Vous viendrez peut-être. Aucune place ne vous est gardée.',
  you_no: 'Vous ne venez pas cette fois.',
  you_wait: ({ place }: { place: number }) =>
    `Vous êtes ${place === 1 ? 'en tête' : `au rang ${place}`} de la liste ; une place libérée vous revient sans rien faire.`,
  full_hint:
    'Tout est pris : vous seriez sur la liste, et une place libérée vous reviendrait sans rien faire.',
  answers_over: 'Le temps des réponses est passé ; on peut encore dire qu’on ne vient plus.',
  coming: ({ count }: { count: number }) =>
    count === 0
      ? 'Personne n’a encore dit oui'
      : plural('fr', count, { one: 'Une personne vient', other: `${count} personnes viennent` }),
  came: ({ count }: { count: number }) =>
    count === 0
      ? 'Personne n’avait dit oui'
      : plural('fr', count, {
          one: 'Une personne avait dit oui',
          other: `${count} personnes avaient dit oui`,
        }),
  maybe_count: ({ count }: { count: number }) =>
    plural('fr', count, { one: 'une peut-être', other: `${count} peut-être` }),
  who: 'Qui vient',
  who_see: 'Voir qui vient',
  who_was: 'Qui avait dit oui',
  who_see_was: 'Voir qui',
  who_maybe: 'Peut-être',
  who_waiting: 'En attente, dans l’ordre',
  nobody: 'Personne pour l’instant.',
  more_people: 'La suite',

  calendar: 'Ajouter à mon agenda',
  edit: 'Changer l’heure ou le lieu',
  edit_elsewhere:
    'L’heure, le lieu et les places se changent sur l’événement lui-même, et les personnes qui viennent en sont prévenues.',
  edit_note: 'Les personnes qui viennent seront prévenues si l’heure ou le lieu change.',
  saved: 'C’est changé.',
  save: 'Enregistrer',
  cancel: 'Annuler l’événement',
  cancel_ask: 'Annuler cet événement ?',
  cancel_why:
    'Les personnes qui viennent, viendront peut-être ou attendent une place seront prévenues. On ne peut pas revenir en arrière.',
  reason: 'La raison, en une phrase',
  reason_hint: 'Tout le monde pourra la lire.',
  conflict_title: 'Cet événement a changé dans une autre fenêtre',
  conflict_why: 'Rien n’est perdu : vos champs restent ci-dessous, tels que vous les avez remplis.',
  back: 'Ne rien changer',
  is_now_cancelled: 'L’événement est annulé.',

  agenda: 'Événements',
  agenda_under: 'Ce qui vient dans vos communautés, à votre heure.',
  loading: 'Vos événements arrivent',
  invite: 'Inviter à un événement',
  when: 'Quand',
  when_coming: 'À venir',
  when_past: 'Passés',
  whose: 'Lesquels',
  whose_all: 'Tous',
  whose_mine: 'Où je vais',
  community: 'Communauté',
  this_community: 'Cette communauté',
  agenda_news: 'L’agenda a changé',
  any_community: 'Toutes mes communautés',
  none: 'Rien de prévu',
  none_past: 'Aucun événement passé',
  none_mine: 'Vous n’allez nulle part pour l’instant',
  none_why: 'Un atelier de vingt minutes, une visite, un café : un événement commence par une invitation.',
  more: 'La suite',
  today: 'aujourd’hui',
  tomorrow: 'demain',
  strip: 'Les quatorze jours qui viennent',
  strip_day: ({ day, count }: { day: string; count: number }) =>
    count === 0
      ? `${day}, rien`
      : plural('fr', count, { one: `${day}, un événement`, other: `${day}, ${count} événements` }),
  next: 'Prochain événement',
  all_events: 'Tous les événements',
  answer: 'Répondre',
  see: 'Voir',
  going: 'Vous y allez',

  feed_title: 'Votre agenda',
  feed_why:
    'Une adresse à donner à votre logiciel d’agenda : il y lira vos événements, tenus à jour, sans mot de passe. Qui a cette adresse les lit aussi ; gardez-la pour vous.',
  feed_content: 'Ce qui y figure',
  feed_mine: 'Ce à quoi j’ai dit oui ou peut-être',
  feed_all: 'Tout ce que prévoient mes communautés',
  feed_make: 'Créer mon adresse',
  feed_again: 'Créer une nouvelle adresse',
  feed_again_hint: 'L’ancienne cessera de fonctionner.',
  feed_end: 'Supprimer mon adresse',
  feed_ended: 'L’adresse ne fonctionne plus.',
  feed_address: 'Votre adresse',
  feed_once: 'Elle n’est montrée qu’une fois : nous n’en gardons aucune copie lisible.',
  feed_copy: 'Copier',
  feed_copied: 'L’adresse est copiée.',
  feed_since: ({ time }: { time: string }) => `Votre adresse existe depuis ${time}.`,
} as const satisfies Catalogue
