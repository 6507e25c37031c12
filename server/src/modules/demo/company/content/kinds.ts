/** Polls, thanks, ideas and articles of the company. `ago`: days before today; `at`: the hour in UTC. */
interface Written {
  readonly key: string
  readonly community: string
  readonly author: string
  readonly ago: number
  readonly at: string
  readonly title?: string
  readonly text: string
  readonly comments?: readonly (readonly [author: string, text: string])[]
}

interface DemoPoll extends Written {
  readonly options: readonly string[]
  readonly method: 'single' | 'multiple' | 'ranked'
  readonly anonymous?: boolean
  /** Days from today to the end; negative when it is over. */
  readonly closesIn?: number
  /** How many people give each answer. */
  readonly answers: readonly (readonly [choice: readonly number[], people: number])[]
  readonly conclusion?: string
}

interface DemoKudos extends Written {
  readonly people: readonly string[]
  /** Place in `values`. */
  readonly value: number
}

type State = 'studied' | 'planned' | 'done' | 'declined'
interface DemoIdea extends Written {
  readonly votes: number
  readonly changes?: readonly (readonly [state: State, by: string, ago: number, reason: string])[]
}

interface DemoArticle extends Written {
  readonly summary: string
}

export const values = [
  {
    name: 'Le client dort tranquille',
    meaning: 'Ce qu’on a promis part juste, à l’heure, et tient dix ans.',
  },
  { name: 'La pièce parle', meaning: 'On vient voir avant d’écrire, et on dit ce qu’on a vu.' },
  { name: 'Personne ne cherche seul', meaning: 'Qui sait le dit ; qui ne sait pas demande.' },
  { name: 'On finit propre', meaning: 'Le poste, le dossier, la phrase.' },
] as const

export const polls: readonly DemoPoll[] = [
  {
    key: 'kind-poll-point',
    community: 'qualite-terrain',
    author: 'claire',
    ago: 9,
    at: '08:40',
    title: 'Le point qualité du matin : quel moment vous arrange le mieux ?',
    text: '',
    method: 'single',
    closesIn: -2,
    options: [
      '7 h 45, avant la prise de poste',
      '10 h 15, juste après la pause',
      '13 h 30, au changement d’équipe',
    ],
    answers: [
      [[0], 12],
      [[1], 23],
      [[2], 6],
    ],
    conclusion: 'ce sera 10 h 15 dès lundi, et 13 h 30 le vendredi pour l’équipe de l’après-midi.',
    comments: [
      ['mamadou', 'À 7 h 45 on n’a encore rien vu, donc rien à dire. 10 h 15 me va.'],
      ['tiago', 'Merci de ne pas oublier l’après-midi cette fois.'],
    ],
  },
  {
    key: 'kind-poll-bruit',
    community: 'securite',
    author: 'samir',
    ago: 1,
    at: '09:15',
    title: 'Le bruit de la cabine 2 vous gêne-t-il ?',
    text: 'Je demande avant d’écrire à la maintenance. Répondez sans crainte, personne ne saura qui a dit quoi.',
    method: 'single',
    anonymous: true,
    options: ['Oui, tous les jours', 'Par moments', 'Rarement'],
    answers: [
      [[0], 2],
      [[1], 1],
    ],
  },
  {
    key: 'kind-poll-formation',
    community: 'soudure',
    author: 'fumiko',
    ago: 3,
    at: '13:05',
    title: 'Les ateliers de trente minutes de l’hiver : par quoi commencer ?',
    text: 'Touchez-les dans votre ordre. J’en préparerai trois, un par site, avec quelqu’un du poste.',
    method: 'ranked',
    closesIn: 5,
    options: [
      'Lire un plan de soudure',
      'Purge argon sur petits tubes',
      'Ce que le ressuage montre, et ce qu’il ne montre pas',
      'Serrage à froid, serrage à chaud',
    ],
    answers: [
      [[1, 0, 2, 3], 6],
      [[3, 2, 0], 5],
      [[2, 3, 1, 0], 4],
      [[0, 3], 3],
    ],
  },
  {
    key: 'kind-poll-repas',
    community: 'idees',
    author: 'sandrine',
    ago: 5,
    at: '10:20',
    title: 'Le repas de décembre, on le fait comment cette année ?',
    text: 'Plusieurs réponses possibles : je garde ce qui réunit le plus de monde.',
    method: 'multiple',
    anonymous: true,
    closesIn: 9,
    options: [
      'À midi, toutes équipes, sous le hall 1',
      'Deux services, un par équipe',
      'Chacun apporte un plat de chez soi',
      'Un traiteur, et on ne s’occupe de rien',
    ],
    answers: [
      [[0, 2], 8],
      [[1, 2], 7],
      [[3], 4],
      [[1, 3], 3],
    ],
    comments: [
      [
        'fabio',
        'Si c’est « un plat de chez soi », je fais les lasagnes de ma mère. Cela peut aider à décider.',
      ],
    ],
  },
]

