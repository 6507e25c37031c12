import { type Catalogue, de, plural } from '../core/messages.js'
import { atStart, inWords } from '../core/in-words.js'

const folded = (count: number) =>
  plural('fr', count, { one: 'une publication repliée', other: `${count} publications repliées` })

export const fr = {
  by_date_in: ({ community }: { community: string }) =>
    `Parce que vous êtes dans ${community}. Ici, l’ordre est celui des dates : rien n’y est mis en avant.`,
  would_have: ({ points }: { points: number }) =>
    `Dans « Pour vous », elle a ${plural('fr', points, { one: `${points} point`, other: `${points} points` })} :`,
  has: ({ points }: { points: number }) =>
    `Elle a ${plural('fr', points, { one: `${points} point`, other: `${points} points` })} pour vous, et se range d’après eux :`,
  no_points: 'Aucun de vos réglages ne la fait monter ni descendre.',
  never: 'Ni le temps passé à lire ni vos réactions n’y changent rien.',
  term_followed: 'D’une personne que vous suivez',
  term_knows: 'Une question que vous savez peut-être',
  term_knows_about: ({ about }: { about: string }) => `Une question que vous savez peut-être : ${about}`,
  term_forAll: 'Importante pour tout le monde',
  term_topic: 'Un sujet que vous suivez',
  term_topic_about: ({ about }: { about: string }) => `Un sujet que vous suivez : #${about}`,
  term_department: 'D’une personne de votre service',
  term_waiting: 'Une question sans réponse retenue',
  term_fresh: 'Récente',
  term_seen: 'Déjà ouverte',
  hint_followed: 'Vous choisissez qui vous suivez, depuis la page de chaque personne.',
  hint_knows: 'Elle contient les mots d’une compétence écrite sur votre page.',
  hint_forAll: 'Une annonce.',
  hint_topic: 'Vous choisissez vos sujets, depuis la page de chaque sujet.',
  hint_department: 'Qui l’a écrite est de votre service.',
  hint_waiting: 'Personne n’a encore retenu de réponse.',
  hint_fresh: 'La moitié des points au bout de deux jours, le quart au bout de quatre.',
  hint_seen: 'Vous avez ouvert sa page. Ces points s’enlèvent.',
  less_of: ({ term }: { term: string }) => `Compter moins : ${term}`,
  more_of: ({ term }: { term: string }) => `Compter plus : ${term}`,
  less: 'Compter moins',
  level_0: 'ne compte pas',
  level_1: 'moins',
  level_2: 'normal',
  level_3: 'plus',
  value: ({ level, points }: { level: string; points: string }) => `${level}, ${points}`,
  points: ({ points }: { points: string }) => `${points} pts`,
  panel_title: 'Régler mon fil',
  panel_why:
    'Ce que chaque chose vaut dans « Pour vous ». Rien d’autre n’y compte ; personne ne voit vos réglages.',
  moved: ({ count, first }: { count: number; first: string }) =>
    `${plural('fr', count, { one: 'Une publication a changé de place', other: `${atStart(inWords('fr', count))} publications ont changé de place` })}. En tête : ${first}.`,
  unmoved: 'Aucune publication n’a changé de place.',
  reset: 'Revenir aux réglages d’origine',
  close: 'Fermer les réglages',
  following: 'Ce que je suis et mets en sourdine',
  how: 'Comment les points se comptent',
  how_text:
    'Une publication a la somme des points de ce qui est vrai d’elle pour vous. La plus haute est en tête ; à égalité, la plus récente. Les mêmes choix donnent le même ordre à tout le monde. Sont rangées les publications de trente jours, de vos communautés et de ce que vous suivez, là où vous pouvez lire. Ce qui est en sourdine n’y est pas.',
  refused: 'Ce réglage n’est pas parti. Le fil reste comme il était.',
  untitled: 'une publication sans titre',
  muted_person: ({ count, name }: { count: number; name: string }) =>
    `Vous avez mis ${name} en sourdine : ${folded(count)}.`,
  muted_community: ({ count, name }: { count: number; name: string }) =>
    `Vous avez mis la communauté ${name} en sourdine : ${folded(count)}.`,
  muted_topic: ({ count, name }: { count: number; name: string }) =>
    `Vous avez mis le sujet #${name} en sourdine : ${folded(count)}.`,
  muted_post: ({ name }: { name: string }) => `Vous avez mis cette discussion ${de(name)} en sourdine.`,
  show: 'Montrer',
  hear_again: 'Rétablir',
  none_discussion: 'Aucune discussion pour l’instant',
  none_question: 'Aucune question pour l’instant',
  none_poll: 'Aucun sondage pour l’instant',
  none_kudos: 'Aucun merci pour l’instant',
  none_announcement: 'Aucune annonce pour l’instant',
  none_event: 'Aucun événement pour l’instant',
  none_article: 'Aucun article pour l’instant',
  none_idea: 'Aucune idée pour l’instant',
  none_session: 'Aucune séance de questions pour l’instant',
  none_why: 'Rien ne manque : vos communautés n’en ont pas encore.',
  none_by_me:
    'Rien ne manque : vos communautés n’en ont pas encore. Les personnes qui les animent en publient.',
  write_in: ({ name }: { name: string }) => `Écrire dans ${name}`,
} as const satisfies Catalogue
