import type { DemoPage } from './pages-shape.js'

/** What Étanchéité et soudure keeps in its pages. */
export const pagesOfSoudure: readonly DemoPage[] = [
  {
    key: 'commencer',
    community: 'soudure',
    title: 'Par où commencer',
    owner: 'fumiko',
    months: 12,
    reviewed: 40,
    start: true,
    texts: [
      {
        by: 'fumiko',
        days: 190,
        text: 'Trois portes, selon ce qui vous amène.',
      },
      {
        by: 'rosa',
        days: 40,
        note: 'les pages nées des questions de l’automne',
        text: `Trois portes, selon ce qui vous amène.

## Ça fuit

Commencez par [[trace]] : la forme de la trace dit souvent la cause avant tout démontage. Puis [[bride-chaud]] si c’est une bride, [[biseau]] si le joint ressort plus mince d’un côté.

## Je soude quelque chose de nouveau

[[purge]] pour les tubes et les viroles minces, [[orbitale]] si la machine fait le tour à votre place. Les plans de soudure de la gamme 600 sont au bureau d’études, Fumiko les commente volontiers.

## Je contrôle

[[ressuage]] explique comment lire une indication. Une clé dynamométrique se vérifie tous les six mois, même neuve : [[cles]].

> Une page fausse est pire qu’une page absente. Corrigez, ou dites-le à la personne qui la tient.`,
      },
    ],
  },
  {
    key: 'brides',
    community: 'soudure',
    title: 'Brides et joints',
    owner: 'rosa',
    months: 12,
    reviewed: 120,
    texts: [
      {
        by: 'rosa',
        days: 189,
        text: `Tout ce qui se serre : trous d’homme, piquages, vannes de fond.

Deux règles valent partout :

- On serre **en croix**, jamais en tournant.
- On note le couple sur la fiche **au moment** où on l’applique, pas à la fin du poste.`,
      },
    ],
  },
  {
    key: 'couples',
    community: 'soudure',
    under: 'brides',
    title: 'Quel couple pour quelle bride',
    owner: 'rosa',
    months: 6,
    reviewed: 16,
    texts: [
      {
        by: 'seun',
        days: 188,
        text: `| Bride | Joint | À froid | À chaud |
|---|---|---|---|
| Trou d’homme, 400 L | PTFE | 28 | 32 |
| Trou d’homme, 250 L | PTFE | 22 | 25 |
| Piquage DN 50 | EPDM | 18 | 18 |

Valeurs en N·m, visserie A4-70 graissée.`,
      },
      {
        by: 'seun',
        days: 82,
        note: 'la 250 L, pas plus fin',
        text: `| Bride | Joint | À froid | À chaud |
|---|---|---|---|
| Trou d’homme, 400 L | PTFE | 28 | 32 |
| Trou d’homme, 250 L, pas fin | PTFE | 22 | 22 |
| Piquage DN 50 | EPDM | 18 | 18 |

Valeurs en N·m, visserie A4-70 graissée. La 250 L a un pas plus fin : à 25 elle est déjà trop serrée.`,
      },
      {
        by: 'rosa',
        days: 16,
        note: 'nouvelle pâte de montage, mesures au banc',
        text: `| Bride | Joint | À froid | À chaud |
|---|---|---|---|
| Trou d’homme, 400 L | PTFE | 28 | 28 |
| Trou d’homme, 250 L, pas fin | PTFE | 22 | 22 |
| Piquage DN 50 | EPDM | 18 | 18 |

Valeurs en N·m, visserie A4-70, avec la **nouvelle pâte** depuis septembre. La 250 L a un pas plus fin : à 25 elle est déjà trop serrée.

Pourquoi 28 et non plus 32 à chaud : voir [[bride-chaud]].`,
      },
      {
        by: 'seun',
        days: 14,
        lang: 'en',
        title: 'Which torque for which flange',
        text: `| Flange | Gasket | Cold | Hot |
|---|---|---|---|
| Manway, 400 L | PTFE | 28 | 28 |
| Manway, 250 L, fine thread | PTFE | 22 | 22 |
| Nozzle DN 50 | EPDM | 18 | 18 |

Values in N·m, A4-70 bolts, with the **new paste** used since September. The 250 L has a finer thread: at 25 it is already over-tightened.`,
      },
    ],
  },
  {
    key: 'bride-chaud',
    community: 'soudure',
    under: 'brides',
    title: 'Serrer une bride à chaud',
    owner: 'rosa',
    months: 6,
    reviewed: 187,
    texts: [
      {
        by: 'rosa',
        days: 187,
        text: `À 85 °C, un joint PTFE flue au-delà de 32 N·m et la bride perle au troisième lavage. On serre donc moins fort à chaud.

## En croix, en deux passes

1. Première passe à 14 N·m, en croix.
2. Deuxième passe à 32 N·m, dans le même ordre.`,
      },
      {
        by: 'rosa',
        days: 1,
        note: 'd’après le fil de mardi',
        text: `À 85 °C, un joint PTFE flue au-delà de 30 N·m et la bride perle au troisième lavage. On serre donc moins fort à chaud, puis on resserre à froid.

## Pourquoi serrer moins

Le PTFE ne se comprime pas, il s’écoule. À chaud il s’écoule vers l’intérieur, là où le lavage l’use ; le couple suivant ne fait que l’amincir davantage.

## En croix, en deux passes

1. Première passe à 14 N·m, en croix, couvercle **soutenu**.
2. Deuxième passe à 28 N·m, dans le même ordre.
3. On attend que la bride soit sous 30 °C au contact.

## Les couples, en N·m

| Bride | Passe 1, à chaud | Passe 2, à chaud | À froid |
|---|---|---|---|
| Trou d’homme, 400 L | 14 | 28 | 28 |
| Trou d’homme, 250 L | 11 | 22 | 22 |
| Piquage DN 50 | 9 | 18 | 18 |

Le tableau complet est dans [[couples]].

## Quand resserrer

Sous 30 °C au contact, jamais avant. Un seul passage suffit, dans le même ordre.

## Si la bride perle encore

On ne resserre pas une troisième fois : on ouvre. Neuf fois sur dix, le joint est en biseau. Voir [[biseau]].`,
      },
    ],
  },
  {
    key: 'biseau',
    community: 'soudure',
    under: 'brides',
    title: 'Un joint qui ressort en biseau',
    owner: 'soline',
    months: 6,
    reviewed: 2,
    origin: 'joint-biseau',
    texts: [
      {
        by: 'soline',
        days: 2,
        text: `Le joint ressort plus mince d’un côté, toujours le même ? Ce n’est ni la bride ni vous : c’est la charnière.

Sur la série en cours elle tire de **0,6 mm** quand le couvercle est à l’horizontale.

## Le remède

1. Soutenir le couvercle, le palan suffit.
2. Centrer le joint au gabarit.
3. Serrer en croix, selon [[bride-chaud]].

## Ce que cela donne

Avant : de 2,4 à 3,3 mm d’épaisseur autour du joint. Avec le palan : 3,1 mm partout.

Pour la série suivante, Claire mesure la charnière à la réception : dix minutes par couvercle.`,
      },
    ],
  },
  {
    key: 'trace',
    community: 'soudure',
    under: 'brides',
    title: 'Lire une trace de fuite',
    owner: 'jb',
    months: 12,
    reviewed: 180,
    texts: [
      {
        by: 'jb',
        days: 180,
        text: `Avant de démonter, regarder. La trace parle.

- **Un fil fin, droit sous un boulon** : ce boulon n’est pas serré, les autres le sont trop.
- **Une auréole tout autour** : le joint est mort, ou ce n’est pas le bon.
- **Une trace d’un seul côté** : biseau, voir la charnière.
- **Rien à froid, une goutte à chaud** : le joint flue. Serrer moins, pas plus.
- **Une trace blanche, sèche** : c’est de la soude. La fuite est vieille de plusieurs lavages.

Photographier **avant** d’essuyer.`,
      },
    ],
  },
  {
    key: 'souder',
    community: 'soudure',
    title: 'Souder l’inox mince',
    owner: 'fumiko',
    months: 12,
    reviewed: 90,
    texts: [
      {
        by: 'fumiko',
        days: 186,
        text: `Moins de 2 mm : tout se joue avant l’arc. Préparation, accostage, purge, dans cet ordre.

Le pointage au dos est interdit sous 2 mm depuis le plan de la gamme 600.`,
      },
    ],
  },
  {
    key: 'purge',
    community: 'soudure',
    under: 'souder',
    title: 'Purger à l’argon sans en vider la bouteille',
    owner: 'maelle',
    months: 6,
    reviewed: 30,
    texts: [
      {
        by: 'maelle',
        days: 160,
        text: `Huit litres par minute suffisent si le tube est bouché aux deux bouts.

1. Boucher, percer un petit évent **en haut** : l’argon est lourd, il pousse l’air vers le haut.
2. Compter cinq fois le volume du tube.
3. Mesurer l’oxygène : moins de 50 ppm avant d’amorcer.`,
      },
      {
        by: 'yannick',
        days: 30,
        note: 'les dix secondes',
        text: `Huit litres par minute suffisent si le tube est bouché aux deux bouts.

1. Boucher, percer un petit évent **en haut** : l’argon est lourd, il pousse l’air vers le haut.
2. Compter cinq fois le volume du tube.
3. Mesurer l’oxygène : moins de 50 ppm avant d’amorcer.
4. Laisser couler le gaz **dix secondes après** l’arc, montre en main. Le bleu se fait quand on lève la torche trop vite.`,
      },
    ],
  },
  {
    key: 'orbitale',
    community: 'soudure',
    under: 'souder',
    title: 'L’orbitale, de cinq heures à sept heures',
    owner: 'tiago',
    months: 6,
    reviewed: 4,
    texts: [
      {
        by: 'tiago',
        days: 4,
        text: `Le cordon s’ouvre en bas du tube ? Ce n’est pas l’électrode.

| Secteur | Intensité |
|---|---|
| de midi à 3 h | 100 % |
| de 3 h à 5 h | 92 % |
| de 5 h à 7 h | 88 % |
| de 7 h à midi | 95 % |

Tube 51 × 1,5, programme page 14. Vérifier l’ovalisation : à 0,3 mm on perd déjà l’arc.

Si rien n’y fait, regarder la **mise à la masse** avant de tout reprogrammer. C’est Maëlle qui le dit, et elle a raison une fois sur trois.`,
      },
    ],
  },
  {
    key: 'ressuage',
    community: 'soudure',
    title: 'Lire un ressuage',
    owner: 'mathilde',
    months: 6,
    reviewed: 190,
    texts: [
      {
        by: 'mathilde',
        days: 190,
        text: `Une indication n’est pas un défaut. On regarde sa forme **pendant** qu’elle grandit.

- **Ronde, qui s’arrête** : une piqûre. On la note, on la garde si elle est seule.
- **Ronde, qui bave** : une soufflure ouverte. On reprend.
- **Une ligne** : toujours une reprise, même courte.

Dix minutes de développement, ni cinq ni vingt. Au-delà, tout finit par saigner.`,
      },
    ],
  },
  {
    key: 'cles',
    community: 'soudure',
    title: 'Clés et étalonnage',
    owner: 'claire',
    months: 6,
    reviewed: 60,
    texts: [
      {
        by: 'claire',
        days: 150,
        text: `Chaque clé porte une pastille : son mois d’étalonnage. Passé ce mois, elle va au casier rouge, même si elle « marche ».

Une clé tombée est une clé à vérifier. Personne ne vous demandera qui l’a fait tomber.

Les trois bancs : Nantes le mardi, Lyon le jeudi, Le Mans sur rendez-vous.`,
      },
    ],
  },
]