export const kudos: readonly DemoKudos[] = [
  {
    key: 'kind-kudos-tablettes',
    community: 'outils',
    author: 'rosa',
    ago: 4,
    at: '10:20',
    text: 'Ma tablette refusait les photos depuis mardi. Elle est venue au banc, elle a cherché avec moi, et maintenant tout le contrôle en profite.',
    people: ['ewa'],
    value: 2,
  },
  {
    key: 'kind-kudos-cafe',
    community: 'idees',
    author: 'maelle',
    ago: 5,
    at: '09:10',
    text: 'Un café de vingt minutes, aucun formulaire, et ma troisième qualification a une date.',
    people: ['nadege'],
    value: 2,
  },
  {
    key: 'kind-kudos-bienvenue',
    community: 'premieres-semaines',
    author: 'samir',
    ago: 5,
    at: '13:40',
    text: 'Personne ne le voit, alors je l’écris : chaque nouvelle personne de mon équipe a reçu un mot le premier matin.',
    people: ['helene'],
    value: 2,
  },
  {
    key: 'kind-kudos-vitre',
    community: 'clients',
    author: 'nadia',
    ago: 2,
    at: '16:10',
    text: 'La laiterie de Vitré a retrouvé sa cuve avant midi, un samedi. Le client a rappelé rien que pour le dire.',
    people: ['thuylinh', 'adele', 'kevin'],
    value: 0,
    comments: [
      ['florence', 'Je l’ai lu au comité. Il y a eu un silence, puis des questions. Merci à vous trois.'],
    ],
  },
  {
    key: 'kind-kudos-fiche',
    community: 'soudure',
    author: 'soline',
    ago: 6,
    at: '14:45',
    text: 'Il est venu au poste avec sa clé et son carnet, il a regardé trois serrages sans rien dire, puis la fiche était corrigée le soir même.',
    people: ['denis'],
    value: 1,
  },
  {
    key: 'kind-kudos-accueil',
    community: 'premieres-semaines',
    author: 'farida',
    ago: 12,
    at: '11:30',
    text: 'Deux fois perdue dans le hall 2, deux fois raccompagnée sans un soupir. On m’a même dessiné un plan sur un carton.',
    people: ['samir', 'capucine', 'leila'],
    value: 2,
  },
  {
    key: 'kind-kudos-inventaire',
    community: 'quais',
    author: 'brigitte',
    ago: 17,
    at: '15:20',
    text: 'Inventaire fini à 14 h, allées balayées, étiquettes droites. On aurait pu manger par terre, et Moussa l’a proposé.',
    people: ['loic', 'moussa', 'tom'],
    value: 3,
  },
]

