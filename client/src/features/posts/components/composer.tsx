import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useQuery } from '@tanstack/react-query'
import { isDrafted } from '@osmose/shared/posts/kinds'
import { writableKind } from '@osmose/shared/posts/posts.contract'
import { languageOf } from '@osmose/shared/text/detect-language'
import { toPlain } from '@osmose/shared/text/to-plain'
import { isEmptyDocument } from '@osmose/shared/text/written'
import { Button, LinkButton } from '../../../ui/button'
import { EmptyState } from '../../../ui/empty-state'
import { TextButton } from '../../../ui/text-button'
import { showToast } from '../../../ui/toasts'
import { useLocale, useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { NamelessStart } from '../../asking/nameless.public'
import { RichEditor } from '../../editor/editor.public'
import { Undescribed } from '../../editor/undescribed.public'
import { uploadFile } from '../../files/files.public'
import { InTheirName, useMandates } from '../../mandates/mandates.public'
import { useMe } from '../../identity/identity.public'
import { caughtKeys, type ComposerStart } from '../compose'
import { forgetDraft } from '../forget-draft'
import { useKindSlot, useProposedKinds } from '../kinds.public'
import { typedIn } from '../later'
import { likeliestPlace } from '../likeliest-place'
import { myCommunitiesQuery } from '../posts.queries'
import { detailsOf, isSaidAtFields, usePublishing } from '../use-publishing'
import { useKeyboardRoom } from '../use-keyboard-room'
import { isBlank, useWriting } from '../use-writing'
import { goneOn } from '../writing'
import { Audience } from './audience'
import { KeptLine } from './kept-line'
import { KindFields } from './kind-fields'
import { KindsRow } from './kinds-row'
import { LanguageSwitch } from './language-switch'
import { OpeningDraft } from './opening-draft'
import { Refusal } from './refusal'
import { SimilarQuestions } from './similar-questions'
import { TitleLine } from './title-line'
import { WaitingDraft } from './waiting-draft'
import { WhenSection } from './when-section'
import styles from './composer.module.css'

type Props = {
  start: ComposerStart
  /** The way out, beside the kinds: a cross in a dialog, nothing on a page. */
  close?: ReactNode
  /** The draft that is on the sheet from now on; undefined while nothing is. */
  onDraft: (key: string | undefined) => void
  onDone: (postId: string | undefined) => void
}

/** Writes a post of any kind. Every keystroke is kept, here and on the server, until it is published. */
export function Composer({ start, close, onDraft, onDone }: Props) {
  const t = useT()
  const locale = useLocale()
  const me = useMe()
  const joined = useQuery(myCommunitiesQuery)
  const title = useRef<HTMLTextAreaElement>(null)
  const written = useWriting(start.draft)
  const { writing, change, opening, plannedFor } = written
  const [asksFor, setAsksFor] = useState(() =>
    start.draft ? {} : { community: start.community, kind: writableKind.safeParse(start.kind).data },
  )
  const [later, setLater] = useState<string>()

  const kind = asksFor.kind ?? writing.kind
  const places = (joined.data ?? []).filter((community) => !community.archived)
  const find = (wanted: string | undefined) =>
    places.find(({ id, slug }) => wanted !== undefined && (id === wanted || slug === wanted))
  const meant = find(asksFor.community)
  const community =
    meant ?? (writing.communityId ? find(writing.communityId) : likeliestPlace(me.person.id, places))
  const isPlaceLost = joined.isSuccess && community === undefined
  const lang = writing.lang || languageOf(writing.title, writing.document, locale)
  const question = kind === 'question'
  const { words, Reach } = useKindSlot(kind) ?? {}
  const { givers, isEntrusted, isKnown } = useMandates(community?.id)
  const mine = useProposedKinds(community, isEntrusted)
  const own = mine.includes(kind)
  const signers = givers(kind)
  const signer = signers.find(({ id }) => id === writing.forId) ?? (own ? undefined : signers[0])
  const isMandateLost = writing.forId !== '' && signer === undefined
  const proposed = writableKind.options.filter(
    (option) => option === kind || mine.includes(option) || givers(option).length > 0,
  )
  const now = { ...writing, kind }
  const { publish, found, errors, failure, busy } = usePublishing({
    written: { ...written, writing: now },
    community,
    lang,
    forId: signer?.id,
    later: signer ? undefined : later,
    onDone,
  })
  const [isSending, setSending] = useState(false)
  const submit = () => {
    if (isSending) showToast(t('editor.still_sending'))
    else if (!isMandateLost) publish()
  }
  const edit: typeof change = (words) =>
    change({ kind, communityId: community?.id ?? writing.communityId, ...words })
  const choose: typeof change = (words) => {
    setAsksFor({})
    edit(words)
  }

  const drop = () => {
    const was = writing
    void forgetDraft(was.key)
    written.clear()
    showToast(t('drafts.deleted'), { label: t('drafts.undo'), run: () => written.restore(was) })
  }

  const latest = useRef({ onDraft, edit, writing })
  latest.current = { onDraft, edit, writing }
  useEffect(() => latest.current.onDraft(written.key), [written.key])
  useEffect(
    () => setLater(plannedFor ? typedIn(me.timeZone, plannedFor) : undefined),
    [plannedFor, me.timeZone],
  )
  useKeyboardRoom()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (Object.keys(found).length > 0 || isSaidAtFields(failure))
      form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [found, failure])
  const isReady = opening === undefined
  useEffect(() => {
    if (!isReady) return
    const keys = caughtKeys()
    // At once, before the next letter: it goes into the field and would write over them.
    if (keys) queueMicrotask(() => flushSync(() => latest.current.edit(goneOn(latest.current.writing, keys))))
    if (isEmptyDocument(latest.current.writing.document)) title.current?.focus()
  }, [isReady])

  if (joined.data && places.length === 0)
    return (
      <div className={styles.none}>
        {close}
        <EmptyState
          title={t('posts.no_community_title')}
          act={
            <LinkButton kind="primary" href={paths.communities}>
              {t('posts.choose_communities')}
            </LinkButton>
          }
        >
          {t('posts.no_community_why')}
        </EmptyState>
      </div>
    )

  return (
    <form
      ref={form}
      noValidate
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div className={styles.head}>
        <KindsRow kinds={proposed} chosen={kind} onChoose={(chosen) => choose({ kind: chosen })} />
        {close}
      </div>
      <div className={styles.main}>
        {opening && <OpeningDraft failure={opening.failure} onRetry={() => written.resume(opening.key)} />}
        {isReady && (
          <>
            {isBlank(writing) && !start.draft && (
              <WaitingDraft
                aside={written.aside}
                onResume={(key) => {
                  setAsksFor({})
                  written.resume(key)
                }}
              />
            )}
            <TitleLine
              ref={title}
              value={writing.title}
              lang={lang}
              placeholder={t(words?.title ?? (question ? 'posts.title_question' : 'posts.title_discussion'))}
              error={errors.title}
              onChange={(typed) => edit({ title: typed })}
              onSubmit={submit}
            />
            {question && community && <SimilarQuestions communityId={community.id} title={writing.title} />}
            {community && (
              <Suspense>
                <NamelessStart
                  key={community.id}
                  communityId={community.id}
                  asking={question}
                  words={() => ({ title: writing.title, text: toPlain(writing.document) })}
                  withdraw={() => {
                    // The sheet goes blank, and stays a question for this place.
                    setAsksFor({ community: community.id, kind })
                    return written.withdraw()
                  }}
                  onSent={() => onDone(undefined)}
                />
              </Suspense>
            )}
            {isDrafted(kind) && (
              <KindFields
                kind={kind}
                value={detailsOf(now)}
                onChange={(given) => edit({ details: { ...writing.details, [kind]: given } })}
                errors={errors}
                communityId={community?.id}
              />
            )}
            <RichEditor
              label={t('posts.text_label')}
              labelHidden
              placeholder={t(words?.text ?? (question ? 'posts.text_question' : 'posts.text_discussion'))}
              value={writing.document}
              lang={lang}
              communityId={community?.id}
              error={errors.text ?? errors.document}
              autoFocus={!isEmptyDocument(writing.document)}
              onChange={(document) => edit({ document })}
              onSubmit={submit}
              upload={(file, onProgress, signal) => uploadFile(file, { onProgress, signal })}
              onSending={setSending}
              end={<LanguageSwitch value={lang} onSelect={(chosen) => edit({ lang: chosen })} />}
            />
            {writing.lang && (
              <p role="status" className={styles.languageHint}>
                {t('languages.of_text_hint')}
              </p>
            )}
            {failure && !isSaidAtFields(failure) && (
              <Refusal
                failure={failure}
                communityId={community?.id}
                document={writing.document}
                onAgreed={submit}
              />
            )}
          </>
        )}
      </div>
      <Audience
        places={places}
        community={community}
        document={writing.document}
        onSelect={(communityId) => choose({ communityId })}
        error={errors.community ?? (isPlaceLost ? t('drafts.place_lost') : undefined)}
        reach={
          Reach &&
          community &&
          (own || signer) && <Reach value={detailsOf(now) ?? {}} community={community} byMandate={!own} />
        }
      >
        {signers.length > 0 && (
          <Suspense>
            <InTheirName givers={signers} chosen={signer} own={own} onSelect={(forId) => edit({ forId })} />
          </Suspense>
        )}
        {isMandateLost && isKnown && (
          <section data-chosen="" role="alert">
            <p>{t('mandates.lost')}</p>
            <TextButton onClick={() => edit({ forId: '' })}>{t('mandates.in_my_name')}</TextButton>
          </section>
        )}
        {!signer && <WhenSection later={later} planned={plannedFor} onChange={setLater} error={errors.at} />}
      </Audience>
      <div className={styles.foot}>
        <Undescribed document={writing.document} />
        <KeptLine kept={written.kept} elsewhere={written.elsewhere} />
        {!isBlank(writing) && (
          <Button kind="quiet" onClick={drop}>
            {t('posts.drop_draft')}
          </Button>
        )}
        <Button kind="primary" size="large" type="submit" loading={busy} refused={!isReady || isMandateLost}>
          {signer || later === undefined
            ? t(words?.send ?? (question ? 'posts.ask' : 'posts.publish'))
            : t('drafts.schedule')}
        </Button>
      </div>
    </form>
  )
}
