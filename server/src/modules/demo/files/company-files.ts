import { dye, flange, hall, lid } from './drawings.js'
import { docx, pdf } from './packages.js'

interface DemoFile {
  readonly name: string
  readonly by: string
  readonly community: string
  /** In the library, in this folder; null for the top. Left out: not in the library. */
  readonly folder?: string | null
  /** The post that shows it, and what it shows in words. */
  readonly post?: string
  readonly alt?: string
  /** It stands at the head of the post, an article; else in its text. */
  readonly cover?: true
  /** Days before today. */
  readonly daysAgo: number
  make(): Buffer | Promise<Buffer>
}

/** The files of the company: few, small, and such as one finds in a workshop. */
export const companyFiles: readonly DemoFile[] = [
  {
    name: 'Joint en biseau, trou d’homme.jpg',
    by: 'soline',
    community: 'soudure',
    post: 'joint-biseau',
    alt: 'Une bride vue de dessus : le joint est plus mince à gauche, où un goujon est cerclé.',
    daysAgo: 4,
    make: flange,
  },
  {
    name: 'Plan de soudure, gamme 600.pdf',
    by: 'fumiko',
    community: 'soudure',
    post: 'soudure-4',
    folder: 'Plans de soudure',
    daysAgo: 5,
    make: () =>
      pdf('Plan de soudure, gamme 600', [
        'Repère 1. Chanfrein à 35° au lieu de 30 sur les piquages.',
        'Repère 2. Pointage au dos interdit sur les tôles de 2 mm.',
        'Repère 3. Ordre de soudage inversé pour les jambes de force.',
        '',
        'Apport 316L, 75 à 80 A, gaz dix secondes après l’arc.',
        'Contrôle par ultrasons : Mathilde Rio.',
      ]),
  },
  {
    name: 'Porto, la quatrième cuve.jpg',
    by: 'ines',
    community: 'chantier',
    post: 'kind-article-porto',
    alt: 'Trois cuves debout dans un chai ; la quatrième pend encore au palan.',
    cover: true,
    daysAgo: 3,
    make: hall,
  },
  {
    name: 'Ressuage, pièce 7.jpg',
    by: 'mathilde',
    community: 'qualite-terrain',
    post: 'kind-article-ressuage',
    alt: 'Un cordon poudré de blanc, traversé d’une ligne rouge ; trois points rouges à côté.',
    cover: true,
    daysAgo: 16,
    make: dye,
  },
  {
    name: 'Fiche F-112, couples de serrage.docx',
    by: 'rosa',
    community: 'soudure',
    folder: 'Fiches',
    daysAgo: 31,
    make: () =>
      docx([
        'Fiche F-112 : couples de serrage des brides',
        'DN 400, pâte neuve : 27 N·m, en croix, à froid, couvercle soutenu par le palan.',
        'DN 250, joint PTFE : 18 N·m, puis reprise après le troisième lavage.',
        'Le couvercle à l’horizontale tire de 0,6 mm vers la charnière : ne pas compenser par le couple.',
      ]),
  },
  {
    name: 'Carnet d’apprenti, page 14.txt',
    by: 'yannick',
    community: 'soudure',
    folder: null,
    daysAgo: 12,
    make: () =>
      Buffer.from(
        'Soudage orbital, tube 51 × 1,5\n100 % en haut, 92 en descendant, 88 entre 5 et 7 h, puis 95.\nOvalisation : pas plus de 0,3 mm.\n',
      ),
  },
  {
    name: 'Couvercle qui frotte, cuve 250 L.jpg',
    by: 'anouk',
    community: 'qualite-terrain',
    folder: 'Photos de défauts',
    alt: 'Un couvercle entrouvert, une trace d’usure à gauche.',
    daysAgo: 16,
    make: lid,
  },
  {
    name: 'Étiquettes de lavage, couleurs.pdf',
    by: 'sandrine',
    community: 'qualite-terrain',
    post: 'etiquette-lavage',
    folder: null,
    daysAgo: 20,
    make: () =>
      pdf('Étiquettes de lavage', [
        'Vert : eau claire. Bleu : soude à 2 %. Jaune : acide.',
        'Proposition : réunir le bleu et le jaune, le produit est écrit dessus.',
      ]),
  },
  {
    name: 'Consignes du quai 3.docx',
    by: 'brigitte',
    community: 'quais',
    folder: null,
    daysAgo: 44,
    make: () =>
      docx([
        'Consignes du quai 3',
        'Le transpalette se range le long de la ligne jaune, fourches baissées.',
        'Une palette mixte porte une étiquette GS1 par lot, du côté du film.',
      ]),
  },
]
