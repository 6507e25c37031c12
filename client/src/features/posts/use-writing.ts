import { useEffect, useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import {
  deleteDraft,
  type Draft as KeptDraft,
  type DraftContent,
  readDraft,
  saveDraft,
} from '@osmose/shared/drafts/drafts.contract'
import { ApiError, call, isApiError, isUnsent, newIntent } from '../../lib/call'
import { useSoon } from '../../lib/use-soon'
import { useMe } from '../identity/identity.public'
import { draftKeys, draftsQuery } from './drafts.queries'
import { heldWritings, hold, letGo } from './held'
import { blank, isBlank, type Words, type Writing } from './writing'

export { isBlank, type Writing } from './writing'

const HELD_MS = 300
const SETTLED_MS = 1200

/** Where what is written is safe. */
export interface Kept {
  at: Date
  where: 'server' | 'device'
  /** Why the server does not have it, when it refused. */
  code?: string
}

/**
 * What a person is writing: at once on this device, a moment later on the server, and found again there. `asked` is
 * the key of a draft to go on with. What another screen made of it meanwhile is kept beside it, never under it.
 */
export function useWriting(asked: string | undefined) {
  const client = useQueryClient()
  const personId = useMe().person.id
  const [aside] = useState(() => heldWritings(personId).filter(({ key }) => key !== asked))
  const [writing, setWriting] = useState(
    () => heldWritings(personId).find(({ key }) => key === asked) ?? blank,
  )
  const [opening, setOpening] = useState<{ key: string; failure?: ApiError } | undefined>(
    asked && writing.key === '' ? { key: asked } : undefined,
  )
  const [plannedFor, setPlannedFor] = useState<string | null>(null)
  const [kept, setKept] = useState<Kept>()
  const [elsewhere, setElsewhere] = useState<'changed' | 'gone'>()
  const latest = useRef(writing)
  const writer = useRef(newIntent())
  const sending = useRef<Promise<unknown>>(Promise.resolve())
  const shut = useRef(false)

  const holding = useSoon(() => {
    if (latest.current.key) hold(personId, latest.current)
  }, HELD_MS)
  const saving = useSoon(() => void save(), SETTLED_MS)

  const put = (fields: Partial<Writing>) => {
    latest.current = { ...latest.current, ...fields }
    setWriting(latest.current)
    if (latest.current.key) holding.soon()
  }
  const change = (words: Partial<Words>) => {
    put({ ...words, unsaved: true, key: latest.current.key || newIntent() })
    saving.soon()
  }

  const attempt = async (): Promise<ApiError | undefined> => {
    const now = latest.current
    if (shut.current || !now.unsaved || now.key === '' || (isBlank(now) && now.base === 0)) return undefined
    const content = contentOf(now)
    try {
      const saved = await call(saveDraft, {
        params: { key: now.key },
        body: { base: now.base, writer: writer.current, content },
      })
      void client.invalidateQueries({ queryKey: draftKeys.list })
      if (latest.current.key !== now.key) return undefined
      if (saved.key !== now.key) {
        letGo(personId, now.key)
        writer.current = newIntent()
        setPlannedFor(null)
      }
      const isWhole = same(contentOf(latest.current), content)
      put({ key: saved.key, base: saved.version, unsaved: !isWhole })
      setKept({ at: new Date(), where: 'server' })
      if (saved.elsewhere) setElsewhere(saved.elsewhere)
      return undefined
    } catch (thrown) {
      const error = thrown instanceof ApiError ? thrown : new ApiError('internal')
      setKept({ at: new Date(), where: 'device', ...(!isUnsent(error) && { code: error.code }) })
      return error
    }
  }
  /** Gives the server all of it at once, and what is said here besides; resolves to why it does not have it. */
  const save = (more: Partial<Words> = {}): Promise<ApiError | undefined> => {
    if (Object.keys(more).length > 0) put({ ...more, unsaved: true })
    const attempted = sending.current.then(attempt)
    sending.current = attempted
    return attempted
  }
  const saveLatest = useRef(save)
  saveLatest.current = save
  useEffect(() => {
    const again = () => void saveLatest.current()
    again()
    addEventListener('online', again)
    return () => removeEventListener('online', again)
  }, [])

  const take = ({ key, version, content, scheduledFor }: KeptDraft) => {
    put({ ...wordsOf(content), key, base: version, unsaved: false })
    setPlannedFor(scheduledFor)
  }
  /** What the server has of it, unless this screen is ahead of it; `returning` to what is on screen already. */
  const look = async (key: string, returning = false) => {
    try {
      const found = await call(readDraft, { params: { key } })
      const { key: mine, unsaved, base } = latest.current
      if (mine !== '' && mine !== key) return
      if (mine === '' || (!unsaved && found.version > base)) take(found)
      else setPlannedFor(found.scheduledFor)
      setOpening(undefined)
    } catch (error) {
      const { key: mine, base, unsaved } = latest.current
      if (isApiError(error, 'not_found')) {
        setOpening(undefined)
        if (mine === key && base === 0) return
        if (!returning && !unsaved) clear()
        setPlannedFor(null)
        setElsewhere('gone')
      } else if (mine === '') setOpening({ key, failure: error as ApiError })
    }
  }
  const lookLatest = useRef(look)
  lookLatest.current = look
  useEffect(() => {
    const back = () => {
      const { key, base } = latest.current
      if (document.visibilityState === 'visible' && key && base > 0) void lookLatest.current(key, true)
    }
    // What was begun here is not on the server yet, and comes into the address as it is written.
    const isBegunHere = asked === latest.current.key && latest.current.base === 0
    if (asked && !isBegunHere) void lookLatest.current(asked)
    document.addEventListener('visibilitychange', back)
    return () => document.removeEventListener('visibilitychange', back)
    // A draft is opened once; what changes later is what is written here.
  }, [asked])

  /** Goes on with one begun before, in the place of the blank sheet. */
  const resume = (key: string) => {
    const held = heldWritings(personId).find((other) => other.key === key)
    if (held) put(held)
    else setOpening({ key })
    void look(key)
  }
  const clear = () => {
    const { key } = latest.current
    holding.drop()
    saving.drop()
    latest.current = blank
    setWriting(blank)
    setKept(undefined)
    setElsewhere(undefined)
    setPlannedFor(null)
    if (!key) return
    letGo(personId, key)
    client.setQueryData(
      draftsQuery.queryKey,
      (list) => list && { items: list.items.filter((draft) => draft.key !== key) },
    )
  }
  /** Goes on as a draft of its own: the one before is a post by now. */
  const anew = () => {
    letGo(personId, latest.current.key)
    put({ key: newIntent(), base: 0, unsaved: true })
    setPlannedFor(null)
    saving.soon()
  }
  /** Takes it off the server, then off this device; fails, and keeps it, while the server may have any of it. */
  const withdraw = async () => {
    shut.current = true
    try {
      await sending.current
      const { key } = latest.current
      if (key) await call(deleteDraft, { params: { key } })
      clear()
      void client.invalidateQueries({ queryKey: draftKeys.list })
    } finally {
      shut.current = false
    }
  }
  /** Puts back what was thrown away, as new. */
  const restore = (was: Writing) => {
    const again = { ...was, base: 0, unsaved: true }
    hold(personId, again)
    if (latest.current.key !== '') return
    put(again)
    saving.soon()
  }
  const isEmpty = isBlank(writing)
  return {
    writing,
    change,
    clear,
    anew,
    withdraw,
    restore,
    save,
    kept: isEmpty ? undefined : kept,
    /** What this device held when this began, the last first. */
    aside,
    resume,
    /** The draft on its way, or why it did not come. */
    opening,
    /** What the address should name. */
    key: opening?.key ?? (isEmpty && writing.base === 0 ? undefined : writing.key),
    latestKey: () => latest.current.key,
    plannedFor,
    elsewhere,
  }
}

const same = (some: DraftContent, other: DraftContent) => JSON.stringify(some) === JSON.stringify(other)

function contentOf({ kind, communityId, title, document, details, lang, forId }: Words): DraftContent {
  return {
    kind,
    communityId: communityId || null,
    title,
    document,
    details,
    lang: lang || null,
    forId: forId || null,
  }
}

function wordsOf({ kind, communityId, title, document, details, lang, forId }: DraftContent): Words {
  return {
    kind,
    communityId: communityId ?? '',
    title,
    document,
    details: details as Words['details'],
    lang: lang ?? '',
    forId: forId ?? '',
  }
}