export const ideas: readonly DemoIdea[] = [
  {
    key: 'kind-idea-chariot',
    community: 'idees',
    author: 'mamadou',
    ago: 20,
    at: '07:30',
    title: 'Un chariot de clés par cellule, plutôt qu’une armoire pour tout l’atelier',
    text: 'On marche. J’ai compté une semaine : vingt-cinq minutes par équipe entre le poste et l’armoire, et la clé de 32 n’y est jamais. Un chariot par cellule, les clés peintes à la couleur de la cellule.',
    votes: 34,
    changes: [
      [
        'studied',
        'samir',
        13,
        'L’armoire coûte vingt-cinq minutes par équipe, c’est vérifié. Essai en cellule 3, décision le 14 décembre.',
      ],
    ],
    comments: [
      [
        'soline',
        'La couleur, c’est le détail qui change tout. Une clé verte dans une cellule bleue, ça se voit de loin.',
      ],
      ['didier', 'D’accord pour l’essai. Je fournis le chariot, vous fournissez la peinture.'],
    ],
  },
  {
    key: 'kind-idea-etiquettes',
    community: 'idees',
    author: 'adele',
    ago: 41,
    at: '09:00',
    title: 'Imprimer l’étiquette du quai au moment du dernier contrôle',
    text: 'Aujourd’hui on l’imprime le matin, puis la pièce change de quai. Une imprimante à côté du dernier contrôle, et l’étiquette part avec la bonne pièce.',
    votes: 27,
    changes: [
      ['studied', 'samir', 36, 'On regarde avec Loïc ce que coûte une imprimante de plus.'],
      ['planned', 'samir', 28, 'Une imprimante dormait au Mans. Elle arrive la semaine prochaine.'],
      ['done', 'didier', 15, 'En place depuis lundi ; deux étiquettes refaites au lieu de onze.'],
    ],
  },
  {
    key: 'kind-idea-musique',
    community: 'idees',
    author: 'jonas',
    ago: 30,
    at: '15:40',
    title: 'De la musique à la rouleuse l’après-midi',
    text: 'Pas fort. On choisirait à tour de rôle, et personne n’aurait droit au même disque deux fois.',
    votes: 19,
    changes: [
      [
        'declined',
        'didier',
        24,
        'À la rouleuse, c’est à l’oreille qu’on entend une tôle qui force. Je ne veux pas perdre ça, même pour un bon disque. À la pause, oui.',
      ],
    ],
    comments: [['awa', 'La raison est bonne. Pour la pause, j’ai une enceinte.']],
  },
  {
    key: 'kind-idea-banc',
    community: 'idees',
    author: 'sandrine',
    ago: 8,
    at: '11:10',
    title: 'Un banc près du portail bleu',
    text: 'On attend le bus debout, sous la pluie, à côté d’un muret trop haut. Il reste des chutes d’inox et j’ai un plan.',
    votes: 22,
  },
  {
    key: 'kind-idea-croquis',
    community: 'idees',
    author: 'agathe',
    ago: 4,
    at: '14:00',
    title: 'Joindre le croquis de l’opérateur au plan de l’indice suivant',
    text: 'Ils sont souvent plus clairs que ma cotation. Si on les garde avec le plan, on saura pourquoi la cote a changé.',
    votes: 11,
    changes: [['planned', 'samir', 2, 'Agathe commence avec la 250 L ; on en reparle fin janvier.']],
  },
]

