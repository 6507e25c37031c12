import { useEffect, useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import {
  deleteDraft,
  type Draft as KeptDraft,
  type DraftContent,
  readDraft,
  saveDraft,
} from '@osmose/shared/drafts/drafts.contract'
import { ApiError, call, isUnsent } from '../../lib/call'
import { draftKeys } from './drafts.queries'
import { useMe } from '../identity/identity.public'
import { putAside, takeOut } from './set-aside'
import { useDraft } from './use-draft'
import { blank, isBlank, type Words, type Writing } from './writing'

export { isBlank, type Writing } from './writing'

const SETTLED_MS = 1200

/** Where what is written is safe. */
export interface Kept {
  at: Date
  where: 'server' | 'device'
  /** Why the server does not have it, when it refused. */
  code?: string
}

/**
 * What a person is writing: at once on this device, a moment later on the server, and found again there. `opened` is
 * the key of a draft to go on with.
 */
export function useWriting(opened: string | undefined) {
  const client = useQueryClient()
  const personId = useMe().person.id
  const [aside, setAside] = useState(() => putAside(personId, opened))
  const { draft, change: put, clear: drop } = useDraft<Writing>('writing', blank)
  const [kept, setKept] = useState<Kept>()
  const [elsewhere, setElsewhere] = useState(false)
  const latest = useRef(draft)
  latest.current = draft
  const sending = useRef<Promise<void>>(Promise.resolve())
  const shut = useRef(false)

  const change = (words: Partial<Words>) =>
    put({ ...words, unsaved: true, key: latest.current.key || crypto.randomUUID() })

  const save = (more: Partial<Words> = {}): Promise<void> => {
    if (Object.keys(more).length > 0) latest.current = { ...latest.current, ...more, unsaved: true }
    sending.current = sending.current.then(async () => {
      const now = latest.current
      if (shut.current || !now.unsaved || now.key === '' || isBlank(now)) return
      const content = contentOf(now)
      try {
        const saved = await call(saveDraft, { params: { key: now.key }, body: { base: now.base, content } })
        if (latest.current.key !== now.key) return
        const isWhole = JSON.stringify(contentOf(latest.current)) === JSON.stringify(content)
        put({ base: saved.version, unsaved: !isWhole })
        latest.current = { ...latest.current, base: saved.version, unsaved: !isWhole }
        setKept({ at: new Date(), where: 'server' })
        if (saved.elsewhere) setElsewhere(true)
        void client.invalidateQueries({ queryKey: draftKeys.list })
      } catch (error) {
        const refused = error instanceof ApiError && !isUnsent(error)
        setKept({ at: new Date(), where: 'device', ...(refused && { code: error.code }) })
      }
    })
    return sending.current
  }
  const saveLatest = useRef(save)
  saveLatest.current = save

  const words = JSON.stringify(contentOf(draft))
  useEffect(() => {
    if (!latest.current.unsaved) return
    const timer = setTimeout(() => void saveLatest.current(), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [words, draft.unsaved])
  useEffect(() => {
    const again = () => void saveLatest.current()
    addEventListener('online', again)
    return () => {
      removeEventListener('online', again)
      void saveLatest.current()
    }
  }, [])

  const take = (from: KeptDraft) =>
    put({ ...wordsOf(from.content), key: from.key, base: from.version, unsaved: false })
  const takeLatest = useRef(take)
  takeLatest.current = take
  useEffect(() => {
    const asked = opened ?? (latest.current.base > 0 ? latest.current.key : undefined)
    if (!asked) return
    let left = false
    const look = async () => {
      if (asked !== latest.current.key) await saveLatest.current()
      const found = await call(readDraft, { params: { key: asked } })
      if (
        left ||
        (asked === latest.current.key && (latest.current.unsaved || found.version <= latest.current.base))
      )
        return
      takeLatest.current(found)
    }
    look().catch((error: unknown) => {
      const isGone = error instanceof ApiError && error.code === 'not_found'
      if (!left && isGone && asked === latest.current.key && !latest.current.unsaved) drop()
    })
    return () => {
      left = true
    }
    // A draft is opened once; what changes later is what is written here.
  }, [opened])

  const resume = (key: string) => {
    const found = aside.find((writing) => writing.key === key)
    if (found) put(found)
    setAside(takeOut(personId, key))
  }
  const clear = () => {
    latest.current = blank
    setKept(undefined)
    setElsewhere(false)
    drop()
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
  return {
    writing: draft,
    change,
    clear,
    withdraw,
    /** Gives the server all of it at once, and what is said here besides. */
    save,
    kept: isBlank(draft) ? undefined : kept,
    /** What this device still holds of what was begun before, the last first. */
    aside,
    /** Goes on with one of these, where it is one. */
    resume,
    elsewhere,
  }
}

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
