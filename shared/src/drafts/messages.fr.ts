import { type Catalogue, plural } from '../core/messages.js'

export const fr = {
  title: 'Brouillons',
  intro:
    'Ce que vous écrivez, gardé au fil des mots et retrouvé sur vos autres appareils. Personne d’autre ne le voit.',
  too_many: 'Vous gardez déjà cent brouillons. Effacez-en un pour en commencer un autre.',
  incomplete: 'Il manque encore quelque chose avant de pouvoir publier ce brouillon.',
  in_the_past: 'Ce moment est déjà passé.',
  place_opened:
    'La communauté est devenue publique depuis : toute l’entreprise vous lirait. Relisez-vous, puis publiez si vous le voulez toujours.',
  too_far_ahead: 'C’est trop loin : un an au plus.',
  kept: ({ time }: { time: string }) => `Gardé à ${time}`,
  kept_here: ({ time }: { time: string }) => `Gardé à ${time}, sur cet appareil seulement`,
  is_kept: 'Votre texte est gardé.',
  is_kept_here: 'Votre texte est gardé sur cet appareil seulement.',
  empty: 'Rien n’est perdu si vous fermez : ce que vous écrivez est gardé au fil des mots.',
  changed: 'Ce brouillon avançait aussi ailleurs : les deux textes sont gardés, et celui-ci continue à part.',
  gone: 'Ce brouillon a été publié ou effacé ailleurs. Ce que vous écrivez ici en sera un nouveau.',
  unread: 'Ce brouillon n’a pas pu être ouvert.',
  read_again: 'Réessayer',
  held: 'Sur cet appareil seulement',
  back: 'Il est de retour.',
  undo: 'Annuler',
  choose_place: 'Choisissez une communauté',
  place_lost: 'Vous n’écrivez plus dans la communauté prévue. Choisissez-en une autre : votre texte est là.',
  waiting: ({ title }: { title: string }) => `Un brouillon vous attend : ${title}`,
  resume: 'Le reprendre',
  untitled: 'Sans titre',
  planned: 'À paraître',
  written: 'En cours',
  planned_for: ({ time }: { time: string }) => `Paraîtra ${time}`,
  saved_at: ({ time }: { time: string }) => `Gardé ${time}`,
  failed: ({ reason }: { reason: string }) => `N’a pas pu paraître. ${reason}`,
  nowhere: 'Aucune communauté choisie',
  open: 'Reprendre',
  delete: 'Effacer',
  deleted: 'Brouillon effacé.',
  unschedule: 'Renoncer à la date',
  unscheduled: 'C’est redevenu un brouillon.',
  empty_title: 'Aucun brouillon',
  empty_why: 'Tout ce que vous commencez à écrire vous attend ici.',
  write: 'Écrire',
  when: 'Quand',
  now: 'Maintenant',
  later: 'Plus tard',
  later_when: 'Jour et heure',
  later_note: ({ zone }: { zone: string }) =>
    `Fuseau horaire : ${zone}. Vos droits seront revus à ce moment-là.`,
  schedule: 'Publier plus tard',
  scheduled: ({ time }: { time: string }) => `C’est prévu : cela paraîtra ${time}.`,
  similar: ({ count }: { count: number }) =>
    plural('fr', count, {
      one: 'Une question proche a peut-être déjà votre réponse',
      other: `${count} questions proches, l’une a peut-être déjà votre réponse`,
    }),
  accepted: 'Réponse retenue',
  answers: ({ count }: { count: number }) =>
    count === 0
      ? 'Sans réponse encore'
      : plural('fr', count, { one: '1 réponse', other: `${count} réponses` }),
} as const satisfies Catalogue
