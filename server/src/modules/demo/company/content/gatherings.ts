/** Events of the company. `ago`: days before today on which it was announced; `at`: the hour of that in UTC. */
export interface DemoEvent {
  readonly key: string
  readonly community: string
  readonly author: string
  readonly ago: number
  readonly at: string
  readonly title: string
  readonly text: string
  /** Days from today; on a weekend it moves to the next working day, or back when it is past. */
  readonly days: number
  /** On the clocks of `zone`, or of the company. */
  readonly from: string
  readonly to: string
  readonly zone?: string
  readonly place: string
  readonly link?: string
  readonly capacity?: number
  /** How many members come and may come; who comes beyond the capacity waits. */
  readonly yes: number
  readonly maybe: number
  /** Of the cast one may enter as, those who said yes. */
  readonly also?: readonly string[]
  readonly cancelled?: string
  readonly comments?: readonly (readonly [author: string, text: string])[]
}

export const gatherings: readonly DemoEvent[] = [
  {
    key: 'event-plan',
    community: 'soudure',
    author: 'fumiko',
    ago: 6,
    at: '09:10',
    title: 'Lire un plan de soudure en vingt minutes',
    text: `Un plan de la cuve 250 L, quatre signes qui comptent, et l’erreur la plus chère de l’année racontée par Mamadou, avec la pièce.

- 12 h 15 : les quatre signes
- 12 h 22 : l’erreur, et ce qu’elle a coûté
- 12 h 28 : à vous de lire, trois minutes, à deux
- 12 h 31 : vos questions

Ces vingt minutes comptent comme du temps de travail, et la pause se décale.`,
    days: 2,
    from: '12:15',
    to: '12:35',
    place: 'Salle Loire, Nantes, bâtiment B',
    link: 'https://visio.merand.example/plan-de-soudure',
    capacity: 12,
    yes: 15,
    maybe: 4,
    comments: [
      ['bastien', 'On peut venir avec son plan ? J’en ai un en indice C qui ferait un bon exemple.'],
      ['fumiko', 'Apportez-le, ce sera celui de 12 h 28.'],
    ],
  },
  {
    key: 'event-quai',
    community: 'quais',
    author: 'brigitte',
    ago: 3,
    at: '13:40',
    title: 'Charger un camion sans relire la feuille deux fois',
    text: 'Une demi-heure au quai B avec Adèle, un vrai chargement et un vrai chauffeur. Chaussures de sécurité, le reste est sur place.',
    days: 1,
    from: '10:30',
    to: '11:00',
    place: 'Quai B, Le Mans',
    capacity: 8,
    yes: 5,
    maybe: 2,
  },
  {
    key: 'event-porto',
    community: 'chantier',
    author: 'ines',
    ago: 4,
    at: '16:05',
    title: 'Porto : la mise en service des quatre cuves, en direct',
    text: 'Je filme le premier remplissage avec mon téléphone, depuis le chai. Si cela fuit, vous le verrez en même temps que le client.',
    days: 4,
    from: '11:00',
    to: '11:45',
    zone: 'Europe/Lisbon',
    place: 'Chai de Porto',
    link: 'https://visio.merand.example/porto',
    yes: 11,
    maybe: 6,
    also: ['soline'],
    comments: [['armelle', 'On projette en salle Loire pour ceux qui n’ont pas d’écran.']],
  },
  {
    key: 'event-lyon',
    community: 'premieres-semaines',
    author: 'samir',
    ago: 2,
    at: '10:15',
    title: 'L’atelier de Lyon, visité par ceux qui y travaillent',
    text: 'Pas de discours : chacun montre son poste cinq minutes, et l’on finit à la cantine. Pour les personnes arrivées cette année, et pour celles qui n’ont jamais vu Lyon.',
    days: 9,
    from: '09:30',
    to: '12:30',
    place: 'Lyon, portail bleu',
    capacity: 15,
    yes: 6,
    maybe: 3,
  },
  {
    key: 'event-chariot',
    community: 'idees',
    author: 'mamadou',
    ago: 5,
    at: '08:00',
    title: 'Essai du chariot de clés en cellule 3',
    text: 'Venez le pousser, le vider, le remplir, et dire ce qui manque.',
    days: 3,
    from: '13:30',
    to: '14:00',
    place: 'Nantes, cellule 3',
    yes: 7,
    maybe: 1,
    cancelled: 'La peinture n’est pas sèche. Nouvelle date la semaine prochaine.',
  },
  {
    key: 'event-cafe',
    community: 'premieres-semaines',
    author: 'adele',
    ago: 14,
    at: '09:00',
    title: 'Café des personnes arrivées cet automne',
    text: 'Vingt minutes, un café, et les trois questions que l’on n’ose pas poser au chef.',
    days: -6,
    from: '10:00',
    to: '10:20',
    place: 'Cantine, Nantes',
    yes: 9,
    maybe: 0,
    comments: [['farida', 'La question du vestiaire était la mienne. Merci de l’avoir posée avant moi.']],
  },
]
