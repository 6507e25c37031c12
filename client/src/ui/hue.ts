export const hues = ['pine', 'copper', 'blue', 'violet', 'ochre', 'olive'] as const
export type Hue = (typeof hues)[number]

/** A number that is always the same for the same text (FNV-1a, 32 bits). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** The categorical colour of a person or a community, always the same for the same identifier. */
export function hueOf(id: string): Hue {
  return hues[hashOf(id) % hues.length] ?? 'pine'
}
