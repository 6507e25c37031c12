import type { Me } from '@osmose/shared/identity/identity.contract'
import { folded, sameWord, wordsIn } from '@osmose/shared/search/word-forms'
import type { TextKey } from '../../lib/i18n'
import { paths } from '../../lib/paths'

/** A place of the product, its name and the other words by which people look for it. */
export interface Place {
  href: string
  text: TextKey
  words: TextKey
}

const MOST = 4

/** The places this person may go to; the server decides all the same. */
export function placesFor(me: Me): Place[] {
  const animates = me.roles.includes('communityManager') || me.moderates.length > 0
  const hr = me.roles.includes('hr')
  const manages = me.roles.includes('communityManager')
  return [
    { href: paths.settings, text: 'app.settings', words: 'search.place_settings' },
    { href: paths.person(me.person.id), text: 'app.profile', words: 'search.place_profile' },
    { href: paths.drafts, text: 'app.drafts', words: 'search.place_drafts' },
    { href: paths.bookmarks, text: 'app.bookmarks', words: 'search.place_bookmarks' },
    { href: paths.questions, text: 'app.questions', words: 'search.place_questions' },
    { href: paths.people, text: 'app.people', words: 'search.place_people' },
    { href: paths.communities, text: 'app.communities', words: 'search.place_communities' },
    { href: paths.write(), text: 'app.write', words: 'search.place_write' },
    { href: paths.seen, text: 'app.seen', words: 'search.place_seen' },
    { href: paths.charter, text: 'app.charter', words: 'search.place_charter' },
    { href: paths.firstSteps, text: 'app.first_steps', words: 'search.place_first_steps' },
    { href: paths.privacy, text: 'app.privacy', words: 'search.place_privacy' },
    { href: paths.accessibility, text: 'app.accessibility', words: 'search.place_accessibility' },
    ...(animates
      ? ([
          { href: paths.today, text: 'app.today', words: 'search.place_today' },
          { href: paths.moderation, text: 'app.moderation', words: 'search.place_moderation' },
        ] as const)
      : []),
    ...(animates || hr
      ? ([{ href: paths.definitions(), text: 'app.definitions', words: 'search.place_definitions' }] as const)
      : []),
    ...(manages
      ? ([
          { href: paths.nudges, text: 'app.nudges', words: 'search.place_nudges' },
          { href: paths.unfound, text: 'search.unfound', words: 'search.place_unfound' },
        ] as const)
      : []),
    ...(hr ? ([{ href: paths.reports, text: 'app.reports', words: 'search.place_reports' }] as const) : []),
    ...(me.roles.includes('admin')
      ? ([{ href: paths.admin, text: 'app.administration', words: 'search.place_admin' }] as const)
      : []),
  ]
}

/** The places that answer to all words typed, each whole, in another form, or begun. */
export function findPlaces(me: Me, words: string, t: (key: TextKey) => string): Place[] {
  const wanted = wordsIn(words)
    .map(({ word }) => folded(word))
    .filter((word) => word.length > 1)
  if (wanted.length === 0) return []
  return placesFor(me)
    .filter(({ text, words: others }) => {
      const known = wordsIn(`${t(text)} ${t(others)}`).map(({ word }) => folded(word))
      return wanted.every((want) =>
        known.some((word) => (want.length > 2 && word.startsWith(want)) || sameWord(want, word)),
      )
    })
    .slice(0, MOST)
}
