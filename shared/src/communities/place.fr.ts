import { type Catalogue, plural } from '../core/messages.js'

const about = (count: number) => (count < 10 ? String(count) : `environ ${count}`)

/** What the home of a community says. */
export const placeFr = {
  facts: 'Les faits, sur quatre semaines',
  facts_why: 'Comptés dans ce que vous pouvez lire, arrondis ; personne n’y est compté à part.',
  facts_quiet: 'Rien ne s’y est écrit depuis quatre semaines.',
  facts_posts: 'publications',
  facts_answers: 'réponses et commentaires',
  facts_people: 'personnes y ont écrit',
  facts_answered: 'questions répondues',
  facts_in_ten: ({ count }: { count: number }) => `${count} sur 10`,
  facts_in_a_day: ({ count }: { count: number }) => `${count} sur 10 dans la journée`,
  facts_about: ({ count }: { count: number }) => about(count),
  facts_few_questions: ({ count }: { count: number }) =>
    plural('fr', count, {
      one: 'Une question posée : trop peu pour une part.',
      other: `${count} questions posées : trop peu pour une part.`,
    }),
  glance: 'En bref',
  glance_pages: 'Pages changées récemment',
  glance_pages_all: 'Toutes les pages',
  glance_files: 'Fichiers ajoutés récemment',
  glance_files_all: 'Tous les fichiers',
  glance_members: 'Membres',
  glance_members_some: ({ names, others }: { names: string; others: number }) =>
    others > 0
      ? plural('fr', others, { one: `${names} et une autre personne`, other: `${names} et ${others} autres` })
      : names,
  glance_members_all: 'Tous les membres',
  glance_who: ({ names }: { names: string }) => `animée par ${names}`,
  rule_empty: 'Choisissez au moins un service, un site ou un intitulé.',
  rule_own_words:
    'Chacun écrit soi-même son service et son intitulé : dans une communauté fermée, la règle ne peut nommer que des sites.',
  unreadable_file: 'Ce fichier ne se lit pas comme un tableau CSV.',
  no_email_column: 'Aucune colonne d’adresses e-mail n’a été trouvée dans la première ligne.',
  csv_name: 'Nom',
  csv_email: 'E-mail',
  csv_role: 'Rôle',
  csv_since: 'Membre depuis',
  csv_via: 'Comment',
  csv_via_join: 'de soi-même',
  csv_via_request: 'sur demande',
  csv_via_invite: 'sur invitation',
  csv_via_rule: 'par la règle',
  csv_via_import: 'par un fichier',
  csv_via_founder: 'à sa création',
  rule: 'Règle d’appartenance',
  rule_title: 'Qui en est, par règle',
  rule_why:
    'Les personnes de ces sites, de ces services et de cet intitulé entrent d’elles-mêmes, et sortent quand elles n’en sont plus. Qui est parti de son plein gré n’y est pas remis. Ces entrées ne comptent jamais comme un geste de la personne.',
  rule_sites: 'Sites',
  rule_departments: 'Services',
  rule_title_field: 'Intitulé du poste',
  rule_contains: 'contient',
  rule_is: 'est exactement',
  rule_title_text: 'Mots de l’intitulé',
  rule_apply: 'Appliquer la règle',
  rule_drop: 'Retirer la règle',
  rule_drop_why: 'Si vous la retirez, les personnes déjà entrées restent membres.',
  rule_set: 'La règle s’applique dans un instant.',
  rule_dropped: 'La règle est retirée. Personne n’est sorti.',
  preview: 'Ce que la règle ferait',
  preview_matching: 'Concernées',
  preview_entering: 'Entreraient',
  preview_leaving: 'Sortiraient',
  preview_out: 'Parties, non remises',
  preview_about: ({ count }: { count: number }) => `environ ${count} personnes`,
  preview_few: 'moins de cinq personnes',
  preview_nobody: 'personne',
  list_in: 'Importer un CSV',
  list_out: 'Exporter en CSV',
  list_title: 'Des membres par fichier',
  list_why:
    'Un tableau CSV avec une colonne d’adresses e-mail suffit. Rien n’est écrit avant votre accord, et chaque ligne laissée de côté est dite.',
  list_choose: 'Choisir un fichier CSV',
  list_enter: ({ count }: { count: number }) =>
    plural('fr', count, { one: 'Faire entrer une personne', other: `Faire entrer ${count} personnes` }),
  list_done: ({ count }: { count: number }) =>
    plural('fr', count, { one: 'Une personne est entrée.', other: `${count} personnes sont entrées.` }),
  list_would: ({ found, added, already }: { found: number; added: number; already: number }) =>
    `Sur ${found} lignes lues : ${added} feraient entrer quelqu’un, ${already} nomment des membres.`,
  list_did: ({ found, added, already }: { found: number; added: number; already: number }) =>
    `Sur ${found} lignes lues : ${added} ont fait entrer quelqu’un, ${already} nomment des membres.`,
  list_ignored: ({ names }: { names: string }) => `Colonnes non utilisées : ${names}.`,
  list_left_out: ({ count }: { count: number }) =>
    plural('fr', count, { one: 'Une ligne laissée de côté', other: `${count} lignes laissées de côté` }),
  list_line: 'Ligne',
  list_value: 'Ce qu’elle dit',
  list_reason: 'Raison',
  list_no_email: 'pas d’adresse',
  list_not_an_email: 'n’est pas une adresse',
  list_unknown: 'personne n’a cette adresse ici',
  list_twice: 'déjà plus haut dans le fichier',
  list_went: 'a quitté la communauté ; une invitation peut lui être envoyée',
  invitation_expired:
    'Cette invitation a expiré. Demandez à qui vous a envoyé l’invitation de la renouveler.',
  charter_changed: 'La charte vient de changer. Relisez-la avant de l’accepter.',
} as const satisfies Catalogue
