import { useSyncExternalStore } from 'react'
import type { Locale } from '@osmose/shared/core/fields'
import type { KeyOf, ParametersOf } from '@osmose/shared/core/messages'
import type * as French from '@osmose/shared/generated/messages.fr'
import type { ApiError } from './call'
import { recall, remember } from './on-device'

type Texts = typeof French
export type TextKey = KeyOf<Texts>
export type Translate = <K extends TextKey>(key: K, ...parameters: ParametersOf<Texts, K>) => string

type Shelf = Record<string, Record<string, string | ((parameters: unknown) => string)>>

/** What the feed and the pages before signing in say: enough to begin with. */
const first: Record<Locale, () => Promise<unknown>> = {
  fr: () => import('./texts/first.fr'),
  en: () => import('./texts/first.en'),
}
const whole: Record<Locale, () => Promise<unknown>> = {
  fr: () => import('@osmose/shared/generated/messages.fr'),
  en: () => import('@osmose/shared/generated/messages.en'),
}
const kept = 'osmose.locale'
interface Speech {
  locale: Locale
  t: Translate
  has: (key: string) => boolean
  isWhole: boolean
}
let state: Speech | undefined
let wanted: Locale | undefined
const listeners = new Set<() => void>()

/** Loads a language and speaks it from then on; remembered on this device for the pages before signing in. */
export async function speak(locale: Locale): Promise<void> {
  wanted = locale
  if (state?.locale === locale && state.isWhole) return
  say(locale, (await whole[locale]()) as Shelf, true)
}

/** The same with the words of the first page only; `speakWhole` brings the others before another page opens. */
export async function beginToSpeak(locale: Locale): Promise<void> {
  wanted = locale
  if (state?.locale === locale) return
  say(locale, (await first[locale]()) as Shelf, false)
}

export const speakWhole = (): Promise<void> => (wanted ? speak(wanted) : Promise.resolve())

/** The sentences of a language that is not the reader's: what they prepare for those who read the other one. */
export const sentencesIn = async (locale: Locale): Promise<Translate> =>
  translate((await whole[locale]()) as Shelf)

const find = (shelf: Shelf, key: string) => {
  const [feature = '', sentence = ''] = key.split('.')
  return shelf[feature]?.[sentence]
}
const translate =
  (shelf: Shelf): Translate =>
  (key, ...parameters) => {
    const message = find(shelf, key)
    return typeof message === 'function' ? message(parameters[0]) : (message ?? key)
  }

function say(locale: Locale, shelf: Shelf, isWhole: boolean): void {
  if (wanted !== locale || (state?.locale === locale && state.isWhole)) return
  state = { locale, t: translate(shelf), has: (key) => find(shelf, key) !== undefined, isWhole }
  document.documentElement.lang = locale
  remember(kept, locale)
  for (const listener of listeners) listener()
}

/** The language of the last visit, else the browser's, else French. */
export function preferredLocale(): Locale {
  const last = recall(kept)
  if (last === 'fr' || last === 'en') return last
  return navigator.languages.find((language) => /^(fr|en)\b/.test(language))?.startsWith('en') ? 'en' : 'fr'
}

const read = () => {
  if (!state) throw new Error('speak() first')
  return state
}
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The sentence of a key, outside of React. Inside, `useT` follows a change of language. */
export const t: Translate = (key, ...parameters) => read().t(key, ...parameters)
export const locale = (): Locale => read().locale

export const useT = (): Translate => useSyncExternalStore(subscribe, read).t
export const useLocale = (): Locale => useSyncExternalStore(subscribe, read).locale
/** Whether every sentence is there; until then only those of the first page are. */
export const useWholeSpeech = (): boolean => useSyncExternalStore(subscribe, read).isWhole

/** The sentence for an error code: `posts.locked` among the texts of posts, `not_found` among those of errors. Its data are the parameters. */
export function errorText(error: Pick<ApiError, 'code'> & { data?: ApiError['data'] }): string {
  const { t, has } = read()
  const key = error.code.includes('.') ? error.code : `errors.${error.code}`
  const say = t as (key: string, data: ApiError['data']) => string
  return say(has(key) ? key : 'errors.internal', error.data ?? {})
}
