import type { DemoPage } from './pages-shape.js'

/** What the other communities keep in their pages. */
export const pagesOfPlaces: readonly DemoPage[] = [
  {
    key: 'premier-jour',
    community: 'premieres-semaines',
    title: 'Votre premier jour',
    owner: 'helene',
    months: 3,
    reviewed: 20,
    start: true,
    texts: [
      {
        by: 'helene',
        days: 185,
        text: 'Le badge est à l’accueil, le vestiaire au fond du couloir.',
      },
      {
        by: 'adele',
        days: 20,
        note: 'ce que les arrivants de novembre ont demandé',
        text: `Personne ne retient tout le premier jour. Voici ce que l’on redemande le deuxième.

## Avant d’arriver

- Le badge vous attend à l’accueil, à votre nom.
- Les chaussures de sécurité aussi, si vous avez donné votre pointure. Sinon, on vous en prête.

## Où est quoi

| | Nantes | Lyon | Le Mans |
|---|---|---|---|
| Vestiaires | hall A, au fond | hall 2, à l’étage | à côté du quai B |
| Machine à café | partout | hall 1 | demandez Adèle |
| Infirmerie | hall A | accueil | accueil |

## À qui demander

À la personne qui vous accueille, puis ici. [[questions-arrivants]] rassemble ce qui revient.`,
      },
    ],
  },
  {
    key: 'questions-arrivants',
    community: 'premieres-semaines',
    under: 'premier-jour',
    title: 'Ce que l’on demande la première semaine',
    owner: 'samir',
    months: 6,
    reviewed: 12,
    texts: [
      {
        by: 'samir',
        days: 75,
        text: `**Faut-il tutoyer ?** À l’atelier, oui. Ailleurs, on attend une phrase.

**Où manger ?** Le mercredi, une table rassemble deux services : personne ne demande qui vous êtes.

**J’ai perdu mon badge.** Odile en refait un dans l’heure, sans commentaire.

**Qui décide de mes congés ?** Votre chef d’équipe, dans la semaine. Au-delà, relancez, c’est un oubli.`,
      },
    ],
  },
  {
    key: 'nonconformite',
    community: 'qualite-terrain',
    title: 'Écrire une non-conformité qui sera lue',
    owner: 'anouk',
    months: 6,
    reviewed: 100,
    texts: [
      {
        by: 'anouk',
        days: 100,
        text: `Bien écrite, elle est à moitié réglée. Quatre phrases suffisent.

1. **Ce que j’ai vu**, avec une mesure et une photo.
2. **Ce que j’attendais**, avec le numéro de la fiche.
3. **Ce que j’ai fait tout de suite** : mis de côté, étiqueté, prévenu.
4. **Ce que je propose**, même si je n’en suis pas sûr.

Jamais de nom. On décrit la pièce, pas la personne.`,
      },
    ],
  },
  {
    key: 'rugosite',
    community: 'qualite-terrain',
    title: 'Mesurer un Ra 0,4 sans se tromper',
    owner: 'claire',
    months: 6,
    reviewed: 150,
    texts: [
      {
        by: 'claire',
        days: 150,
        text: `- Palpeur propre, étalon vérifié le matin.
- Cinq mesures, **en travers** du polissage, on garde la plus mauvaise.
- Pièce à température : une virole qui sort du soleil ment.

Awa montre volontiers la rayure de retour, celle que le palpeur ne voit pas et que le client voit.`,
      },
    ],
  },
  {
    key: 'etiquettes',
    community: 'quais',
    title: 'Les étiquettes GS1, sans en refaire une',
    owner: 'adele',
    months: 6,
    reviewed: 190,
    asked: 6,
    start: true,
    texts: [
      {
        by: 'adele',
        days: 190,
        text: `Une étiquette refaite, c’est un camion qui attend vingt minutes.

1. Lire le bon **avant** d’imprimer : le numéro de colis est en bas à droite.
2. Coller à hauteur de poitrine, côté fourches.
3. Passer la douchette **devant** le chauffeur.

Les trois erreurs qui reviennent : lot de la veille, pliure sur le code, film par-dessus.`,
      },
    ],
  },
  {
    key: 'convoi',
    community: 'quais',
    title: 'Quand la cuve ne rentre pas dans un camion',
    owner: 'elodie',
    months: 12,
    reviewed: 45,
    texts: [
      {
        by: 'elodie',
        days: 45,
        text: `Au-delà de 2,55 m de large, c’est un convoi. Comptez **dix jours ouvrés**.

- Donner les cotes **emballée**, avec les oreilles de levage.
- Le plan de chargement part avec la demande, pas après.
- Entre Lyon et Nantes, éviter le vendredi : les escortes sont prises.`,
      },
    ],
  },
  {
    key: 'imprimantes',
    community: 'outils',
    title: 'L’imprimante ne répond pas',
    owner: 'sofiane',
    months: 3,
    reviewed: 80,
    texts: [
      {
        by: 'sofiane',
        days: 80,
        text: `Dans cet ordre, et dans neuf cas sur dix vous n’aurez pas besoin de moi.

1. Le papier. Si.
2. L’écran de l’imprimante, pas celui de l’ordinateur : il dit la vérité.
3. Débrancher dix secondes, rebrancher.
4. Changer d’imprimante : \`Ctrl\` \`P\`, puis « Hall A, couloir ».

Le dixième cas est pour moi.`,
      },
    ],
  },
  {
    key: 'erp-nomenclature',
    community: 'outils',
    title: 'Retrouver une nomenclature dans l’ERP',
    owner: 'lison',
    months: 6,
    reviewed: 33,
    texts: [
      {
        by: 'lison',
        days: 33,
        text: `Chercher par **indice**, jamais par désignation : les désignations ont trois orthographes.

- L’indice en cours est en vert. Les autres servent à comprendre, pas à fabriquer.
- Une cuve d’avant 2004 : demander à Hugo, il a le classeur.

> Si l’ERP et le plan ne disent pas la même chose, le plan a raison jusqu’à preuve du contraire.`,
      },
    ],
  },
  {
    key: 'presque-accident',
    community: 'securite',
    title: 'Raconter un presque-accident',
    owner: 'didier',
    months: 6,
    reviewed: 70,
    start: true,
    texts: [
      {
        by: 'didier',
        days: 70,
        text: `Il ne s’est rien passé : c’est le bon moment pour le dire.

- **Où**, **quand**, ce qui **aurait pu** arriver. Trois lignes.
- Sans nom. Pas le vôtre non plus, si vous préférez.
- Le chef d’équipe répond sous deux jours par un geste : un marquage, une cale, une consigne.

Personne ne s’est jamais fait reprocher d’avoir raconté. Si cela arrive, venez me voir.`,
      },
    ],
  },
  {
    key: 'writing-english',
    community: 'english',
    title: 'Writing to a customer in English',
    owner: 'seun',
    months: 12,
    reviewed: 25,
    start: true,
    texts: [
      {
        by: 'seun',
        days: 90,
        lang: 'en',
        text: `Short is polite. Three sentences beat ten.

- Begin with what they asked, not with who we are.
- **Please find attached** is fine. *Kindly find enclosed herewith* is not.
- One question a message, and say by when you need the answer.

Ask here before sending: two proposals within the day, nobody corrects what you did not ask about. See also [[false-friends]].`,
      },
    ],
  },
  {
    key: 'false-friends',
    community: 'english',
    title: 'False friends on our drawings',
    owner: 'priya',
    months: 24,
    reviewed: 60,
    texts: [
      {
        by: 'priya',
        days: 60,
        lang: 'en',
        text: `| On the drawing | People write | It should be |
|---|---|---|
| cuve | cuve | vessel, tank |
| piquage | picking | nozzle |
| bride | bride | flange |
| trou d’homme | hole of man | manway |
| cote | cote | dimension |

A bride is somebody who gets married. Customers have noticed.`,
      },
    ],
  },
  {
    key: 'journal-banc',
    community: 'essais',
    title: 'Le journal du banc',
    owner: 'idris',
    months: 3,
    reviewed: 15,
    start: true,
    texts: [
      {
        by: 'idris',
        days: 15,
        text: `Chaque essai a sa ligne, même le plus bête. Un essai raté qui n’est pas écrit se refait deux ans plus tard.

| Quoi | Cycles | Résultat |
|---|---|---|
| FKM, soude 1,5 % | 200 | 84 Shore, annoncé 75 à 80 |
| FKM, soude 2,5 % | 150 | 88 Shore, fissuré |
| PTFE chargé verre, 28 N·m | 40 | 61 à 63 % de la limite, tient |

Prochain : l’ancien ordre de soudage contre le nouveau, deux éprouvettes gardées au chaud.`,
      },
    ],
  },
]
