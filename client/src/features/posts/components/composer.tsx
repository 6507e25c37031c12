import { type ReactNode, Suspense, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { isDrafted } from '@osmose/shared/posts/kinds'
import { limits, type WritableKind, writableKind } from '@osmose/shared/posts/posts.contract'
import { detectLanguage } from '@osmose/shared/text/detect-language'
import { toPlain } from '@osmose/shared/text/to-plain'
import { moveFocus } from '../../../ui/arrows'
import { Button, LinkButton } from '../../../ui/button'
import { EmptyState } from '../../../ui/empty-state'
import { ErrorState } from '../../../ui/error-state'
import { KindPick } from '../../../ui/kind-chip'
import { errorText, useLocale, useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { NamelessStart } from '../../asking/nameless.public'
import { CharterAsk } from '../../communities/communities.public'
import { RichEditor } from '../../editor/editor.public'
import { uploadFile } from '../../files/files.public'
import { InTheirName, useMandates } from '../../mandates/mandates.public'
import { useMe } from '../../identity/identity.public'
import { forgetDraft } from '../forget-draft'
import { useKindSlot, useProposedKinds } from '../kinds.public'
import { lastCommunity } from '../last-community'
import { myCommunitiesQuery } from '../posts.queries'
import { detailsOf, usePublishing } from '../use-publishing'
import { isBlank, useWriting } from '../use-writing'
import { Audience } from './audience'
import { KeptLine } from './kept-line'
import { KindFields } from './kind-fields'
import { LanguageSwitch } from './language-switch'
import { SimilarQuestions } from './similar-questions'
import { WaitingDraft } from './waiting-draft'
import { WhenSection } from './when-section'
import styles from './composer.module.css'

export interface ComposerStart {
  /** Slug or id of the community to write in. */
  community?: string
  kind?: WritableKind
  /** The draft to go on with. */
  draft?: string
}

type Props = {
  start: ComposerStart
  /** The way out, beside the kinds: a cross in a dialog, nothing on a page. */
  close?: ReactNode
  onDone: (postId: string | undefined) => void
}

/** Writes a post of any kind. Every keystroke is kept, here and on the server, until it is published. */
export function Composer({ start, close, onDone }: Props) {
  const t = useT()
  const locale = useLocale()
  const me = useMe()
  const joined = useQuery(myCommunitiesQuery)
  const [opened, setOpened] = useState(start.draft)
  const written = useWriting(opened)
  const { writing, change, clear } = written
  const [asksFor, setAsksFor] = useState(start)
  const [later, setLater] = useState<string>()

  const kind = asksFor.kind ?? writing.kind
  const places = (joined.data ?? []).filter((community) => !community.archived)
  const find = (wanted: string | undefined) =>
    places.find(({ id, slug }) => wanted !== undefined && (id === wanted || slug === wanted))
  const community =
    find(asksFor.community) ?? find(writing.communityId || lastCommunity(me.person.id)) ?? places[0]
  const lang = writing.lang || detectLanguage(`${writing.title} ${toPlain(writing.document)}`, locale)
  const question = kind === 'question'
  const { words, Reach } = useKindSlot(kind) ?? {}
  const mine = useProposedKinds(community)
  const { givers } = useMandates(community?.id)
  const own = mine.includes(kind)
  const signers = givers(kind)
  const signer = signers.find(({ id }) => id === writing.forId) ?? (own ? undefined : signers[0])
  const proposed = writableKind.options.filter(
    (option) => option === kind || mine.includes(option) || givers(option).length > 0,
  )
  const now = { ...writing, kind }
  const { publish, errors, failure, busy } = usePublishing({
    written: { ...written, writing: now },
    community,
    lang,
    forId: signer?.id,
    onDone,
  })
  const submit = () => publish(signer ? undefined : later)
  const edit: typeof change = (words) => change({ kind, communityId: community?.id ?? '', ...words })
  const choose: typeof change = (words) => {
    setAsksFor({})
    edit(words)
  }

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
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div className={styles.head}>
        <div
          role="group"
          aria-label={t('posts.compose_kind')}
          className={styles.kinds}
          onKeyDown={(event) => moveFocus(event, 'button', 'horizontal')}
        >
          {proposed.map((option) => (
            <KindPick
              key={option}
              kind={option}
              selected={kind === option}
              onSelect={() => choose({ kind: option })}
            >
              {t(`posts.kind_${option}`)}
            </KindPick>
          ))}
        </div>
        {close}
      </div>
      <div className={styles.main}>
        {isBlank(writing) && !start.draft && (
          <WaitingDraft
            aside={written.aside}
            onResume={(key) => {
              written.resume(key)
              setOpened(key)
            }}
          />
        )}
        <div className={styles.titleLine}>
          <label className={styles.titleLabel} htmlFor="composer-title">
            {t('posts.title_label')}
          </label>
          <textarea
            id="composer-title"
            dir="auto"
            rows={1}
            className={styles.title}
            value={writing.title}
            lang={lang}
            maxLength={limits.title}
            placeholder={t(words?.title ?? (question ? 'posts.title_question' : 'posts.title_discussion'))}
            aria-invalid={errors.title ? true : undefined}
            aria-describedby={errors.title ? 'composer-title-error' : undefined}
            onChange={(event) => edit({ title: event.target.value.replace(/\s*\n\s*/g, ' ') })}
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
          {errors.title && (
            <p id="composer-title-error" className={styles.error}>
              {errors.title}
            </p>
          )}
        </div>
        {question && community && <SimilarQuestions communityId={community.id} title={writing.title} />}
        {community && (
          <Suspense>
            <NamelessStart
              key={community.id}
              communityId={community.id}
              asking={question}
              words={() => ({ title: writing.title, text: toPlain(writing.document) })}
              withdraw={written.withdraw}
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
          onChange={(document) => edit({ document })}
          onSubmit={submit}
          upload={(file, onProgress, signal) => uploadFile(file, { onProgress, signal })}
          end={<LanguageSwitch value={lang} onSelect={(chosen) => edit({ lang: chosen })} />}
        />
        {failure?.code === 'posts.charter_due' && community && (
          <Suspense>
            <CharterAsk communityId={community.id} onAgreed={submit} />
          </Suspense>
        )}
        {failure && failure.code !== 'posts.charter_due' && (
          <ErrorState
            level={3}
            title={t('posts.publish_failed')}
            kept={toPlain(writing.document)}
            keptNote={t('posts.text_safe')}
          >
            {errorText(failure)}
          </ErrorState>
        )}
      </div>
      <Audience
        places={places}
        community={community}
        document={writing.document}
        onSelect={(communityId) => choose({ communityId })}
        reach={Reach && community && own && <Reach value={detailsOf(now) ?? {}} community={community} />}
      >
        {signers.length > 0 && (
          <Suspense>
            <InTheirName givers={signers} chosen={signer} own={own} onSelect={(forId) => edit({ forId })} />
          </Suspense>
        )}
        {!signer && <WhenSection later={later} onChange={setLater} error={errors.at} />}
      </Audience>
      <div className={styles.foot}>
        <KeptLine kept={written.kept} elsewhere={written.elsewhere} />
        {!isBlank(writing) && (
          <Button
            kind="quiet"
            onClick={() => {
              void forgetDraft(writing.key)
              clear()
            }}
          >
            {t('posts.drop_draft')}
          </Button>
        )}
        <Button kind="primary" size="large" type="submit" loading={busy}>
          {signer || later === undefined
            ? t(words?.send ?? (question ? 'posts.ask' : 'posts.publish'))
            : t('drafts.schedule')}
        </Button>
      </div>
    </form>
  )
}
