import { useMemo, useState } from 'react'
import type { Locale } from '@osmose/shared/core/fields'
import { tags } from '@osmose/shared/core/tags'
import { locale, type Translate, useLocale, useT } from './i18n'
import { cities } from './zone-cities'

const regions = [
  'africa',
  'america',
  'antarctica',
  'arctic',
  'asia',
  'atlantic',
  'australia',
  'europe',
  'indian',
  'pacific',
] as const

/** `Europe/London` as people say it: « Londres ». */
function cityOf(zone: string, of: Locale): string {
  const city = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
  return cities[of][city] ?? city
}

const named = (zone: string, of: Locale, style: 'longGeneric' | 'shortOffset', at: Date): string =>
  new Intl.DateTimeFormat(tags[of], { timeZone: zone, timeZoneName: style })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value ?? zone

/** « New York (UTC−5) »; the offset is that of `at`. */
export const zoneText = (zone: string, of: Locale = locale(), at: Date = new Date()): string =>
  `${cityOf(zone, of)} (${named(zone, of, 'shortOffset', at)})`

/** « New York (UTC−5), heure de l’Est nord-américain »: what a narrow field cuts comes last. */
const zoneInFull = (zone: string, of: Locale, at: Date): string =>
  `${zoneText(zone, of, at)}, ${named(zone, of, 'longGeneric', at).replace(/^heure\s:\s/, '')}`

const regionOf = (t: Translate, zone: string): string => {
  const first = zone.slice(0, zone.indexOf('/')).toLowerCase()
  const region = regions.find((one) => one === first)
  return t(region ? `settings.region_${region}` : 'settings.region_other')
}

/** Every zone this browser knows and the one in use, by region and city; offsets cost, and come when asked for. */
function zonesOf(t: Translate, of: Locale, used: string, offsets: boolean, at: Date) {
  const known = typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : []
  const label = (zone: string) =>
    zone === used ? zoneInFull(zone, of, at) : offsets ? zoneText(zone, of, at) : cityOf(zone, of)
  return [...new Set(['UTC', 'Europe/Paris', ...known, used])]
    .map((zone) => ({ value: zone, label: label(zone), group: regionOf(t, zone) }))
    .toSorted((a, b) => a.group.localeCompare(b.group, of) || a.label.localeCompare(b.label, of))
}

/** What a `Select` of time zones is given: its choices tell their offsets as soon as it is about to open. */
export function useZones(used: string, at?: Date) {
  const t = useT()
  const of = useLocale()
  const [offsets, setOffsets] = useState(false)
  const instant = at?.getTime()
  const options = useMemo(
    () => zonesOf(t, of, used, offsets, instant === undefined ? new Date() : new Date(instant)),
    [t, of, used, offsets, instant],
  )
  const ask = () => setOffsets(true)
  return { options, onFocus: ask, onPointerDown: ask }
}
