import { plural, type Catalogue } from '../core/messages.js'

export const fr = {
  title: 'Accueil',
  questions: 'Questions',
  invite: 'Une question, une trouvaille, un merci ?',
  write: 'Écrire',
  kinds: 'Montrer',
  all: 'Tout',
  discussions: 'Discussions',
  questions_only: 'Questions',
  all_questions: 'Toutes',
  unanswered: 'Sans réponse',
  new_posts: ({ count }: { count: number }) =>
    plural('fr', count, { one: '1 nouvelle publication', other: `${count} nouvelles publications` }),
  new_posts_short: ({ count }: { count: number }) =>
    plural('fr', count, { one: '1 nouvelle', other: `${count} nouvelles` }),
  read_above: 'Déjà lu',
  more: 'La suite',
  end: 'C’est tout, jusqu’au premier jour.',
  empty_title: 'Votre fil se remplit à mesure que vous suivez',
  empty_why: 'Rien ne manque : il montre les publications de vos communautés, par date.',
  empty_act: 'Choisir mes communautés',
  empty_filter: 'Aucune publication de cette sorte pour l’instant.',
  empty_unanswered: 'Toutes les questions ont reçu une réponse.',
  show_all: 'Tout montrer',
  why: 'Pourquoi je vois ceci',
  why_short: 'Pourquoi ceci',
  why_text: ({ community }: { community: string }) =>
    `Parce que vous suivez ${community}. Votre fil est dans l’ordre des dates ; rien n’y est mis en avant, et le temps passé à lire n’y change rien.`,
  loading: 'Le fil arrive',
  region: 'Le fil',
} as const satisfies Catalogue
