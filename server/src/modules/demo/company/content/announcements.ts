/** Announcements of the company. `ago`: working days before today on which it was made; `at`: the hour of that in UTC. */
export interface DemoAnnouncement {
  readonly key: string
  readonly community: string
  readonly author: string
  readonly ago: number
  readonly at: string
  readonly title: string
  readonly text: string
  readonly departments?: readonly string[]
  readonly sites?: readonly string[]
  readonly mustRead: boolean
  /** Working days from today to the deadline, at the end of the afternoon. */
  readonly readIn?: number
  /** How many in a hundred have read it, without those one may enter as. */
  readonly read: number
  /** Of those one may enter as, who has read it. */
  readonly also?: readonly string[]
  readonly comments?: readonly (readonly [author: string, text: string])[]
}

export const announcements: readonly DemoAnnouncement[] = [
  {
    key: 'annonce-cour',
    community: 'direction',
    author: 'gaelle',
    ago: 1,
    at: '08:05',
    title: 'Nouveau sens de circulation dans la cour, dès lundi prochain',
    text: `Les camions entrent rue du Port et sortent quai B. À pied, on longe le bâtiment C ; le portillon nord reste fermé de 6 h à 8 h, le temps des livraisons.

Pourquoi : trois presque-accidents racontés ici depuis septembre, tous au même angle. Le marquage est repeint samedi. Si un chariot doit couper la cour pendant cette heure-là, c’est le chef de quai qui ouvre, et lui seul.`,
    departments: ['production', 'logistique'],
    sites: ['nantes'],
    mustRead: true,
    readIn: 3,
    read: 64,
    comments: [
      [
        'moussa',
        'Et pour les bobines, qui arrivent à 7 h par le nord ? On ne tourne pas avec un plateau de six mètres.',
      ],
      [
        'gaelle',
        'Vous avez raison. Les bobines gardent le portail nord, avec un guide au sol ; je l’ajoute au plan affiché.',
      ],
      [
        'sandrine',
        'Merci d’avoir mis la raison. On nous demande souvent de changer de chemin sans nous dire pourquoi.',
      ],
    ],
  },
  {
    key: 'annonce-gants',
    community: 'securite',
    author: 'didier',
    ago: 7,
    at: '13:20',
    title: 'À la cisaille et au dépliage, gants anticoupure de niveau D',
    text: `Les gants gris (niveau B) ne protègent pas d’un bord de tôle de 3 mm : la main de Jonas s’en souvient, et il a eu de la chance.

À partir d’aujourd’hui, on prend les gants à liseré orange pour la cisaille, le dépliage et les chutes. Ils sont au magasin, toutes tailles, sans bon. Les gris restent pour le montage.`,
    mustRead: true,
    read: 88,
    also: ['soline', 'karim', 'etienne'],
    comments: [
      ['loic', 'J’en ai rentré deux cents paires. Prenez votre taille, pas celle du voisin.'],
      ['jonas', 'Sept points. Prenez les orange.'],
    ],
  },
  {
    key: 'annonce-quai-mans',
    community: 'quais',
    author: 'brigitte',
    ago: 2,
    at: '14:40',
    title: 'Le Mans : le quai B est fermé vendredi matin, de 6 h à 10 h',
    text: `On change la rampe. Les départs de 8 h passent par le quai A, ceux de 9 h 30 sont avancés à jeudi soir : Adèle a la liste.

Les transporteurs sont prévenus. Si l’un d’eux se présente quand même, gardez-le cinq minutes au chaud et appelez-la.`,
    sites: ['le-mans'],
    mustRead: false,
    read: 0,
    comments: [['adele', 'Liste affichée au bureau du quai. Café pour les chauffeurs prévu.']],
  },
]
