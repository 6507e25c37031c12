import { must } from './company.must.js'
import {
  dayLength,
  dayName,
  dayOf,
  within,
  workedOnOrBefore,
  minutesOf,
  type DayNumber,
} from './company.calendar.js'
import {
  addReply,
  closeThread,
  openThread,
  replyTime,
  type Thread,
  type World,
} from './company.conversation.js'
import { drawWords, playText, type Words } from './company.mould.js'
import type { Month } from './company.participation.js'
import { firstName } from './company.people.js'
import type { Random } from './company.random.js'
import { speakerOf, whereabouts, type Stage } from './company.speakers.js'
import type { Script, ScriptLine } from './company.script.js'
import type { CommunityKey, PersonKey } from './company.types.js'
import { lexicon } from './content/lexicon.js'
import { passing } from './content/moulds-encore-2.js'

/** Share of a mould's questions that find no answer, and that find it only after days. */
const unanswered = 0.05
const late = 0.32

/** Each mould is played so many times more than it asks for. */
const encore = 1.95

/** Places of knowledge, where a passer-by thanks for what they learned. */
const learned = new Set([
  'soudure',
  'qualite-terrain',
  'outils',
  'chantier',
  'veille',
  'chiffrage',
  'essais',
  'idees',
  'securite',
])

/** How the life of a place changes from the first day (0) to the last (1). */
const pulse: Record<CommunityKey, (progress: number) => number> = {
  soudure: (t) => 0.5 + 1.6 * t,
  securite: (t) => Math.max(0.03, 1.7 - 2 * t),
  veille: () => 1,
  english: (t) => 0.5 + t,
}
const ordinary = (t: number) => 0.7 + 0.7 * t

/**
 * Plays the moulds between the hand-written threads: spread over the months, spoken by people of the month's voices,
 * every text different. `voices` are those who write in a month and `pens` those of them who open threads; both grow
 * when a mould finds nobody, the pens up to `penCount`.
 */
export function playMoulds(
  scripts: readonly Script[],
  world: World,
  months: readonly Month[],
  voices: readonly Set<PersonKey>[],
  pens: readonly Set<PersonKey>[],
  penCount: readonly number[],
  random: Random,
): Thread[] {
  const said = new Set<string>()
  const turns = new Map<PersonKey, number>()
  const cast = [...world.people.values()].filter((person) => person.voice)
  const range = new Map<PersonKey, number>()
  for (const key of scripts.flatMap((script) => script.authors)) range.set(key, (range.get(key) ?? 0) + 1)
  const stage: Stage = { world, months, voices, pens, penCount, range, cast, chosen: new Map(), said, turns }
  return scripts.flatMap((script, index) => {
    if (!('times' in script.when)) return []
    const draw = random.fork(`mould ${index}`)
    return spread(script, Math.round(script.when.times * encore), world, draw).flatMap((day, turn) => {
      const thread = playOnce(script, `${script.community}-m${index}-${turn + 1}`, day, stage, draw)
      return thread ? [thread] : []
    })
  })
}

/** Minutes from the post to its first reply. */
const afterFirst = (thread: Thread) =>
  Math.max(0, ...thread.replies.slice(0, 1).map((reply) => reply.at - thread.at))

const remark = {
  reply: false,
  speaker: '*',
  delay: [40, 2600],
  accepted: false,
  chance: 0.85,
  label: null,
} as const

function playOnce(
  script: Script,
  key: string,
  wished: DayNumber,
  stage: Stage,
  random: Random,
): Thread | null {
  const { world, said } = stage
  const author = speakerOf(script.authors.join('/'), script, null, wished, stage, random)
  if (!author) return null
  const day = workedOnOrBefore(author.hours, wished)
  if (day < dayOf(must(world.places.get(script.community)).created) + 1 || day < author.joined) return null
  const from = minutesOf(author.hours.from)
  const at = within(author.hours, day, from + random.between(15, minutesOf(author.hours.to) - from - 30))
  const words: Words = {
    '#1': String(random.between(0, 11)),
    ...drawWords(lexicon, random),
    auteur: firstName(author),
    '@auteur': author.key,
    ...whereabouts(author),
  }
  const text = fresh(script.text, words, said, random)
  const title = script.title ? fresh(script.title, words, said, random) : null
  if (text === null || (script.title && title === null)) return null
  stage.turns.set(author.key, (stage.turns.get(author.key) ?? 0) + 3)
  const thread = openThread(key, script, author.key, at, title, text)
  if (script.kind === 'question' && random.chance(unanswered)) return thread
  const wait = script.kind === 'question' && random.chance(late) ? random.between(4, 8) * dayLength : 0
  for (const [number, line] of script.lines.entries())
    speak(thread, script, line, number, wait, words, stage, random)
  if (learned.has(script.community))
    for (const [number, text] of random.sample(passing[script.kind], random.between(0, 4)).entries())
      speak(
        thread,
        script,
        { ...remark, text },
        script.lines.length + number,
        afterFirst(thread),
        words,
        stage,
        random,
      )
  return closeThread(thread, world, random)
}

function speak(
  thread: Thread,
  script: Script,
  line: ScriptLine,
  number: number,
  wait: number,
  words: Words,
  stage: Stage,
  random: Random,
): void {
  if (!random.chance(line.chance)) return
  const delay = [line.delay[0] + wait, line.delay[1] + wait] as const
  const day = dayOf(thread.at + delay[0])
  const speaker = speakerOf(line.speaker, script, thread, day, stage, random)
  if (!speaker) return
  const known = { ...words, ...whereabouts(speaker) }
  if ([...line.text.matchAll(/\{(c\d+)\}/g)].some((found) => !(must(found[1]) in known))) return
  const reply = {
    key: `${thread.key}-c${number + 1}`,
    reply: line.reply,
    author: speaker.key,
    delay,
    accepted: line.accepted,
  }
  if (replyTime(thread, stage.world, random, reply) === null) return
  const text = fresh(line.text, known, stage.said, random)
  if (text === null || !addReply(thread, stage.world, random, { ...reply, text })) return
  stage.turns.set(speaker.key, (stage.turns.get(speaker.key) ?? 0) + 1)
  words[`c${number + 1}`] = firstName(speaker)
  words[`@c${number + 1}`] = speaker.key
}

/** A text that nobody has written yet; null if the mould has nothing new to say. */
function fresh(mould: string, words: Words, said: Set<string>, random: Random): string | null {
  for (let attempt = 0; attempt < 30; attempt++) {
    const text = playText(mould, words, random)
    if (said.has(text)) continue
    said.add(text)
    return text
  }
  return null
}

/** Days of the performances, by the pulse of the place, August at a third. */
function spread(script: Script, times: number, world: World, random: Random): DayNumber[] {
  const place = must(world.places.get(script.community))
  const first = dayOf(place.created) + 2
  const last = place.archived === null ? world.today - 1 : dayOf(place.archived) - 1
  const weights = Array.from({ length: last - first + 1 }, (_, offset) => {
    const august = dayName(first + offset).slice(5, 7) === '08' ? 0.35 : 1
    return (
      august * (pulse[script.community] ?? ordinary)((first + offset - world.opened) / (last - world.opened))
    )
  })
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const shift = random.next()
  return Array.from({ length: times }, (_, turn) => {
    let rest = ((turn + shift * 0.8 + random.next() * 0.2) / times) * total
    return (
      first +
      Math.max(
        0,
        weights.findIndex((weight) => (rest -= weight) <= 0),
      )
    )
  })
}
