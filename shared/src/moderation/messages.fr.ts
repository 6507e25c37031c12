import { de, type Catalogue, plural } from '../core/messages.js'
import { atStart, inWords } from './in-words.js'

const times = (count: number) => (count === 1 ? 'une fois' : `${inWords('fr', count)} fois`)

export const fr = {
  already_flagged: 'Vous l’avez déjà signalé. Une fois suffit, la modération le lira.',
  cannot_flag: 'Ce texte ne peut pas être signalé : il est déjà masqué, retiré, ou c’est le vôtre.',
  charter_changed: 'La charte vient de changer. Relisez-la ici, votre texte est gardé.',
  decided_meanwhile: 'Quelqu’un vient de décider. Relisez ce qui a été dit avant d’y revenir.',
  does_not_apply: 'Ce geste ne s’applique plus à ce texte.',
  reason_missing: 'Écrivez le motif : c’est ce que la personne lira.',

  flag_post: ({ name }: { name: string }) => `Signaler la publication ${de(name)}`,
  flag_comment: ({ name }: { name: string }) => `Signaler le commentaire ${de(name)}`,
  flag_article: 'Quel article de la charte n’est pas suivi ?',
  flag_note: 'Un mot pour la modération, si vous voulez',
  flag_note_hint: 'Les personnes qui modèrent cette communauté le liront, sans savoir de qui il vient.',
  flag_nameless: 'Votre nom n’apparaît nulle part : ni pour la personne qui a écrit, ni dans la file.',
  flag_choose: 'Choisissez l’article.',
  flag_send: 'Signaler',
  flag_sent: 'C’est transmis à la modération. Merci d’y avoir veillé.',
  read_charter: 'Lire la charte',
  signs_left: ({ count, most }: { count: number; most: number }) => `${count} signes sur ${most}`,

  opening: 'Ouverture dans la modération',
  not_yours: 'Ce texte n’est pas à vous de juger : c’est le vôtre, ou un autre lieu.',

  queue_title: ({ count, when }: { count: number; when: string }) =>
    plural('fr', count, {
      one: `Un texte attend une décision. Il a été signalé ${when}.`,
      other: `${atStart(inWords('fr', count))} textes attendent une décision. Le plus ancien, ${when}.`,
    }),
  queue_title_many: ({ when }: { when: string }) =>
    `Plus de trente textes attendent une décision. Le plus ancien, ${when}.`,
  queue_empty: 'Rien n’attend de décision',
  queue_empty_why: 'Tout ce qui a été signalé dans vos communautés a été lu et tranché.',
  queue_none_why: 'Ce qui est signalé dans les communautés que vous animez arrive ici, avec son contexte.',
  queue: 'Textes signalés',
  queue_waiting: 'À trancher',
  queue_decided: 'Déjà tranchés',
  queue_more: 'Voir les plus anciens',
  a_post: 'Publication',
  a_question: 'Question',
  a_comment: 'Commentaire',
  card_place: ({ kind, community, articles }: { kind: string; community: string; articles: string }) =>
    `${kind} dans ${community}${articles && `, ${articles}`}`,
  card_articles: ({ numbers }: { numbers: readonly number[] }) =>
    numbers.length === 0
      ? ''
      : numbers.length === 1
        ? `article ${numbers[0]}`
        : `articles ${numbers.join(', ')}`,
  card_flags: ({ count, when }: { count: number; when: string }) =>
    `${plural('fr', count, { one: 'un signalement', other: `${inWords('fr', count)} signalements` })}, ${when}`,
  card_rewritten: ({ when }: { when: string }) => `réécrit par son auteur, ${when}`,
  decided_hidden: ({ when }: { when: string }) => `masqué ${when}`,
  decided_restored: ({ when }: { when: string }) => `rétabli ${when}`,
  decided_dismissed: ({ when }: { when: string }) => `classé sans suite ${when}`,

  thread: 'L’échange',
  thread_rest: ({ count }: { count: number }) =>
    plural('fr', count, {
      one: 'Un autre commentaire n’est pas montré ici.',
      other: `${count} autres commentaires ne sont pas montrés ici.`,
    }),
  thread_open: 'Lire tout le fil',
  flagged_here: ({ count }: { count: number }) => `Signalé ${times(count)}, sans noms`,
  flagged_note: ({ note }: { note: string }) => `« ${note} »`,
  rewritten_here: 'Réécrit depuis qu’il est masqué',
  hidden_here: 'Masqué : son auteur et la modération le voient',
  deleted_here: 'Retiré par son auteur',
  nobody_flagged: 'Personne ne l’a signalé ; vous l’avez ouvert.',
  cited: ({ number }: { number: number }) => `Charte, article ${number}`,
  cited_version: ({ version }: { version: number }) => `version ${version}`,
  cited_sentence: ({ sentence }: { sentence: string }) => `« ${sentence} »`,

  what_to_do: 'Que faire',
  hide: 'Masquer',
  hide_hint: ({ name }: { name: string }) => `Le fil se relit sans lui ; ${name} peut le réécrire`,
  restore: 'Rétablir',
  restore_hint: 'De nouveau visible pour tous les lecteurs',
  dismiss: 'Classer sans suite',
  dismiss_hint: 'Rien à reprocher ; personne n’est prévenu',
  keep_hidden: 'Laisser masqué',
  keep_hidden_hint: 'La nouvelle version ne suffit pas ; personne n’est prévenu',
  the_author: 'son auteur',
  what_they_read: ({ name }: { name: string }) => `Ce que ${name} lira`,
  what_nobody_reads: 'Pour la modération, si vous voulez',
  in_french: 'en français, sa langue',
  in_english: 'en anglais, sa langue',
  reasons: 'Motifs préparés',
  write_mine: 'Écrire le mien',
  reason: 'Le motif',
  reason_hint: 'Signé de votre nom. Seules cette personne et la modération du lieu le liront.',
  choose_first: 'Choisissez d’abord quoi faire.',
  hide_act: ({ name }: { name: string }) => `Masquer et prévenir ${name}`,
  restore_act: ({ name }: { name: string }) => `Rétablir et prévenir ${name}`,
  not_now: 'Pas maintenant',
  done_hidden: ({ name }: { name: string }) => `C’est masqué. ${atStart(name)} lira votre motif.`,
  done_restored: ({ name }: { name: string }) => `C’est de nouveau visible. ${atStart(name)} lira votre mot.`,
  done_dismissed: 'C’est classé. Personne n’est prévenu.',
  look_again: 'Revoir',

  log: 'Journal',
  log_why: 'On y ajoute, on n’y efface rien.',
  log_published: 'Publié',
  log_flagged: ({ article }: { article: number }) => `Signalé, article ${article}`,
  log_rewritten: ({ name }: { name: string }) => `Réécrit par ${name}`,
  log_hidden: ({ name }: { name: string }) => `Masqué par ${name}`,
  log_restored: ({ name }: { name: string }) => `Rétabli par ${name}`,
  log_dismissed: ({ name }: { name: string }) => `Classé par ${name}`,
  log_yours: 'Votre décision',
  log_yours_why: 's’inscrira ici, avec son motif',
  may_know: 'Ce que vous pouvez savoir',
  may_know_none: ({ name, community }: { name: string; community: string }) =>
    `${name}, dans ${community}, depuis un an : rien d’autre n’est masqué. Le reste ne vous est pas montré.`,
  may_know_some: ({ name, community, count }: { name: string; community: string; count: number }) =>
    `${name}, dans ${community}, depuis un an : ${plural('fr', count, { one: 'un autre texte masqué', other: `${inWords('fr', count)} autres textes masqués` })}. Le reste ne vous est pas montré.`,
  yours: 'Est-ce à vous de décider ?',
  yours_yes: 'Rien ne s’y oppose : vous n’avez pris part ni à l’échange ni au signalement.',
  yours_flagged: 'Vous avez signalé ce texte. Mieux vaut qu’une autre personne décide.',
  yours_part: 'Vous avez pris part à cet échange. Mieux vaut qu’une autre personne décide.',
  yours_both:
    'Vous avez pris part à cet échange et signalé ce texte. Mieux vaut qu’une autre personne décide.',
  others: ({ names }: { names: string }) => `Peuvent aussi décider : ${names}.`,
  others_none: 'Personne d’autre, hors de l’échange, ne peut décider ici.',

  edit_reasons: 'Modifier les motifs préparés',
  edit_reasons_why:
    '{name} et {community} seront remplacés par la personne et le lieu. Chacun reçoit le texte dans sa langue.',
  reason_outcome: 'Pour',
  reason_label: 'Nom court',
  reason_text: 'Texte',
  language_fr: 'français',
  language_en: 'anglais',
  add_reason: 'Ajouter un motif',
  remove_reason: ({ label }: { label: string }) => `Retirer « ${label} »`,
  save: 'Enregistrer',
  saved: 'Les motifs sont enregistrés.',

  decided_title_hidden: 'La modération a masqué ce texte',
  decided_title_restored: 'La modération a rétabli ce texte',
  decided_title_dismissed: 'La modération a classé ce signalement',
  decided_by: ({ name }: { name: string }) => `Décidé par ${name}`,
  decided_rewrite: 'Vous pouvez le réécrire : une personne le relira avant qu’il redevienne visible.',
  decided_before: 'Ce qui a été décidé avant',

  charter: 'La charte',
  charter_lead:
    'Quelques phrases sur lesquelles nous nous entendons. On les cite pour signaler, et pour décider.',
  charter_shipped: ({ version }: { version: number }) => `Version ${version}, venue avec Osmose`,
  charter_by: ({ version, name, when }: { version: number; name: string; when: string }) =>
    `Version ${version}, publiée par ${name}, ${when}`,
  charter_old: 'Cette version a été remplacée. Les décisions qui la citaient la gardent.',
  charter_current: 'Lire la version en vigueur',
  charter_previous: ({ version }: { version: number }) => `Lire la version ${version}`,
  charter_edit: 'Réécrire la charte',
  charter_edit_why:
    'Une nouvelle version sera publiée. Les signalements et décisions d’hier gardent les phrases qu’ils citent.',
  article: ({ number }: { number: number }) => `Article ${number}`,
  article_title: 'Titre',
  article_sentence: 'Une phrase que l’on puisse citer',
  article_add: 'Ajouter un article',
  article_remove: ({ number }: { number: number }) => `Retirer l’article ${number}`,
  article_up: ({ number }: { number: number }) => `Monter l’article ${number}`,
  article_down: ({ number }: { number: number }) => `Descendre l’article ${number}`,
  charter_publish: ({ version }: { version: number }) => `Publier la version ${version}`,
  charter_published: ({ version }: { version: number }) => `La version ${version} est en vigueur.`,
  cancel: 'Annuler',
  charter_use: 'À quoi elle sert',
  charter_use_flag:
    'Sur chaque texte, le menu « Signaler » cite l’un de ces articles. Votre nom n’apparaît nulle part.',
  charter_use_decide:
    'Une décision cite l’article, donne son motif à l’auteur, et s’inscrit dans un journal que l’on n’efface pas.',
} as const satisfies Catalogue