export const articles: readonly DemoArticle[] = [
  {
    key: 'kind-article-porto',
    community: 'chantier',
    author: 'ines',
    ago: 3,
    at: '08:30',
    title: 'À Porto, quatre cuves montées en neuf jours, et ce qu’il nous manquait',
    summary:
      'Neuf jours, quatre cuves, une seule pièce oubliée, et un voisin qui prête son palan. Récit d’un chantier qui s’est bien fini, et liste de ce qu’il faudra emporter la prochaine fois.',
    text: `Le camion est arrivé un mardi, avec deux heures d’avance, devant un portail trop étroit de quarante centimètres. C’est ainsi que commencent les chantiers : par une chose que personne n’avait mesurée.

## Ce qui avait été préparé

Armelle avait fait venir les plans du bâtiment en août. Kévin avait passé deux jours à l’atelier de Nantes, à regarder monter la première des quatre cuves, pour ne pas découvrir sur place ce que les monteurs savent depuis toujours. C’est sans doute ce qui nous a le plus servi : au moment où la deuxième bride a refusé d’entrer, il savait déjà qu’il ne fallait pas forcer mais tourner d’un quart.

Les joints étaient rangés par cuve, dans l’ordre du montage, avec une étiquette par étape. Thuy-Linh avait ajouté deux joints de chaque, sans le dire. Nous avons utilisé les deux.

## Ce qu’il nous manquait

Un palan. Celui qui était prévu levait une tonne deux ; la cuve vide en pèse une et demie, parce que l’échangeur n’avait pas été compté dans la note de levage. Nous avons perdu une demi-journée à chercher, puis Joaquim, qui tient le chai d’à côté, a traversé la rue avec le sien. Il n’a voulu être payé qu’en photographies.

Il manquait aussi, et c’est plus simple à corriger :

- une rallonge de quarante mètres, parce que la prise est toujours de l’autre côté ;
- la clé de 46, que nous avons empruntée au garage ;
- la fiche de serrage en portugais, que j’ai traduite à la main sur un carton.

## Ce que le client a dit

Que l’équipe rangeait chaque soir. Il l’a dit trois fois. Les soudures, il ne les regarde pas, il nous fait confiance ; mais le sol propre, il le voit, et c’est cela qu’il a raconté à son frère, qui voudrait deux cuves au printemps.

## Pour la prochaine fois

La note de levage compte maintenant l’échangeur. La caisse de chantier a une rallonge et une clé de 46. La fiche de serrage existe en quatre langues, relue par des gens qui les parlent. Et nous mesurons les portails.`,
    comments: [
      ['benoit', 'La note de levage est corrigée depuis hier, indice D. Merci de l’avoir dit sans fard.'],
      ['thuylinh', 'Je mets toujours deux joints de plus. Maintenant cela se sait.'],
    ],
  },
  {
    key: 'kind-article-ressuage',
    community: 'qualite-terrain',
    author: 'mathilde',
    ago: 16,
    at: '10:00',
    title: 'Ce que le ressuage montre, et ce qu’il ne montre pas',
    summary:
      'Le rouge sur le blanc impressionne. Il ne dit pourtant qu’une chose : ce qui débouche. Petit guide pour lire une pièce sans lui faire dire plus qu’elle ne sait.',
    text: `On me demande souvent si la pièce est bonne. Je réponds que le ressuage ne le sait pas : il sait seulement ce qui débouche à la surface.

## Comment cela marche

Un liquide rouge, très fluide, entre dans tout ce qui est ouvert. On essuie. On pose une poudre blanche qui boit ce qui est resté dans les creux. Une ligne rouge est une fissure ; une rangée de points, une porosité ; un voile rose partout, un essuyage trop pressé.

## Ce qu’il ne voit pas

Tout ce qui est fermé. Une inclusion à deux millimètres sous la peau ne donnera rien, et la pièce sera belle. Pour cela il y a les ultrasons, ou la radiographie, ou le bon sens de demander au soudeur ce qui s’est passé à la troisième passe.

## Trois erreurs que j’ai faites

La première : poudrer trop épais. On ne voit plus rien, et l’on croit la pièce saine.

La deuxième : lire trop tôt. Vingt minutes, ce n’est pas une superstition, c’est le temps qu’il faut au rouge pour remonter.

La troisième : ne pas dire que j’hésitais. Une indication douteuse se regarde à deux. Venez me chercher, ou cherchez Rosa ; cinq minutes à deux valent mieux qu’une réparation de trop.`,
  },
]
