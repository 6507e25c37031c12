import { type Catalogue, plural } from '../core/messages.js'

const words = ['', 'Une', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six', 'Sept', 'Huit', 'Neuf', 'Dix']
const several = (count: number, one: string, other: string) => plural('fr', count, { one, other })

export const fr = {
  title: ({ count }: { count: number }) =>
    count === 0
      ? 'Rien ne vous attend'
      : count > 10
        ? 'Des nouvelles vous attendent'
        : `${words[count]} ${several(count, 'chose', 'choses')} pour vous`,
  short: 'Notifications',
  loading: 'Vos notifications arrivent',
  read_all: 'Tout marquer comme lu',
  read_one: 'Marquer comme lu',
  read_one_about: ({ about }: { about: string }) => `Marquer comme lu : ${about}`,
  unread: 'non lu',
  today: 'Aujourd’hui',
  yesterday: 'Hier',
  more: 'Les plus anciennes',
  end: 'C’est tout. Rien n’est inventé pour remplir cette page.',
  empty: 'Rien pour vous, et c’est bien ainsi',
  empty_why: 'On vous préviendra ici quand quelqu’un vous répond, vous nomme ou vous attend.',
  empty_act: 'Lire le fil',
  somebody: 'Un ancien collègue',
  others: ({ count }: { count: number }) => several(count, 'une autre personne', `${count} autres personnes`),

  mention: ({ count }: { count: number }) => several(count, 'vous nomme', 'vous nomment'),
  reply: ({ count }: { count: number }) =>
    several(count, 'a répondu à votre commentaire', 'ont répondu à votre commentaire'),
  comment: ({ count }: { count: number }) =>
    several(count, 'a répondu à votre publication', 'ont répondu à votre publication'),
  reaction_post: ({ count }: { count: number }) =>
    several(count, 'a réagi à votre publication', 'ont réagi à votre publication'),
  reaction_comment: ({ count }: { count: number }) =>
    several(count, 'a réagi à votre commentaire', 'ont réagi à votre commentaire'),
  reaction_like: 'aime',
  reaction_thanks: 'vous remercie de',
  reaction_useful: 'trouve utile',
  reaction_celebrate: 'dit bravo pour',
  reaction_support: 'soutient',
  your_post: 'votre publication',
  your_comment: 'votre commentaire',
  answer_accepted: 'a retenu votre réponse',
  answer_accepted_nobody: 'Votre réponse est retenue',
  membership_requested: ({ count }: { count: number }) =>
    several(count, 'demande à entrer', 'demandent à entrer'),
  membership_accepted: 'Votre demande est acceptée. Bienvenue.',
  membership_declined: 'Votre demande n’a pas été acceptée cette fois.',
  community_invitation: ({ count }: { count: number }) =>
    several(count, 'vous invite à rejoindre', 'vous invitent à rejoindre'),
  moderation_hidden_post: 'La modération a masqué votre publication',
  moderation_hidden_comment: 'La modération a masqué votre commentaire',
  moderation_restored_post: 'La modération a rétabli votre publication',
  moderation_restored_comment: 'La modération a rétabli votre commentaire',
  moderation_kept_post: 'La modération a relu votre publication et la laisse masquée',
  moderation_kept_comment: 'La modération a relu votre commentaire et le laisse masqué',
  flag_decided: 'Ce que vous aviez signalé a été lu et tranché. Merci d’y avoir veillé.',
  moderation_why: 'La raison est écrite dessus.',
  nudge_profile: 'Une phrase sur vous, et vos collègues sauront pourquoi venir vous voir',
  nudge_question: 'Une question attend, et vous connaissez peut-être la réponse',
  nudge_other: 'Un coup de pouce, si le cœur vous en dit',
  nudge_why: 'Proposé par Osmose. Vous pouvez ne plus en recevoir.',
  poll_closed: 'Votre sondage est terminé, les réponses sont là',
  kudos: ({ count }: { count: number }) => several(count, 'vous remercie', 'vous remercient'),
  idea_state: 'Une idée que vous suivez avance',
  same_question: ({ count }: { count: number }) =>
    several(count, 'se pose la même question', 'se posent la même question'),
  merged_question: 'a réuni votre question avec une autre',
  message_important: ({ count }: { count: number }) =>
    several(count, 'vous écrit quelque chose d’important', 'vous écrivent quelque chose d’important'),
  message_mention: ({ count }: { count: number }) =>
    several(count, 'vous nomme dans une conversation', 'vous nomment dans une conversation'),
  message_first: ({ count }: { count: number }) => several(count, 'vous écrit', 'vous écrivent'),
  page_review: 'Une page que vous tenez est à relire : est-elle toujours vraie ?',
  page_orphaned: 'Plus personne ne tient cette page. Nommez quelqu’un',
  page_assigned: 'vous confie une page',
  page_edited: ({ count }: { count: number }) =>
    several(count, 'a corrigé une page que vous tenez', 'ont corrigé une page que vous tenez'),
  page_made: 'a fait une page de ce que vous aviez écrit',
  bookmark_due: 'Vous vouliez y revenir',
  draft_failed: 'Une publication que vous aviez prévue n’a pas pu paraître',
  draft_failed_note: 'Elle vous attend parmi vos brouillons, avec la raison.',
  in_place: 'dans',

  what: 'Ce qui vous prévient',
  what_now: 'Tout de suite, à vos heures',
  what_now_text: 'on vous répond, on vous nomme, on vous attend',
  what_here: 'Seulement ici, sans bruit',
  what_here_text: 'les réactions, regroupées par publication',
  what_never: 'Jamais',
  what_never_text: 'les publications de vos communautés : elles attendent dans le fil',
} as const satisfies Catalogue
