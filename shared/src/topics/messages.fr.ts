import { plural, type Catalogue } from '../core/messages.js'

export const fr = {
  name: ({ label }: { label: string }) => `#${label}`,
  about: 'Ce que vous pouvez lire sur ce sujet, du plus récent au plus ancien.',
  count: ({ count }: { count: number }) =>
    count >= 100
      ? '100 publications ou plus'
      : plural('fr', count, { one: '1 publication', other: `${count} publications` }),
  new: 'nouveau sujet',
  more: 'Voir la suite',
  empty_title: 'Rien sur ce sujet',
  empty_why: 'Personne n’en a parlé là où vous pouvez lire.',
} as const satisfies Catalogue
