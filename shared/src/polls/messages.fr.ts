import { type Catalogue, plural } from '../core/messages.js'

export const fr = {
  closed: 'Ce sondage est clos.',
  already_answered: 'Vous avez déjà répondu, et rien ne permet de retrouver votre réponse pour la changer.',
  choice_wrong: 'Cette réponse ne va pas avec les choix proposés.',
  deadline_wrong: 'La clôture doit être à venir, et dans l’année.',
  question_fixed: 'La question et les choix restent tels qu’on y a répondu. Le texte, lui, peut changer.',
  names_hidden: 'Les noms ne sont pas montrés pour ce sondage.',

  title: 'Votre question, en une phrase',
  text: 'De quoi s’agit-il, et ce que vous en ferez (facultatif)',
  options: 'Les choix',
  option: ({ number }: { number: number }) => `Choix ${number}`,
  add_option: 'Ajouter un choix',
  remove_option: ({ number }: { number: number }) => `Retirer le choix ${number}`,
  options_wrong: 'Il faut de deux à dix choix, tous différents.',
  method: 'On répond par',
  method_single: 'Un choix',
  method_multiple: 'Plusieurs',
  method_ranked: 'Un ordre',
  secrecy: 'Qui voit les réponses',
  open: 'À visage découvert',
  open_hint: 'Chaque nom à côté de son choix ; on peut changer d’avis.',
  anonymous: 'Anonyme pour de bon',
  anonymous_hint:
    'Personne ne saura qui a choisi quoi, base de données comprise ; on ne peut pas changer d’avis.',
  closes: 'Clôture',
  closes_hint: 'Facultatif. Vous pourrez aussi clore à la main.',
  results: 'Les résultats paraissent',
  results_answered: 'Dès qu’on a répondu',
  results_closed: 'À la clôture',
  fewest:
    'Avant la clôture, rien n’est montré en dessous de dix réponses, pas même à vous. Clos avec moins de cinq, le sondage ne montrera rien.',
  fewest_open:
    'Rien n’est montré avant cinq réponses, pas même à vous : les premières pèseraient sur les suivantes. Clos avec moins de cinq, le sondage ne montrera rien.',

  kind_open: 'À visage découvert',
  kind_anonymous: 'Anonyme',
  is_closed: 'clos',
  closes_at: ({ time }: { time: string }) => `clôture ${time}`,
  below_minimum: 'minimum non atteint',
  choose_single: 'Un seul choix.',
  choose_multiple: 'Un ou plusieurs choix.',
  choose_ranked:
    'Touchez les choix dans votre ordre, le meilleur d’abord. Ceux que vous laissez ne comptent pas.',
  ranked_as: ({ rank }: { rank: number }) => `${rank}.`,
  answer: 'Répondre',
  answer_for_good: 'Répondre, sans retour',
  answer_again: 'Garder cette réponse',
  warn_open: 'Votre nom paraîtra à côté de votre choix.',
  warn_anonymous: 'Votre choix est compté aussitôt et gardé nulle part : il ne pourra plus être changé.',
  how_anonymous: 'Comment cela reste anonyme',
  how_anonymous_text:
    'La base garde deux choses séparées : qui a répondu, et les totaux. Aucune réponse n’y existe seule, ni date, ni ordre, donc rien à relier. Les totaux montrés avancent de cinq en cinq, avec un pas de retard : ni les regarder bouger ni clore le sondage ne laisse deviner une réponse.',
  how_anonymous_limit: 'La limite',
  how_anonymous_limit_text:
    'Qui administre la machine pourrait y revoir chaque changement des totaux, en archivant son journal technique ou en lisant la base coup sur coup pendant que l’on répond.',
  how_ranked: 'Comment l’ordre est compté',
  how_ranked_text:
    'Parmi trois choix, le premier de chaque réponse reçoit trois points, le deuxième deux, le troisième un ; ce qu’on laisse de côté n’en reçoit pas. Le plus de points l’emporte : un choix que beaucoup acceptent passe devant un choix qui divise.',
  how_ranked_source: 'Jean-Charles de Borda, Mémoire sur les élections au scrutin, 1781.',
  change: 'Changer ma réponse',
  take_back: 'Retirer ma réponse',
  taken_back: 'Votre réponse est retirée.',
  keep: 'Ne rien changer',
  mine: 'votre choix',
  mine_ranked: ({ rank }: { rank: number }) => `votre ${rank === 1 ? '1er' : `${rank}e`}`,
  you_answered: 'Vous avez répondu ; votre choix n’est gardé nulle part.',
  points: ({ count }: { count: number }) =>
    plural('fr', count, { one: `${count} point`, other: `${count} points` }),
  answers: ({ count }: { count: number }) =>
    plural('fr', count, { one: `${count} réponse`, other: `${count} réponses` }),
  answers_at_least: ({ count }: { count: number }) => `Au moins ${count} réponses, montrées de cinq en cinq`,
  nobody_sees: 'Personne ne voit qui a choisi quoi.',
  nothing: 'Pas encore de résultats.',
  too_few: ({ author }: { author: string }) =>
    `Moins de dix réponses : un choix pourrait se deviner. ${author} ne les voit pas non plus.`,
  too_few_mine:
    'Moins de dix réponses : un choix pourrait se deviner. On ne les montre à personne, vous compris.',
  too_few_open: ({ author }: { author: string }) =>
    `Moins de cinq réponses : les premières pèseraient sur les suivantes. ${author} ne les voit pas non plus.`,
  too_few_open_mine:
    'Moins de cinq réponses : les premières pèseraient sur les suivantes. On ne les montre à personne, vous compris.',
  too_few_closed: 'Clos avec moins de cinq réponses : on ne les montre à personne.',
  not_closed: 'Les résultats paraîtront à la clôture.',
  not_answered: 'Les résultats paraissent une fois qu’on a répondu.',
  who_chose: ({ option, count }: { option: string; count: number }) =>
    `${count}, voir qui a choisi « ${option} »`,
  who: 'Qui a choisi',
  who_first: 'Qui l’a mis en premier',
  nobody: 'Personne.',
  close_now: 'Clore maintenant',
  close_ask: 'Clore ce sondage',
  close_why: 'Plus personne ne pourra répondre, et les résultats paraîtront. On ne peut pas le rouvrir.',
  is_now_closed: 'Le sondage est clos.',
  conclude: 'Dire ce que j’en fais',
  conclusion: 'Ce que vous en faites',
  conflict_why: 'Rien n’est perdu : votre phrase reste ci-dessous.',
  conclusion_hint: 'Une phrase, pour que répondre ait servi.',
  conclusion_of: ({ author }: { author: string }) => `Ce que ${author} en fait :`,
  rewrite: 'Réécrire',
  save: 'Enregistrer',
} as const satisfies Catalogue
