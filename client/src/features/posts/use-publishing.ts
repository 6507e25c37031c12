import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { CommunityCard } from '@osmose/shared/communities/communities.contract'
import type { Locale } from '@osmose/shared/core/fields'
import { scheduleDraft } from '@osmose/shared/drafts/drafts.contract'
import { type DraftOf, isDrafted, needsText, needsTitle } from '@osmose/shared/posts/kinds'
import { limits, publishPost } from '@osmose/shared/posts/posts.contract'
import { toPlain } from '@osmose/shared/text/to-plain'
import { isEmptyDocument } from '@osmose/shared/text/written'
import { showToast } from '../../ui/toasts'
import { ApiError, call, isUnsent } from '../../lib/call'
import { check, type FieldErrors } from '../../lib/form'
import { errorText, useT } from '../../lib/i18n'
import { momentText } from '../../lib/time'
import { useMe } from '../identity/identity.public'
import { draftKeys } from './drafts.queries'
import { rememberCommunity } from './likeliest-place'
import { instantIn } from './later'
import { discard, post } from './outbox'
import type { useWriting, Writing } from './use-writing'

interface Setup {
  written: ReturnType<typeof useWriting>
  community: CommunityCard | undefined
  lang: Locale
  /** In whose name, by their mandate. */
  forId: string | undefined
  /** Day and time as typed; undefined for now. */
  later: string | undefined
  onDone: (postId: string | undefined) => void
}

/** What a kind asks for, as it is sent. */
export function detailsOf({ kind, details }: Writing): DraftOf | undefined {
  return isDrafted(kind) ? ({ ...details[kind], kind } as DraftOf) : undefined
}

/** Sends what is written, now or at a time to come; whatever happens, nothing of it is lost. */
export function usePublishing({ written, community, lang, forId, later, onDone }: Setup) {
  const t = useT()
  const client = useQueryClient()
  const me = useMe()
  const [found, setFound] = useState<FieldErrors>(none)
  const [failure, setFailure] = useState<ApiError>()
  const [refused, setRefused] = useState<Writing['details']>()
  const [busy, setBusy] = useState(false)
  const { writing, clear, save, anew } = written

  const wrongIn = (fields: FieldErrors): FieldErrors => {
    const { kind, title, document } = writing
    const length = toPlain(document).length
    return {
      ...fields,
      ...(needsTitle(kind) &&
        title.trim() === '' && {
          title: t(kind === 'question' ? 'posts.empty_title' : 'posts.title_needed'),
        }),
      ...(needsText(kind) && isEmptyDocument(document)
        ? { text: t('posts.empty_text') }
        : length > limits.text && { text: t('posts.too_long', { most: limits.text }) }),
    }
  }
  const look = () => {
    const { kind, title, document } = writing
    const checked = check(publishPost, { kind, title, document, lang, details: detailsOf(writing) })
    const at = later === undefined ? undefined : instantIn(me.timeZone, later)
    const wrong = {
      ...wrongIn(checked.errors),
      ...(!community && { community: t('drafts.choose_place') }),
      ...(later !== undefined && (!at || at.getTime() <= Date.now()) && { at: t('drafts.in_the_past') }),
    }
    return { checked, at, wrong }
  }
  const ready = () => {
    const { checked, at, wrong } = look()
    setFound(Object.keys(wrong).length > 0 ? wrong : none)
    setFailure(undefined)
    return checked.ok && Object.keys(wrong).length === 0 ? { body: checked.body, at } : undefined
  }
  /** What was found wrong when one wanted to send, as long as it is. */
  const errors = {
    ...(found === none ? none : common(found, look().wrong)),
    ...(failure && refused === writing.details && sayAt(failure)),
  }
  const finish = (text: string, postId?: string) => {
    if (community) rememberCommunity(me.person.id, community.id)
    clear()
    void client.invalidateQueries({ queryKey: draftKeys.list })
    if (!postId) showToast(text)
    onDone(postId)
  }
  const plan = async (at: Date) => {
    try {
      const unsaved = await save({ kind: writing.kind, communityId: community?.id ?? '', forId: '' })
      if (unsaved) throw unsaved
      await call(scheduleDraft, { params: { key: written.latestKey() }, body: { at: at.toISOString() } })
      finish(t('drafts.scheduled', { time: momentText(at.toISOString(), me.timeZone) }))
    } catch (error) {
      setFailure(error instanceof ApiError ? error : new ApiError('internal'))
    }
  }
  const send = async (body: NonNullable<ReturnType<typeof ready>>['body']) => {
    if (!community) return
    const {
      id,
      postId,
      failure: reason,
    } = await post(client, {
      kind: 'post',
      communityId: community.id,
      communityName: community.name,
      postKind: writing.kind,
      title: body.title,
      text: toPlain(writing.document),
      document: writing.document,
      lang,
      details: body.details,
      forId,
      draftKey: written.latestKey() || undefined,
      draftBase: writing.base,
    })
    if (!reason) return finish(t('posts.published'), postId)
    if (isUnsent(reason)) return finish(t('posts.will_be_sent'))
    discard(id)
    // Out already, as it stands here.
    if (reason.code === 'posts.draft_published' && !writing.unsaved)
      return finish(t('posts.published'), String(reason.data.postId))
    if (reason.code === 'posts.draft_published') anew()
    setFailure(reason)
    setRefused(writing.details)
  }
  const publish = async () => {
    const given = !busy && ready()
    if (!given) return
    setBusy(true)
    await (given.at ? plan(given.at) : send(given.body))
    setBusy(false)
  }
  return { publish: () => void publish(), found, errors, failure, busy }
}

const none: FieldErrors = {}

/** Whether the sentence of a refusal stands beside the fields of the kind it is about; it is said there only. */
export function isSaidAtFields(failure: ApiError | undefined): boolean {
  const paths = Object.keys(failure?.fields ?? {})
  return (
    failure?.code !== 'invalid_input' &&
    paths.length > 0 &&
    paths.every((path) => path.startsWith('details.'))
  )
}

/** Why it was refused, beside each field the server names. */
const sayAt = (failure: ApiError): FieldErrors =>
  Object.fromEntries(Object.keys(failure.fields).map((path) => [path, errorText(failure)]))

const common = (found: FieldErrors, wrong: FieldErrors): FieldErrors =>
  Object.fromEntries(Object.entries(wrong).filter(([path]) => path in found))
