import { must } from './company.must.js'
import type { Random } from './company.random.js'

/** Words chosen for one thread: every `{cuve}` in it is the same tank. */
export type Words = Record<string, string>

export function drawWords(lists: Record<string, readonly string[]>, random: Random): Words {
  return Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, random.pick(list)]))
}

/**
 * Plays a mould: `[a|b]` becomes one of the two (they nest; those marked `[1#a|b]` choose alike through the thread), `{cuve}` the word of the thread, `{20-35}` a number. `@{key}` is a mention:
 * the key is replaced where `words` has it under `@key`, else kept. Sentences begin with a capital.
 */
export function playText(mould: string, words: Words, random: Random): string {
  let text = mould
  while (/\[[^[\]]*\|[^[\]]*\]/.test(text))
    text = text.replace(
      /\[(?:(\d)#)?([^[\]]*\|[^[\]]*)\]/,
      (_, link: string | undefined, choices: string) => {
        const options = choices.split('|')
        return link ? must(options[Number(words[`#${link}`]) % options.length]) : random.pick(options)
      },
    )
  text = text.replace(/(@?)\{([^}]+)\}/g, (whole, at: string, name: string) => {
    if (at) return `@{${words[`@${name}`] ?? name}}`
    const range = /^(\d+)-(\d+)$/.exec(name)
    if (range) return String(random.between(Number(range[1]), Number(range[2])))
    const word = name === 'few' ? random.pick(few) : words[name]
    if (word === undefined) throw new Error(`no word for ${whole} in: ${mould}`)
    return word
  })
  return sentences(text.replace(/ {2,}/g, ' ').replace(/ ,/g, ',').replace(/\?\./g, '?').trim())
}

const few = ['deux', 'trois', 'quatre', 'cinq', 'six']

/** A capital at the head of the text and of each sentence. */
const sentences = (text: string) => text.replace(/(^|[.?!]\s+)(\p{Ll})/gu, (found) => found.toUpperCase())

/** The keys of the `@{key}` in a text, each once, in order. */
export const mentionsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/@\{([^}]+)\}/g)].map((found) => must(found[1]))),
]
