import type { Catalogue } from '../core/messages.js'
import { plural } from '../core/messages.js'
import { about, bare, count, percent, points } from './figures.js'

const people = (n: number) => `${count('fr', n)} ${plural('fr', n, { one: 'personne', other: 'personnes' })}`
const questions = (n: number) =>
  `${count('fr', n)} ${plural('fr', n, { one: 'question', other: 'questions' })}`
const units = (unit: 'person' | 'question', n: number) => (unit === 'person' ? people(n) : questions(n))
const days = (n: number) => `${n} ${plural('fr', n, { one: 'jour', other: 'jours' })}`
const times = (n: number) => `${n} fois`
const signed = (value: number) =>
  `${points('fr', value)} ${plural('fr', Math.abs(value * 100), { one: 'point', other: 'points' })}`
const plain = (value: number) =>
  `${bare('fr', value)} ${plural('fr', value * 100, { one: 'point', other: 'points' })}`
const clock = (minutes: number) =>
  `${Math.floor(minutes / 60)}\u00a0h${minutes % 60 === 0 ? '' : `\u00a0${minutes % 60}`}`

interface Difference {
  estimate: number
  low: number
  high: number
}
const range = ({ low, high }: Difference) => `de ${points('fr', low)} à ${points('fr', high)}`

/** Words between braces stand where the page puts a value that can be changed. */
export const fr = {
  out_of_bounds: 'Cette valeur dépasse ce que la règle permet.',
  already_running: 'Cette règle est déjà à l’essai. Ce qui a été écrit avant le lancement ne change pas.',
  not_possible_now: 'L’essai est terminé, il ne repart pas. Un nouveau lancement tirera au sort de nouveau.',

  // Ce que la personne lit
  complete_profile_a_title: 'Deux minutes pour que vos collègues vous reconnaissent',
  complete_profile_a_text:
    'Un visage, un métier, une ligne sur vous : c’est ce que l’on cherche avant de vous écrire.',
  complete_profile_a_act: 'Compléter ma page',
  complete_profile_b_title: 'Que l’on pense à vous au bon moment',
  complete_profile_b_text:
    'Dites votre métier et les langues que vous parlez. Rien n’est deviné, c’est vous qui le dites.',
  complete_profile_b_act: 'Compléter ma page',
  complete_profile_why:
    'Vous êtes parmi nous depuis moins de deux semaines, et votre page n’a pas encore de quoi vous reconnaître.',
  unanswered_question_a_title: 'Une question attend, peut-être la vôtre',
  unanswered_question_a_text: ({ title, community }: { title: string; community: string }) =>
    `« ${title} », dans ${community}. Si vous savez, deux lignes suffisent.`,
  unanswered_question_a_act: 'Lire la question',
  unanswered_question_b_title: 'Quelqu’un cherche ce que vous savez',
  unanswered_question_b_text: ({ title, community }: { title: string; community: string }) =>
    `« ${title} », dans ${community}. Même un début de piste aide.`,
  unanswered_question_b_act: 'Répondre',
  unanswered_question_why_skill: 'Votre page cite un mot de cette question.',
  unanswered_question_why_answers: 'Une de vos réponses a été retenue dans cette communauté.',
  unanswered_question_why_moderator: 'Vous prenez soin de cette communauté.',
  sample_title: 'Quel joint pour une cuve lavée à chaud ?',
  sample_community: 'Étanchéité et soudure',
  trial_person: ({ share }: { share: number }) =>
    `Ce message est à l’essai : ${percent('fr', share)} des personnes, tirées au sort, ne le reçoivent pas. Personne ne voit ce que vous en faites.`,
  trial_question: ({ share }: { share: number }) =>
    `Ce message est à l’essai : pour ${percent('fr', share)} des questions, tirées au sort, personne n’est sollicité. Personne ne voit ce que vous en faites.`,
  why: 'Pourquoi ce message',
  later: 'Plus tard',
  refuse: 'Ne plus me le proposer',
  refused: 'Entendu. Plus de messages de ce type.',
  undo: 'Annuler',
  wanted_again: 'Ces messages pourront revenir.',
  postponed: 'À demain, peut-être.',

  // Mes réglages, mes données
  family_profile: 'Compléter ma page',
  family_profile_hint: 'Les deux premières semaines, deux messages au plus.',
  family_help: 'Aider à répondre',
  family_help_hint: 'Quand une question qui vous ressemble attend depuis un jour ouvré.',
  family_paused: ({ day }: { day: string }) =>
    `En pause jusqu’au ${day}, parce que trois sont restés de côté.`,
  families_title: 'Coups de pouce',
  families_why:
    'Dans Osmose, à vos heures, un par jour au plus. Ils sont à l’essai : une partie des personnes, tirées au sort, ne les reçoit pas.',
  history_title: 'Ce qui est gardé',
  history_none: 'Rien : aucun coup de pouce ne vous a concerné jusqu’ici.',
  history_subject: ({ rule }: { rule: string }) => `« ${rule} », pour vous`,
  history_author: ({ rule }: { rule: string }) => `« ${rule} », pour une question que vous avez posée`,
  history_asked: ({ rule }: { rule: string }) => `« ${rule} », pour une question de quelqu’un d’autre`,
  arm_treatment: 'Tirage : reçoit',
  arm_holdout: 'Tirage : groupe témoin, ne reçoit rien',
  arm_globalHoldout: 'Tirage : groupe témoin de l’année, ne reçoit aucun coup de pouce',
  sent_on: ({ day }: { day: string }) => `Envoyé le ${day}`,
  response_acted: 'suivi',
  response_later: 'remis à plus tard',
  response_refused: 'refusé',
  response_ignored: 'laissé de côté',
  response_goal: 'devenu inutile',
  response_none: 'sans suite pour l’instant',

  // La liste
  title: 'Coups de pouce et essais',
  under:
    'Chaque message part avec un groupe témoin tiré au sort. On saura s’il aide, ou que l’on ne peut pas le dire.',
  rules_title: 'Les messages',
  rule_complete_profile: 'Deux minutes pour votre page',
  rule_complete_profile_does:
    'Une personne arrivée depuis un jour, dont la page est presque vide, est invitée à la compléter.',
  rule_unanswered_question: 'Une question attend',
  rule_unanswered_question_does:
    'Une question sans réponse après un jour ouvré est montrée à cinq personnes au plus qui connaissent le sujet.',
  state_draft: 'Brouillon',
  state_running: 'En cours',
  state_paused: 'En pause',
  state_ended: 'Terminé',
  open_draft: 'Préparer l’essai',
  open_experiment: 'Voir l’essai',
  never_tried: 'Jamais mis à l’essai.',
  past: ({ count }: { count: number }) =>
    plural('fr', count, { one: 'Essai terminé', other: 'Essais terminés' }),
  past_when: ({ from, to }: { from: string; to: string }) => `Du ${from} au ${to}.`,
  limits_title: 'L’attention de chacun',
  limits:
    'Tous coups de pouce confondus, une personne en reçoit au plus {perDay} par jour, {perWeek} par semaine et {perFourWeeks} en quatre semaines, à ses heures de travail.',
  limits_hint: 'Ces bornes ne peuvent que baisser. À zéro, rien ne part.',
  limit_perDay: 'Par jour',
  limit_perWeek: 'Par semaine',
  limit_perFourWeeks: 'En quatre semaines',
  limits_saved: 'C’est noté, et vaut dès maintenant.',

  // L’éditeur
  draft_saved: ({ when }: { when: string }) => `Brouillon, enregistré ${when}`,
  draft_new: 'Brouillon',
  frozen: 'Figé pendant l’essai',
  try_on_me: 'Voir le message',
  try_title: 'Ce que la personne verrait',
  try_why: 'Rien n’est envoyé ni compté : c’est une image du message.',
  row_who: 'Qui',
  row_when: 'Quand',
  row_message: 'Le message',
  row_channel: 'Par où',
  row_limits: 'Limites',
  row_goal: 'But',
  row_length: 'Durée',
  row_hope: 'Nous espérons',
  hope_label: 'Ce que nous espérons, écrit avant de lancer',
  hope_example: 'Un visage et un métier : on vous reconnaît, donc on vous répond.',
  hope_missing: 'Écrivez d’abord ce que vous espérez : c’est ce que le résultat dira vrai ou non.',
  who_complete_profile:
    'Les personnes arrivées depuis au moins {waitDays} et moins de 14 jours, dont la page a moins de trois choses sur cinq : un visage, un métier, une équipe, une ligne sur soi, une langue.',
  who_complete_profile_except:
    'Sauf celles qui préfèrent lire, ont passé ce pas, ou ne veulent plus de ces messages.',
  who_unanswered_question:
    'Les questions de moins de 28 jours restées {waitHours} sans réponse de quelqu’un d’autre. Chacune est montrée à {asked} au plus : celles dont la page cite ses mots, puis celles dont une réponse a été retenue dans cette communauté, puis celles qui la modèrent.',
  who_unanswered_question_except: 'Sauf ce qui vient d’un import, et jamais à qui ne pourrait pas la lire.',
  when: 'Dès que c’est le cas, du lundi au vendredi, entre {from} et {until} chez la personne, à ses propres heures de travail. Hors de ces heures, le message attend ; après 48 heures, il est abandonné.',
  when_complete_profile: 'Si la page est complète avant, rien ne part.',
  when_unanswered_question: 'Si quelqu’un répond avant, rien ne part.',
  channel: 'Dans Osmose, sur l’accueil et parmi les notifications.',
  limits_rule_complete_profile: 'Au plus {perPerson} par personne, à {cooldownDays} d’écart.',
  limits_rule_unanswered_question:
    'Une fois par question, et {cooldownDays} d’écart au moins pour une même personne.',
  limits_family:
    'Trois messages laissés de côté de suite font une pause de 28 jours ; deux pauses, et plus rien de ce type.',
  goal_complete_profile:
    'La personne complète sa page dans les {window}. Au hasard, {holdoutShare} forment le groupe témoin et ne reçoivent rien.',
  goal_unanswered_question:
    'Quelqu’un d’autre répond dans les {window} qui suivent. Au hasard, pour {holdoutShare} des questions, personne n’est sollicité : c’est le groupe témoin.',
  length:
    'L’essai se lit au bout de {weeks}, pas avant. Il se met en pause de lui-même au-delà de {refusedLimit} de refus.',
  setting_waitDays: 'Depuis l’arrivée',
  setting_waitHours: 'Attente',
  setting_asked: 'Personnes sollicitées',
  setting_from: 'Au plus tôt',
  setting_until: 'Au plus tard',
  setting_perPerson: 'Nombre par personne',
  setting_cooldownDays: 'Écart',
  setting_window: 'Délai',
  setting_holdoutShare: 'Groupe témoin',
  setting_weeks: 'Durée de l’essai',
  setting_refusedLimit: 'Refus',
  value_days: ({ n }: { n: number }) => days(n),
  value_working_hours: ({ n }: { n: number }) => `${n} heures ouvrées`,
  value_people: ({ n }: { n: number }) => people(n),
  value_times: ({ n }: { n: number }) => times(n),
  value_clock: ({ n }: { n: number }) => clock(n),
  value_percent: ({ n }: { n: number }) => percent('fr', n / 100),
  value_weeks: ({ n }: { n: number }) => `${n} semaines`,
  audience: ({ unit, n }: { unit: 'person' | 'question'; n: number }) => `environ ${units(unit, n)}`,
  audience_note: 'Aujourd’hui, arrondi à cinq, jamais de nom.',
  audience_hidden: ({ unit, threshold }: { unit: 'person' | 'question'; threshold: number }) =>
    `moins de ${units(unit, threshold)}`,
  audience_hidden_note: 'Rien de plus précis en dessous de ce nombre.',
  french: 'en français',
  english: 'en anglais',
  text_name: ({ name }: { name: string }) => `Texte ${name.toUpperCase()}`,
  texts_note:
    'Les deux textes alternent au hasard. Toujours joints : pourquoi ce message, et « Ne plus me le proposer ».',

  // Avant de lancer
  before: 'Avant de lancer',
  arms: ({ unit, treated, holdout }: { unit: 'person' | 'question'; treated: number; holdout: number }) =>
    unit === 'person'
      ? `${count('fr', treated)} le recevraient, ${count('fr', holdout)} formeraient le groupe témoin.`
      : `Pour ${count('fr', treated)} on demanderait de l’aide, ${count('fr', holdout)} formeraient le groupe témoin.`,
  arms_none: 'Trop peu pour dessiner les deux groupes.',
  exposures: 'Expositions',
  exposures_text: ({
    unit,
    now,
    perWeek,
  }: {
    unit: 'person' | 'question'
    now: number | null
    perWeek: number
  }) =>
    `${now === null ? 'Presque rien' : units(unit, now)} la première semaine, puis ${perWeek === 0 ? 'presque rien' : `environ ${about('fr', perWeek)} par semaine`}`,
  detectable: 'Effet décelable',
  detectable_at_end: ({ weeks }: { weeks: number }) => `Effet décelable en ${weeks} semaines`,
  detectable_text: ({ effect, rate, known }: { effect: number; rate: number; known: boolean }) =>
    known
      ? `${plain(effect)}, sur une habitude de ${percent('fr', rate)}`
      : `${plain(effect)}, si l’habitude est d’une moitié`,
  detectable_unknown: 'Aucun : il n’y aurait personne dans l’un des groupes.',
  ten_points: 'Pour voir un effet de 10 points',
  ten_points_text: ({ unit, n, weeks }: { unit: 'person' | 'question'; n: number; weeks: number | null }) =>
    `${units(unit, n)}${weeks === null || weeks > 104 ? ', et trop peu se présentent pour y arriver' : weeks <= 1 ? ', dès la première semaine' : `, soit ${count('fr', weeks)} semaines`}`,
  curve_title: 'Le plus petit effet visible',
  curve_text: 'En points, selon la durée en semaines. La moyenne de 126 essais publics est de 1,4 point.',
  curve_average: 'moyenne 1,4',
  curve_week: 'Semaine',
  curve_visible: 'visible dès',
  reminder: ({ unit, n, effect }: { unit: 'person' | 'question'; n: number; effect: number }) =>
    `Avec ${units(unit, n)}, seul un effet de plus de ${plain(effect)} serait visible. C’est un rappel plus qu’un essai.`,
  reminder_none: 'Presque rien à observer. C’est un rappel plus qu’un essai.',
  reminder_why: 'Il peut être utile quand même. Attendez-vous à lire « non concluant ».',
  launch: 'Lancer l’essai',
  launch_reminder: 'Lancer comme un rappel',
  launch_title: 'Lancer, et figer ce qui est écrit',
  launch_why: 'Le tirage se fait à neuf. Ce qui suit ne changera plus jusqu’à la fin de l’essai.',
  launch_confirm: 'Lancer',
  launched: 'L’essai est lancé. Il se lira à sa fin.',
  running_note: 'Cette règle est à l’essai. Ce qui est écrit ici ne change pas avant la fin.',

  // Le résultat
  experiment_over: ({ rule, from, to }: { rule: string; from: string; to: string }) =>
    `Essai « ${rule} », du ${from} au ${to}`,
  verdict_helps: ({ estimate }: { estimate: number }) => `Ce coup de pouce aide : ${signed(estimate)}.`,
  verdict_harms: ({ estimate }: { estimate: number }) => `Ce coup de pouce dessert : ${signed(estimate)}.`,
  verdict_inconclusive: 'Non concluant : nous ne pouvons pas dire si ce coup de pouce aide.',
  verdict_too_early: 'Trop tôt pour conclure.',
  verdict_too_few: 'Rien à montrer : l’un des deux groupes est trop petit.',
  verdict_nothing_yet: 'L’essai commence : aucun délai n’est encore écoulé.',
  verdict_hidden_sample_ratio:
    'Résultat caché : les deux groupes n’ont pas les tailles promises par le tirage.',
  says_helps: (difference: Difference) =>
    `L’écart mesuré est de ${signed(difference.estimate)}, et va ${range(difference)} au plus large. Zéro n’y est pas.`,
  says_harms: (difference: Difference) =>
    `L’écart mesuré est de ${signed(difference.estimate)}, et va ${range(difference)} au plus large. Zéro n’y est pas : mieux vaut arrêter.`,
  says_inconclusive: ({ detectable, ...difference }: Difference & { detectable: number | null }) =>
    `L’écart mesuré est de ${signed(difference.estimate)}, mais il peut aller ${range(difference)}. ${detectable === null ? 'Cela' : `Un effet de moins de ${plain(detectable)} échappait à cet essai ; cela`} ne prouve pas que ce message ne sert à rien.`,
  says_too_early: ({ day, ...difference }: Difference & { day: string }) =>
    `Pour l’instant ${signed(difference.estimate)}, ${range(difference)}. Le verdict se lit le ${day} ; le guetter chaque jour ferait voir des effets qui n’existent pas.`,
  says_stopped_early: (difference: Difference) =>
    `L’essai s’est arrêté avant la date prévue. L’écart mesuré, ${signed(difference.estimate)}, ${range(difference)}, ne suffit pas à conclure.`,
  says_too_few: ({ threshold }: { threshold: number }) =>
    `En dessous de ${threshold}, aucun taux ne se montre, à personne.`,
  says_nothing_yet: 'Un essai ne compte que ce qui a eu tout son délai pour aboutir.',
  says_hidden_sample_ratio:
    'Un écart pareil n’arrive pas par hasard une fois sur mille. Il signale un défaut de l’envoi, pas un effet : rien d’autre ne se lit.',
  gap_title: 'L’écart entre les deux groupes',
  gap_text: 'En points de but atteint, avec son intervalle à 95 %',
  whole: 'Tout l’essai',
  week_1: 'Semaine 1',
  weeks_2_4: 'Semaines 2 à 4',
  weeks_5_8: 'Semaines 5 à 8',
  weeks_others: ({ unit }: { unit: 'person' | 'question' }) =>
    `Le total compte aussi ${unit === 'person' ? 'les personnes venues' : 'les questions posées'} plus tard, et les semaines trop peu fournies pour être montrées seules.`,
  of_units: ({ unit, n }: { unit: 'person' | 'question'; n: number }) => units(unit, n),
  incomplete: ({ unit, n }: { unit: 'person' | 'question'; n: number }) => `${units(unit, n)}, incomplet`,
  points: ({ value }: { value: number }) => signed(value),
  range: ({ low, high }: { low: number; high: number }) => `${points('fr', low)} à ${points('fr', high)}`,
  tick: ({ value }: { value: number }) => points('fr', value).replace(',0', ''),
  detectable_from: ({ value }: { value: string }) => `décelable dès ${value}`,
  too_small_here: 'trop petit pour être vu ici',
  side_less: 'moins souvent',
  side_more: 'plus souvent',
  show_table: 'Voir le tableau',
  hide_table: 'Voir le graphique',
  col_period: 'Période',
  col_gap: 'Écart',
  col_range: 'Intervalle à 95 %',
  groups_title: 'Deux groupes tirés au sort',
  group_treated: 'A reçu',
  group_treated_question: 'Aide demandée',
  group_holdout: 'Témoin',
  group_value: ({ successes, n, rate }: { successes: number; n: number; rate: number }) =>
    `${count('fr', successes)} sur ${count('fr', n)}, ${percent('fr', rate, 1)}`,
  ratio_fine: ({ treated, holdout, exact }: { treated: number; holdout: number; exact: boolean }) =>
    exact
      ? `Tirage conforme : ${count('fr', treated)} et ${count('fr', holdout)}, exactement comme attendu.`
      : `Tirage conforme. Attendus ${count('fr', treated)} et ${count('fr', holdout)} : l’écart tient au hasard.`,
  guardrails: 'Garde-fous',
  guardrails_held: 'Garde-fous, tous tenus',
  guard_refused: ({ limit }: { limit: number }) => `Refus, plafond ${percent('fr', limit)}`,
  guard_ignored: ({ limit }: { limit: number }) => `Laissés de côté, plafond ${percent('fr', limit)}`,
  guard_hours: 'Envois pendant les heures calmes',
  guard_none: 'aucun',
  guard_hidden: 'trop peu d’envois',
  guard_broken: 'dépassé',
  guard_held: 'tenu',
  guard_unproven: 'pas encore prouvé',
  guard_none_yet: 'aucun jusqu’ici',
  share: ({ share }: { share: number }) => percent('fr', share),
  what_they_see: 'Ce que la personne voit',
  written_before: 'Écrit avant le lancement',
  plan_quote: ({
    unit,
    expected,
    detectable,
    weeks,
  }: {
    unit: 'person' | 'question'
    expected: number
    detectable: number | null
    weeks: number
  }) =>
    `« ${expected === 0 ? 'Presque rien d’attendu' : `${units(unit, expected)} ${plural('fr', expected, { one: 'attendue', other: 'attendues' })}`} en ${weeks} semaines${detectable === null ? '' : `, effet décelable ${plain(detectable)}`}. »`,
  plan_hope: 'Ce que nous espérions',
  plan_goal: 'Critère, un seul',
  plan_goal_complete_profile: ({ window }: { window: number }) => `Page complète dans les ${days(window)}`,
  plan_goal_unanswered_question: ({ window }: { window: number }) =>
    `Réponse de quelqu’un d’autre dans les ${window} heures ouvrées`,
  plan_stop: 'Ce qui nous ferait arrêter',
  plan_stop_text: ({ limit }: { limit: number }) => `Plus de ${percent('fr', limit)} de refus`,
  plan_holdout: 'Groupe témoin',
  plan_by: ({ name, day }: { name: string; day: string }) => `Figé le ${day} par ${name}`,
  plan_on: ({ day }: { day: string }) => `Figé le ${day}`,
  so_far: ({
    unit,
    triggered,
    observed,
    over,
  }: {
    unit: 'person' | 'question'
    triggered: number
    observed: number | null
    over: boolean
  }) =>
    `${units(unit, triggered)} ${over ? 'en tout' : 'jusqu’ici'}, les deux groupes ensemble ; ${observed === null ? 'presque aucun délai écoulé' : `${count('fr', observed)} ont eu tout leur délai`}.`,
  paused_refusals: 'L’essai s’est mis en pause de lui-même : les refus ont dépassé le plafond.',
  end_title: 'Arrêter et noter',
  end_why_early:
    'Avant sa date, un essai ne conclut presque jamais. Le message s’éteint, le résultat reste écrit.',
  end_why: 'Le message s’éteint, le résultat reste écrit pour la prochaine fois.',
  end: 'Arrêter et noter',
  end_early: 'Arrêté avant sa date, l’essai ne conclura sans doute pas.',
  note_why: 'Deux phrases, pour qui reprendra ce message un jour.',
  note_write: 'Écrire une note',
  note_label: 'Ce que nous en retenons',
  note_title: 'Ce que nous en retenons',
  note_edit: 'Réécrire la note',
  note_save: 'Garder la note',
  note_saved: 'La note est gardée.',
  pause: 'Mettre en pause',
  pause_title: 'Une pause',
  pause_why: 'Rien ne part, le tirage est gardé.',
  resume: 'Reprendre',
  resume_why: 'Le même tirage continue.',
  again_title: 'Essayer de nouveau',
  again_why: 'Un tirage neuf, un but fixé de nouveau.',
  again: 'Préparer un autre essai',
  changed: 'C’est fait.',
  keep: 'Ne rien changer',
  define_interval: 'Intervalle à 95 %',
  define_interval_text:
    'L’ensemble des écarts que les données ne contredisent pas. Calculé par la méthode de Newcombe, qui tient aussi pour de petits groupes.',
  define_detectable_text:
    'Le plus petit écart que l’on trouverait quatre fois sur cinq avec ce nombre. En dessous, un essai ne voit rien, même s’il y a quelque chose.',
  define_holdout: 'Groupe témoin',
  define_holdout_text:
    'Des personnes ou des questions tirées au sort qui ne reçoivent rien. Sans elles, on prendrait pour un effet ce qui serait arrivé de toute façon.',
  define_exposures_text:
    'Les personnes, ou les questions, qui remplissent la condition pour la première fois, dans les deux groupes. C’est sur ce nombre, et non sur les envois, que l’on compte.',
} as const satisfies Catalogue
