import { randomBytes } from 'node:crypto'
import { isId } from '@osmose/shared/core/is-id'

/** Words that are addresses of their own. */
const taken = new Set(['namesakes', 'suggestions', 'new', 'nouvelle', 'requests', 'members'])

/** `Étanchéité & soudure` becomes `etancheite-soudure`; undefined when the name leaves nothing that can be an address. */
export function plainSlug(name: string): string | undefined {
  const slug = name
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return slug === '' || taken.has(slug) || isId(slug) ? undefined : slug
}

/** An address that cannot be guessed from the name: secret communities always have one, so that no other name collides with theirs. */
export const unguessableSlug = (name: string): string =>
  `${plainSlug(name)?.slice(0, 50).replace(/-+$/, '') ?? 'c'}-${randomBytes(5).toString('hex')}`
