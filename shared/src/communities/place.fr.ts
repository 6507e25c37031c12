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
} as const satisfies Catalogue
