import { type Catalogue, plural } from '../core/messages.js'
import { atStart, inWords } from '../core/in-words.js'

const people = (count: number) =>
  plural('fr', count, { one: 'une personne', other: `${inWords('fr', count)} personnes` })
const waited = ({ hours, days }: { hours: number; days: number }) =>
  days > 0
    ? plural('fr', days, { one: 'un jour ouvré', other: `${inWords('fr', days)} jours ouvrés` })
    : hours === 0
      ? 'moins d’une heure ouvrée'
      : plural('fr', hours, { one: 'une heure ouvrée', other: `${inWords('fr', hours)} heures ouvrées` })

export const fr = {
  since_yesterday: 'Depuis hier',
  since_day: ({ day }: { day: string }) => `Depuis ${day}`,
  news_both: ({ since, answered, first }: { since: string; answered: number; first: number }) =>
    `${since}, ${plural('fr', answered, { one: 'une question a trouvé sa réponse', other: `${inWords('fr', answered)} questions ont trouvé leur réponse` })} et ${plural('fr', first, { one: 'une personne a écrit', other: `${people(first)} ont écrit` })} pour la première fois dans vos communautés.`,
  news_answered: ({ since, answered }: { since: string; answered: number }) =>
    `${since}, ${plural('fr', answered, { one: 'une question a trouvé sa réponse', other: `${inWords('fr', answered)} questions ont trouvé leur réponse` })}.`,
  news_first: ({ since, first }: { since: string; first: number }) =>
    `${since}, ${plural('fr', first, { one: 'une personne a écrit', other: `${people(first)} ont écrit` })} pour la première fois dans vos communautés.`,
  news_none: ({ since }: { since: string }) => `${since}, rien n’a bougé dans vos communautés.`,
  news_waiting: ({ waiting, first }: { waiting: number; first: number }) =>
    waiting === first
      ? plural('fr', first, {
          one: 'Elle attend encore une réponse.',
          other: 'Toutes attendent encore une réponse.',
        })
      : plural('fr', waiting, {
          one: 'L’une d’elles attend encore.',
          other: `${atStart(inWords('fr', waiting))} d’entre elles attendent encore.`,
        }),
  count: ({ count }: { count: number }) =>
    plural('fr', count, {
      one: 'Une situation.',
      other: `${atStart(inWords('fr', count))} situations, d’abord les personnes qui arrivent ;`,
    }),
  order: 'comment cet ordre est fait',
  order_title: 'Comment cet ordre est fait',
  order_text:
    'Les sortes se suivent toujours ainsi ; dans chacune, ce qui attend depuis le plus longtemps vient d’abord. Rien ne dépend de qui écrit.',
  order_foot: 'On compte les heures ouvrées de l’organisation. Au plus quatre de chaque sorte à la fois.',
  order_newcomer: 'Premiers pas',
  order_newcomer_text: ({ hours }: { hours: number }) =>
    `Ce qu’écrit une personne arrivée depuis moins de quatorze jours, sans réponse. Promesse : ${hours} heures.`,
  order_flag: 'Signalements',
  order_flag_text: ({ hours }: { hours: number }) =>
    `Un texte attend une décision. Promesse : ${hours} heures.`,
  order_question: 'Questions',
  order_question_text: ({ hours, late, days }: { hours: number; late: number; days: number }) =>
    `Sans réponse après ${hours} heures, en retard après ${late}. Au-delà de ${days} jours, c’est une autre affaire que celle du matin.`,
  order_requests: 'Demandes',
  order_requests_text: ({ hours }: { hours: number }) =>
    `Quelqu’un demande à rejoindre une communauté fermée. Promesse : ${hours} heures.`,
  order_page: 'Pages',
  order_page_text: ({ hours, promise }: { hours: number; promise: number }) =>
    `Sa date de relecture est passée, et la personne qui la tient ne l’a pas confirmée ${hours} heures après la question. Promesse : ${promise} heures.`,
  situations: 'Ce qui attend quelqu’un',
  not_now: 'Pas maintenant',
  snoozed_until: ({ when }: { when: string }) => `Cela reviendra ${when}.`,
  undo: 'Annuler',
  read_answer: 'Lire et répondre',
  read: 'Lire',
  settled: 'Réglé entre-temps',
  settled_answered: 'Vous avez répondu',
  settled_decided: 'Vous avez décidé',
  settled_confirmed: 'Vous avez confirmé',
  arrived: ({ count }: { count: number }) =>
    plural('fr', count, {
      one: 'Une autre situation',
      other: `${atStart(inWords('fr', count))} autres situations`,
    }),

  newcomer_first: ({ name }: { name: string }) => `${name} attend une réponse à son premier message`,
  newcomer: ({ name }: { name: string }) => `${name} attend une réponse`,
  quoted: ({ words }: { words: string }) => `« ${words} »`,
  newcomer_why: ({
    hours,
    days,
    promised,
    community,
  }: {
    hours: number
    days: number
    promised: number
    community: string
  }) =>
    hours >= promised
      ? `Déjà ${waited({ hours, days })}, pour ${inWords('fr', promised)} heures promises. Dans ${community}.`
      : `${atStart(waited({ hours, days }))}, sur les ${inWords('fr', promised)} promises. Dans ${community}.`,
  newcomer_from: ({ place }: { place: string }) => `Arrivée récente, ${place}.`,
  question_why: ({ hours, days }: { hours: number; days: number }) =>
    `Sans réponse depuis ${waited({ hours, days })}.`,
  question_by: ({ name, place, community }: { name: string; place: string; community: string }) =>
    `Posée par ${name}${place && `, ${place}`}, dans ${community}.`,
  question_in: ({ community }: { community: string }) => `Posée dans ${community}.`,
  question_relayed: ({ when }: { when: string }) => `Transmise ${when}, sans suite encore.`,
  knows_skill: ({ count, names, skill }: { count: number; names: string; skill: string }) =>
    plural('fr', count, {
      one: `${names} a indiqué #${skill} sur sa page.`,
      other: `${names} ont indiqué #${skill} sur leur page.`,
    }),
  knows_answers: ({ count, names }: { count: number; names: string }) =>
    plural('fr', count, {
      one: `${names} a déjà une réponse retenue sur ce sujet.`,
      other: `${names} ont déjà une réponse retenue sur ce sujet.`,
    }),
  ask: ({ count }: { count: number }) =>
    plural('fr', count, { one: 'Lui poser la question', other: 'Leur poser la question' }),
  ask_title: ({ about }: { about: string }) => `« ${about} »`,
  ask_why:
    'Ce commentaire paraîtra sous la question, de votre part. Les personnes nommées seront prévenues ; la question attendra toujours sa réponse.',
  ask_text: 'Votre mot',
  ask_words: ({ names, count }: { names: string; count: number }) =>
    plural('fr', count, {
      one: `${names}, auriez-vous une piste ? Une ligne suffit.`,
      other: `${names}, auriez-vous une piste ? Une ligne suffit, de qui voudra.`,
    }),
  ask_send: 'Poser la question',
  asked: ({ count }: { count: number }) =>
    plural('fr', count, {
      one: 'La question est transmise à une personne.',
      other: `La question est transmise à ${inWords('fr', count)} personnes.`,
    }),
  ask_nobody: 'Nommez au moins une personne, avec @.',
  cancel: 'Annuler',

  flag_comment: ({ count }: { count: number }) => `Un commentaire est signalé par ${people(count)}`,
  flag_page: ({ count }: { count: number }) => `Une page est signalée par ${people(count)}`,
  flag_post: ({ count }: { count: number }) => `Une publication est signalée par ${people(count)}`,
  flag_appealed: 'Une décision a reçu une réponse, elle attend d’être relue',
  flag_rewritten: 'Un texte masqué a été réécrit, il attend d’être relu',
  flag_place: ({ community, when }: { community: string; when: string }) => `Dans ${community}, ${when}.`,
  flag_clear: 'Vous n’avez pris part ni à l’échange ni au signalement.',
  flag_involved: 'Vous y avez pris part : mieux vaut qu’une autre personne décide.',
  decide: 'Lire et décider',

  requests_one: ({ name, community }: { name: string; community: string }) =>
    `${name} demande à rejoindre « ${community} »`,
  requests: ({ count, community }: { count: number; community: string }) =>
    `${atStart(people(count))} demandent à rejoindre « ${community} »`,
  requests_since: ({ count, when }: { count: number; when: string }) =>
    plural('fr', count, { one: `Demande faite ${when}.`, other: `La première a été faite ${when}.` }),
  requests_from: ({ names }: { names: string }) => `${names}.`,
  accept_one: ({ name }: { name: string }) => `Accueillir ${name}`,
  accept: ({ count }: { count: number }) =>
    count === 2 ? 'Accueillir les deux' : `Accueillir les ${inWords('fr', count)}`,
  one_by_one: 'Une par une',
  accepted: ({ count, community }: { count: number; community: string }) =>
    plural('fr', count, {
      one: `Une personne rejoint « ${community} ». Vous avez dix secondes.`,
      other: `${atStart(inWords('fr', count))} personnes rejoignent « ${community} ». Vous avez dix secondes.`,
    }),

  page_why: ({ hours, days }: { hours: number; days: number }) =>
    `Page non confirmée : à relire depuis ${waited({ hours, days })}.`,
  page_by: ({ name, place, community }: { name: string; place: string; community: string }) =>
    `Tenue par ${name}${place && `, ${place}`}, dans ${community}.`,
  page_mine: ({ community }: { community: string }) => `Vous la tenez, dans ${community}.`,
  page_asked: ({ when }: { when: string }) => `Question posée ${when}, sans réponse encore.`,
  page_open: 'Lire la page',
  page_reread: 'Relire la page',
  page_ask: ({ name }: { name: string }) => `Demander à ${name}`,
  page_asking: ({ name }: { name: string }) =>
    `${name} va recevoir la question : est-elle toujours vraie ? Vous avez dix secondes.`,

  more: ({ count }: { count: number }) =>
    plural('fr', count, {
      one: 'Une autre viendra quand celles-ci seront réglées.',
      other: `${atStart(inWords('fr', count))} autres viendront quand celles-ci seront réglées.`,
    }),
  asleep: ({ count }: { count: number }) =>
    plural('fr', count, {
      one: 'Une situation remise à plus tard.',
      other: `${atStart(inWords('fr', count))} situations remises à plus tard.`,
    }),
  empty: 'Rien n’attend',
  empty_why:
    'Chaque premier message a eu sa réponse, aucune question ne traîne, aucun signalement n’attend. Bonne journée.',
  empty_act: 'Lire le fil',
  nobodys: 'Cette page est celle des personnes qui animent',
  nobodys_why:
    'Le jour où vous animerez une communauté, ce qui y attend quelqu’un se rangera ici chaque matin, avec son geste tout prêt.',
  nobodys_act: 'Voir les communautés',
  gestures: 'Ce que vos gestes ont donné',
  gestures_text: ({ relayed, answered }: { relayed: number; answered: number }) =>
    relayed === 1
      ? answered === 1
        ? 'La question que vous avez transmise ces deux semaines a reçu une réponse.'
        : 'La question que vous avez transmise ces deux semaines attend encore.'
      : `Des ${inWords('fr', relayed)} questions que vous avez transmises en deux semaines, ${answered === 0 ? 'aucune n’a encore de réponse' : plural('fr', answered, { one: 'une a reçu une réponse', other: `${inWords('fr', answered)} ont reçu une réponse` })}.`,
  places: 'Ce que vous animez',
  places_text: ({ count }: { count: number }) =>
    plural('fr', count, {
      zero: 'Aucune communauté pour l’instant.',
      one: 'Une communauté. Cette page ne montre que ce qui s’y passe.',
      other: `${atStart(inWords('fr', count))} communautés. Cette page ne montre que ce qui s’y passe.`,
    }),
  places_act: 'Voir les communautés',
} as const satisfies Catalogue
