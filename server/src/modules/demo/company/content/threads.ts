/** What people did with whole threads. `ago` and `in`: days from today; hours are in UTC. */

/** Approved by its author. */
export const inBoth = {
  post: 'annonce-gants',
  author: 'didier',
  ago: 6,
  lang: 'en',
  title: 'At the shears and when decoiling, level D cut-resistant gloves',
  text: `The grey gloves (level B) do not protect from the edge of a 3 mm sheet: Jonas’s hand remembers, and he was lucky.

From today we take the gloves with the orange border for the shears, decoiling and offcuts. They are in the store, all sizes, no form to fill in. The grey ones stay for assembly.`,
} as const

export const pinned = { post: 'kind-article-ressuage', by: 'claire', in: 21 } as const

export const closed = {
  post: 'etalonnage',
  by: 'claire',
  ago: 1,
  reason: 'La campagne est finie. Pour une clé qui dérive, ouvrez une question.',
} as const

export const share = {
  key: 'partage-porto',
  post: 'kind-article-porto',
  community: 'soudure',
  author: 'fumiko',
  ago: 2,
  text: 'Les joints rangés par cuve, dans l’ordre du montage, deux de plus que le compte : c’est ce que je voudrais voir partir avec chaque bride.',
} as const

export const bookmark = {
  post: 'rotation-304',
  person: 'soline',
  note: 'À relire avant de percer la cuve 12.',
  ago: 1,
  in: 2,
} as const
