import { type Catalogue, de, plural } from '../core/messages.js'
import { atStart, inWords } from '../core/in-words.js'

/** A whole number with the real minus sign. */
const minus = (value: number) => String(value).replace('-', '−')

export const fr = {
  report: 'Rapport d’adoption',
  published_on: ({ day }: { day: string }) => `publié le ${day}`,
  frozen: 'figé',
  frozen_why:
    'Ce rapport a été calculé une fois. Il ne change plus, même si une donnée est corrigée ensuite.',
  month: 'Mois du rapport',
  export_csv: 'Exporter en CSV',
  print: 'Imprimer',

  headline: ({
    month,
    share,
    rate,
  }: {
    month: string
    share: string
    rate: 'atMost' | 'about' | 'atLeast'
  }) =>
    `En ${month}, le réseau a servi à ${share}${rate === 'about' ? '' : rate === 'atMost' ? ' au plus' : ' au moins'} des personnes`,
  headline_first: '. C’est le premier rapport.',
  headline_up: ({
    points,
    before,
    low,
    high,
  }: {
    points: number | null
    before: string
    low: number
    high: number
  }) =>
    `${points === null ? `, plus qu’en ${before}` : `, ${inWords('fr', points)} point${points > 1 ? 's' : ''} de plus qu’en ${before}`}. C’est plus que du bruit : la hausse tient entre ${low} et ${high} points.`,
  headline_down: ({
    points,
    before,
    low,
    high,
  }: {
    points: number | null
    before: string
    low: number
    high: number
  }) =>
    `${points === null ? `, moins qu’en ${before}` : `, ${inWords('fr', points)} point${points > 1 ? 's' : ''} de moins qu’en ${before}`}. C’est plus que du bruit : la baisse tient entre ${low} et ${high} points.`,
  headline_noise: ({ share, before }: { share: string; before: string }) =>
    `, contre ${share} en ${before}. L’écart est trop petit pour conclure.`,
  headline_hidden: ({ share, before, why }: { share: string; before: string; why: string }) =>
    `, contre ${share} en ${before}. L’écart n’est pas montré : ${why}.`,
  headline_uncompared: '.',
  headline_too_few: ({ month }: { month: string }) =>
    `En ${month}, rien ne peut être publié sans risquer de désigner une personne.`,
  participation_noise: ({ before, now }: { before: string; now: string }) =>
    `La participation passe de ${before} à ${now} : trop peu pour conclure.`,
  participation_same: ({ now }: { now: string }) => `La participation reste à ${now}.`,
  participation_more: ({ before, now }: { before: string; now: string }) =>
    `La participation passe de ${before} à ${now} : c’est plus que du bruit.`,
  change_small: ({ k }: { k: number }) => `moins de ${inWords('fr', k)} personnes sont là aux deux mois`,
  change_moved: ({ k }: { k: number }) =>
    `moins de ${inWords('fr', k)} personnes sont arrivées, ou parties, et il dirait ce qu’elles ont fait`,
  change_neighbour: 'avec les autres chiffres, il dirait ce qu’a fait un petit groupe',
  how_noise: 'Comment nous distinguons une variation du bruit',

  rounded: 'arrondi à 5 près',
  activated_note: ({ share }: { share: string }) => `${share}, arrondi à 5 près`,
  activated_hidden: 'Rien',
  activated_hidden_why: 'Un écart avec un autre mois dirait qui est venu.',
  before: ({ value, month }: { value: string; month: string }) => `${value} en ${month}`,
  no_before: 'premier rapport',

  trend_title: ({ count }: { count: number }) =>
    plural('fr', count, {
      one: 'Un rapport',
      other: `${atStart(inWords('fr', count))} rapports`,
    }),
  trend_one: 'Une tendance se lira à partir du deuxième rapport.',
  trend_sentence: ({
    first,
    firstMonth,
    last,
    lastMonth,
  }: {
    first: string
    firstMonth: string
    last: string
    lastMonth: string
  }) => `L’adoption passe de ${first} en ${firstMonth} à ${last} en ${lastMonth}.`,
  trend_target_left: ({ points }: { points: number }) =>
    `La cible est à ${inWords('fr', points)} point${points > 1 ? 's' : ''}.`,
  trend_target_reached: 'La cible est atteinte.',
  target: ({ value }: { value: string }) => `Cible ${value}`,
  show_table: 'Voir le tableau',
  hide_table: 'Voir le graphique',
  ladder_title: 'Échelle de participation',
  ladder_says: ({ inactive, authors }: { inactive: string; authors: string }) =>
    `${inactive} ne sont pas venus en 28 jours, ${authors} ont publié.`,
  ladder_rounding: ({ sum, taking, participation }: { sum: number; taking: number; participation: number }) =>
    [
      'Chaque part est arrondie pour elle-même',
      sum === 100 ? '' : ` : leur somme affichée fait ${sum} %`,
      taking === participation
        ? ''
        : `${sum === 100 ? ' : la somme' : ', et celle'} des trois degrés qui participent ${sum === 100 ? 'fait ' : ''}${taking} % au lieu de ${participation} %`,
      '.',
    ].join(''),
  ladder_none: 'Rien ce mois-ci : ses degrés désigneraient un petit groupe.',
  step_inactive: 'inactif',
  step_reader: 'lecteur',
  step_reactor: 'réagit',
  step_commenter: 'commente',
  step_author: 'publie',
  step_label: ({ step, value }: { step: string; value: string }) => `${step} ${value}`,

  by_department: 'Par service',
  by_site: 'Par site',
  department: 'Service',
  site: 'Site',
  breakdown: 'Découpage',
  people: 'Personnes',
  authors: 'Publient',
  everybody: 'Ensemble',
  no_department: 'Sans service',
  no_site: 'Sans site',
  others: ({ people }: { people: number }) => `Autres (${people} personnes)`,
  why_small: ({ names, count }: { names: string; count: number }) =>
    `${names} : ${plural('fr', count, { one: 'groupe trop petit pour être montré seul', other: 'groupes trop petits pour être montrés seuls' })}`,
  why_moved: ({ names, k }: { names: string; k: number }) =>
    `${names} : moins de ${k} arrivées ou départs depuis le mois précédent, un écart les montrerait`,
  why_neighbour: ({ names }: { names: string }) => `${names} : une soustraction montrerait un groupe caché`,
  nothing_shown: 'Aucun groupe ne peut être montré ce mois-ci.',
  mark_note:
    'La marque verte couvre l’arrondi : dix points sous 50 personnes, cinq sous 200. En hachures, ce qui est caché.',
  mark_note_print:
    'Le trait noir couvre l’arrondi : dix points sous 50 personnes, cinq sous 200. En hachures, ce qui est caché.',
  target_note: ({ value }: { value: string }) => `En tirets, la cible de ${value}.`,

  never_a_person: 'Ce rapport ne montre jamais une personne',
  never_a_person_text: ({ k }: { k: number }) =>
    `Des groupes d’au moins ${inWords('fr', k)} personnes, des valeurs arrondies, des chiffres qui ne bougent plus une fois publiés.`,
  each_may_know: 'Chaque personne peut lire ce que les RH voient d’elle, et qui a ouvert ce rapport.',
  see_definitions: 'Toutes les définitions',
  next_report: ({ day }: { day: string }) => `Rapport suivant le ${day}`,
  settings: 'Réglages du rapport',
  settings_k: ({ k }: { k: number }) => `Un groupe est montré à partir de ${inWords('fr', k)} personnes.`,
  settings_target: ({ value }: { value: string }) => `L’adoption visée est de ${value}.`,
  settings_no_target: 'Aucune adoption n’est visée.',
  settings_next: 'Un changement vaut dès le prochain rapport : ceux qui sont publiés ne bougent plus.',
  settings_who: 'C’est l’administration qui règle le seuil et la cible, jamais qui lit le rapport.',
  settings_change: 'Changer ces réglages',
  settings_k_label: 'Seuil',
  settings_k_hint:
    'Plus il est haut, plus de petits services rejoignent « Autres ». Il monte et ne redescend pas : ce qui fut promis caché le reste.',
  settings_k_option: ({ k }: { k: number }) => `${k} personnes`,
  settings_target_label: 'Adoption visée',
  settings_target_hint: 'La ligne pointillée du rapport. Elle ne change aucun chiffre.',
  settings_target_none: 'Aucune',
  settings_save: 'Garder ces réglages',
  settings_cancel: 'Laisser comme avant',
  settings_done: 'C’est réglé, dès le prochain rapport.',
  settings_raise: ({ k }: { k: number }) => `Monter le seuil à ${inWords('fr', k)} personnes ?`,
  settings_raise_text: ({ k }: { k: number }) =>
    `Dès le prochain rapport, un groupe de moins de ${inWords('fr', k)} personnes ne sera plus montré seul. Le seuil ne pourra plus redescendre.`,
  settings_raise_act: 'Monter le seuil',
  none_title: 'Pas encore de rapport',
  none_text: ({ month, day }: { month: string; day: string }) =>
    `Un rapport demande un mois compté en entier. Le premier, celui ${de(month)}, sera publié le ${day}.`,

  print_period: 'Période',
  print_published: 'Publié',
  print_base: 'Base',
  print_threshold: 'Seuil',
  print_mark: 'Repère',
  print_period_text: ({ window }: { window: string }) => `28 jours, ${window}`,
  print_published_text: ({ day }: { day: string }) => `le ${day}, figé`,
  print_base_text: ({ people }: { people: number }) => `${people} personnes`,
  print_threshold_text: ({ k }: { k: number }) => `${inWords('fr', k)} personnes`,
  print_mark_text: ({ month }: { month: string }) => `${month}, édition 1`,
  print_full_definitions: 'Définitions',
  print_foot: ({ day, name }: { day: string; name: string }) =>
    `Imprimé le ${day} par ${name}, inscrit au journal des accès`,

  definition: ({ word }: { word: string }) => `Définition : ${word}`,
  close: 'Fermer',
  formula: 'Formule',
  population: 'Population',
  exclusions: 'Exclusions',
  window: 'Fenêtre',
  version: 'Version',
  version_since: ({ version, month }: { version: number; month: string }) => `${version}, depuis ${month}`,
  version_open: 'La lire à part',
  computed: ({ day, time }: { day: string; time: string }) => `Calculé le ${day} à ${time}`,
  definitions_title: 'Ce que chaque chiffre veut dire',
  definitions_under:
    'Une définition qui change reçoit une nouvelle version. Un rapport publié garde les siennes.',

  eligible: 'Personnes concernées',
  eligible_sentence:
    'Les personnes employées dont le compte existe et n’est pas fermé au dernier jour du mois.',
  eligible_formula: 'nombre de personnes, arrondi à 5 près',
  eligible_population: 'Contrats en cours au dernier jour du mois, tous sites',
  eligible_exclusions: 'Comptes de service, invités, personnes parties ce jour-là ou avant',
  eligible_window: 'Le dernier jour du mois',
  activated: 'Comptes activés',
  activated_sentence:
    'Les personnes concernées qui sont entrées au moins une fois depuis l’ouverture du réseau.',
  activated_formula: 'entrées au moins une fois ÷ personnes concernées',
  activated_population: 'Les personnes concernées',
  activated_exclusions:
    'Les invitations sans suite et les comptes créés par un import. Si un import compte son historique, y avoir écrit vaut une entrée.',
  activated_window: 'Depuis l’ouverture du réseau',
  mau28: 'Actives sur 28 jours',
  mau28_sentence:
    'Les personnes concernées qui ont ouvert une publication, réagi, commenté ou publié au moins une fois.',
  mau28_formula: 'nombre de personnes, arrondi à 5 près',
  mau28_population: 'Les personnes concernées',
  mau28_exclusions: 'Courriels et notifications reçus, onglet resté ouvert, historique importé',
  mau28_window: 'Les 28 derniers jours du mois, complets',
  adoption: 'Taux d’adoption',
  adoption_short: 'Adoption',
  adoption_sentence: 'La part des personnes concernées qui sont actives sur 28 jours.',
  adoption_formula: 'actives sur 28 jours ÷ personnes concernées',
  adoption_population: 'Les personnes concernées',
  adoption_exclusions: 'Les personnes parties sont retirées des deux termes',
  adoption_window: 'Les 28 derniers jours du mois, complets',
  participation: 'Participation',
  participation_sentence:
    'Les personnes qui ont réagi, commenté ou publié au moins une fois. Lire n’en fait pas partie.',
  participation_formula: '(réagit + commente + publie) ÷ personnes concernées',
  participation_population: 'Les personnes concernées',
  participation_exclusions:
    'Une réaction retirée ne compte pas une seconde fois, l’historique importé ne compte pas',
  participation_window: 'Les 28 derniers jours du mois, complets',
  ladder: 'Échelle de participation',
  ladder_sentence: 'Chaque personne concernée, rangée sur le plus haut degré qu’elle a atteint.',
  ladder_formula: 'le plus haut degré atteint : publie, commente, réagit, lit, sinon inactif',
  ladder_population: 'Les personnes concernées, chacune sur un seul degré',
  ladder_exclusions: 'Lire sans écrire est un degré, pas un défaut',
  ladder_window: 'Les 28 derniers jours du mois, complets',
  noise: 'Plus que du bruit',
  noise_sentence: 'Un écart entre deux rapports n’est annoncé que si le hasard seul l’explique mal.',
  noise_formula:
    '(devenues actives − ne l’étant plus) ÷ personnes présentes aux deux mois, avec son intervalle à 95 %. Annoncé si l’intervalle exclut zéro et si l’écart vaut deux points ou plus.',
  noise_population: 'Les personnes concernées aux deux rapports',
  noise_exclusions:
    'Rien n’est dit quand moins de dix personnes (ou le seuil convenu) sont arrivées, ou parties, ni quand un petit groupe se lirait dans l’écart',
  noise_window: 'Deux rapports qui se suivent',
  suppression: 'Ce qui est caché',
  suppression_sentence:
    'Un chiffre qui pourrait désigner une personne n’est pas publié, ni ceux qui permettraient de le retrouver.',
  suppression_formula:
    'Un groupe de moins de dix personnes (ou du seuil convenu) est caché, et avec lui le plus petit de ses voisins, jusqu’à ce qu’aucune soustraction ne le montre. Un groupe où moins de dix personnes sont arrivées ou parties depuis le mois précédent l’est aussi, sauf si le découpage serait vide. Les parts vont par dix points sous 50 personnes, par cinq sous 200, sans jamais dire 0 ni 100 %.',
  suppression_population: 'Le seuil est de dix personnes. Il peut monter, jamais descendre.',
  suppression_exclusions: 'Aucun filtre libre : service, site et mois, rien d’autre',

  csv_month: 'Mois',
  csv_part: 'Partie',
  csv_group: 'Groupe',
  csv_figure: 'Chiffre',
  csv_value: 'Valeur',
  csv_unit: 'Unité',
  csv_note: 'Précision',
  csv_reason: 'Raison',
  csv_people: 'personnes',
  csv_at_most: 'au plus',
  csv_at_least: 'au moins',
  csv_about: ({ step }: { step: number }) => `arrondi à ${step === 1 ? 'un point' : `${step} points`}`,
  csv_definition: 'Définition',
  csv_hidden: 'tous les chiffres',
  csv_hidden_whole: 'rien ne peut être publié sans risquer de désigner une personne',
  csv_others: 'Autres',
  csv_why_small: 'groupe trop petit pour être montré seul',
  csv_why_moved: ({ k }: { k: number }) =>
    `moins de ${inWords('fr', k)} arrivées ou départs depuis le mois précédent, un écart les montrerait`,
  csv_why_neighbour: 'une soustraction montrerait un groupe caché',
  csv_cites: ({ name, version }: { name: string; version: number }) => `${name}, version ${version}`,
  csv_sentence: ({ month }: { month: string }) => `En une phrase, depuis ${month}`,
  csv_threshold: 'Seuil',
  csv_trend: 'Mois publiés',
  csv_change: 'Écart avec le mois précédent',
  csv_change_low: ({ figure }: { figure: string }) => `${figure}, au moins`,
  csv_change_high: ({ figure }: { figure: string }) => `${figure}, au plus`,
  csv_change_sure: ({ sure }: { sure: boolean }) => (sure ? 'plus que du bruit' : 'trop peu pour conclure'),
  csv_change_both: 'adoption et participation',
  csv_points: 'points',

  seen_over: ({ month, day }: { month: string; day: string }) => `Rapport ${de(month)}, figé le ${day}`,
  seen_title: 'Les RH lisent des groupes, jamais des personnes.',
  seen_counted: ({ groups, hidden }: { groups: number; hidden: number }) =>
    `Vous comptez dans ${inWords('fr', groups)} groupes ; ${hidden === 0 ? 'tous leur sont montrés, arrondis.' : hidden === 1 ? 'l’un d’eux leur reste caché.' : `${inWords('fr', hidden)} d’entre eux leur restent cachés.`}`,
  seen_not_counted: 'Vous n’êtes dans aucun chiffre du dernier rapport.',
  seen_not_counted_text: 'Vous n’étiez pas encore une personne concernée au dernier jour de ce mois.',
  seen_none:
    'Aucun rapport n’est encore publié. Le premier dira ici, mot pour mot, ce qu’il montre de vos groupes.',
  seen_all: 'Toute l’entreprise',
  seen_people: ({ people }: { people: number }) => `${people} personnes dont vous, arrondi à 5 près`,
  seen_says: ' : ',
  seen_change: ({
    figure,
    moreThanNoise,
    low,
    high,
  }: {
    figure: string
    moreThanNoise: boolean
    low: number
    high: number
  }) =>
    `${figure}, de ${minus(low)} à ${minus(high)} points, ${moreThanNoise ? 'plus que du bruit' : 'trop peu pour conclure'}.`,
  seen_change_hidden: ({ why }: { why: string }) => `rien : ${why}.`,
  seen_among: ({ people }: { people: number }) =>
    `Ce groupe est rangé dans « Autres », ${people} personnes, sans aucune valeur.`,
  seen_nothing: 'Rien',
  seen_small: ({ k }: { k: number }) =>
    `Moins de ${inWords('fr', k)} personnes : on pourrait vous reconnaître.`,
  seen_moved: ({ k }: { k: number }) =>
    `Moins de ${inWords('fr', k)} arrivées ou départs depuis le mois précédent : un écart les montrerait.`,
  seen_neighbour: 'Assez nombreux, mais une soustraction montrerait un groupe voisin.',
  seen_threshold: ({ k }: { k: number }) =>
    `Le seuil est de ${inWords('fr', k)} personnes ; il peut monter, jamais descendre. Chaque nombre de cette page est pris tel quel dans leur rapport.`,
  seen_never: 'Ce que personne ne voit',
  seen_never_read: 'ce que vous lisez, et à quelle heure',
  seen_never_silence: 'le fait que vous n’écriviez pas',
  seen_never_drafts: 'vos brouillons',
  seen_never_searches: 'vos recherches, même vaines',
  seen_never_hours: 'vos heures de présence',
  seen_never_score: 'une note ou un rang : il n’en existe pas',
  seen_openings: 'Qui a ouvert le rapport',
  seen_nobody: 'Personne encore.',
  seen_opened: ({ name, days }: { name: string; days: string }) => `${name}, ${days}.`,
  seen_days: ({ days, count }: { days: string; count: number }) => `${count > 1 ? 'les' : 'le'} ${days}`,
  seen_exported: 'Avec une copie CSV.',

  threshold_only_rises: 'Le seuil peut monter, jamais descendre.',
} as const satisfies Catalogue
