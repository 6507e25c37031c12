import { must } from './company.must.js'
import type { CommunityKey, Locale } from './company.types.js'

/**
 * Threads are written as play scripts, so that whoever adds one reads prose and not brackets:
 *
 *     @ soudure                         the community of what follows
 *     ? 12 8:15 bastien !couple         question, 12 days ago at 8:15, by bastien, labelled (the label is optional)
 *     # Title                           asked of questions, optional for discussions, which start with =
 *     Text, in Markdown, paragraphs apart by an empty line.
 *     = 0720 9:00 gaelle                on the last 20 July, if that lies inside the six months
 *     > rosa 2h* !retenue Text          comment 2 hours after the post, accepted, labelled
 *     >> soline 1d Text                 reply to the comment above, 1 day after the post
 *
 * A mould (`?*` and `=*`) is a script that is played several times: `?* 9 mamadou,samir` is nine questions by one of
 * the two. In a mould `[a|b]` is a choice, `{cuve}` a word drawn once for the thread, `{auteur}` and `{c1}` first names
 * of the author and the first commenter, a delay may be a range (`1-5h`), `70%` a chance, and who speaks a selector:
 * `rosa/claire`, `^` for the author, `*` for anyone here, a department letter as in `departmentLetters`, `P@lyon`.
 * `en` in the header marks English.
 */
export interface Script {
  readonly community: CommunityKey
  readonly kind: 'discussion' | 'question'
  readonly label: string | null
  readonly lang: Locale
  /** So many days ago, or on the last `MMDD` of the calendar, or so many times. */
  readonly when: { readonly ago: number | string; readonly clock: string } | { readonly times: number }
  readonly authors: readonly string[]
  readonly title: string | null
  readonly text: string
  readonly lines: readonly ScriptLine[]
}

export interface ScriptLine {
  readonly reply: boolean
  readonly speaker: string
  /** Minutes after the post, from and to. */
  readonly delay: readonly [number, number]
  readonly accepted: boolean
  readonly chance: number
  readonly label: string | null
  readonly text: string
}

const unit = { m: 1, h: 60, d: 1440 } as const

/** Reads scripts; throws with the line that it does not understand. */
export function readScripts(source: string): Script[] {
  const scripts: Script[] = []
  let community = ''
  let open: {
    head: Omit<Script, 'title' | 'text' | 'lines'>
    title: string | null
    body: string[]
    lines: ScriptLine[]
  } | null = null
  const close = () => {
    if (open)
      scripts.push({ ...open.head, title: open.title, text: open.body.join('\n').trim(), lines: open.lines })
    open = null
  }
  for (const line of source.split('\n')) {
    if (line.startsWith('@ ')) {
      close()
      community = line.slice(2).trim()
    } else if (/^[?=]\*? \d/.test(line)) {
      close()
      open = { head: readHead(line, community), title: null, body: [], lines: [] }
    } else if (open && line.startsWith('# ')) open.title = line.slice(2)
    else if (open && /^>>? /.test(line)) open.lines.push(readLine(line))
    else if (open && open.lines.length === 0) open.body.push(line)
    else if (line.trim() !== '') throw new Error(`not understood: ${line}`)
  }
  close()
  return scripts
}

function readHead(line: string, community: CommunityKey): Omit<Script, 'title' | 'text' | 'lines'> {
  const [mark, number, ...rest] = line.trim().split(/\s+/) as [string, string, ...string[]]
  const mould = mark.endsWith('*')
  const clock = mould ? '' : (rest.shift() ?? '')
  const authors = (rest.shift() ?? '').split(',')
  return {
    community,
    kind: mark.startsWith('?') ? 'question' : 'discussion',
    when: mould ? { times: Number(number) } : { ago: number.length === 4 ? number : Number(number), clock },
    authors,
    lang: rest.includes('en') ? 'en' : 'fr',
    label: rest.find((word) => word.startsWith('!'))?.slice(1) ?? null,
  }
}

function readLine(line: string): ScriptLine {
  const found = /^(>>?) (\S+) (\d+)(?:-(\d+))?([mhd])(\*)?(?: (\d+)%)?(?: !(\S+))? (.+)$/.exec(line)
  if (!found) throw new Error(`not understood: ${line}`)
  const [, mark, speaker, from, to, scale, accepted, chance, label, text] = found
  const minutes = unit[scale as keyof typeof unit]
  return {
    reply: mark === '>>',
    speaker: must(speaker),
    delay: [Number(from) * minutes, Number(to ?? from) * minutes],
    accepted: accepted === '*',
    chance: chance ? Number(chance) / 100 : 1,
    label: label ?? null,
    text: must(text),
  }
}

/** Departments in the selectors of moulds. */
export const departmentLetters = {
  P: 'production',
  L: 'logistique',
  C: 'commerce',
  S: 'service-client',
  Q: 'qualite',
  B: 'bureau-etudes',
  R: 'rh',
  M: 'marketing',
  I: 'informatique',
} as const
