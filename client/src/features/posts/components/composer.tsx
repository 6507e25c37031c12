import { type ReactNode, useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Check } from 'lucide-react'
import type { Locale } from '@osmose/shared/core/fields'
import { type DraftedKind, type DraftOf, isDrafted, needsText, needsTitle } from '@osmose/shared/posts/kinds'
import { limits, publishPost, type WritableKind, writableKind } from '@osmose/shared/posts/posts.contract'
import { Button } from '../../../ui/button'
import { EmptyState } from '../../../ui/empty-state'
import { ErrorState } from '../../../ui/error-state'
import { KindPick } from '../../../ui/kind-chip'
import { LinkButton } from '../../../ui/button'
import { showToast } from '../../../ui/toasts'
import { ApiError, isUnsent } from '../../../lib/call'
import { check, type FieldErrors } from '../../../lib/form'
import { errorText, useLocale, useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { clock, hourOf } from '../../../lib/time'
import { detectLanguage } from '@osmose/shared/text/detect-language'
import { lastCommunity, rememberCommunity } from '../last-community'
import { type Named, toSource } from '../mentions'
import { useMe } from '../../identity/identity.public'
import { discard, post, readOutbox } from '../outbox'
import { myCommunitiesQuery } from '../posts.queries'
import { useDraft } from '../use-draft'
import { useKindSlot } from '../kinds.public'
import { Audience } from './audience'
import { KindFields } from './kind-fields'
import { LanguageSwitch } from './language-switch'
import { MarkdownField } from './markdown-field'
import styles from './composer.module.css'

export interface ComposerStart {
  /** Slug or id of the community to write in. */
  community?: string
  kind?: WritableKind
}

type Props = {
  start: ComposerStart
  /** The way out, beside the kinds: a cross in a dialog, nothing on a page. */
  close?: ReactNode
  onDone: (postId: string | undefined) => void
}

interface Draft {
  kind: WritableKind
  communityId: string
  title: string
  text: string
  named: Named
  /** What each kind was given so far: changing one's mind about the kind loses nothing. */
  details: { readonly [K in DraftedKind]?: Partial<DraftOf<K>> }
  /** Chosen by hand; else it is read from the text. */
  lang: Locale | ''
}
const blank: Draft = {
  kind: 'discussion',
  communityId: '',
  title: '',
  text: '',
  named: {},
  details: {},
  lang: '',
}

/** Writes a post of any kind. Every keystroke is kept on this device until it is published. */
export function Composer({ start, close, onDone }: Props) {
  const t = useT()
  const locale = useLocale()
  const client = useQueryClient()
  const me = useMe()
  const mine = useQuery(myCommunitiesQuery)
  const { draft, change, clear, keptAt } = useDraft<Draft>('post', blank)
  const [kind, setKind] = useState(start.kind ?? draft.kind)
  const [errors, setErrors] = useState<FieldErrors>({})
  const [failure, setFailure] = useState<ApiError>()
  const [busy, setBusy] = useState(false)

  const places = (mine.data ?? []).filter((community) => !community.archived)
  const asked = places.find(
    (community) => community.slug === start.community || community.id === start.community,
  )
  const [chosenId, setChosenId] = useState('')
  const community =
    places.find(({ id }) => id === chosenId) ??
    asked ??
    places.find(({ id }) => id === (draft.communityId || lastCommunity(me.person.id))) ??
    places[0]
  const lang = draft.lang || detectLanguage(`${draft.title} ${draft.text}`, locale)
  const question = kind === 'question'
  const words = useKindSlot(kind)?.words
  const details = isDrafted(kind) ? ({ ...draft.details[kind], kind } as DraftOf) : undefined

  const publish = async () => {
    if (busy || !community) return
    const text = toSource(draft.text, draft.named)
    const checked = check(publishPost, {
      kind,
      title: draft.title,
      text,
      lang,
      details,
    })
    const wrong: FieldErrors = {
      ...checked.errors,
      ...(needsTitle(kind) && draft.title.trim() === ''
        ? { title: t(question ? 'posts.empty_title' : 'posts.title_needed') }
        : {}),
      ...(needsText(kind) && draft.text.trim() === ''
        ? { text: t('posts.empty_text') }
        : draft.text.length > limits.text
          ? { text: t('posts.too_long', { most: limits.text }) }
          : {}),
    }
    setErrors(wrong)
    if (!checked.ok || Object.keys(wrong).length > 0) return
    setBusy(true)
    setFailure(undefined)
    const result = await post(client, {
      kind: 'post',
      communityId: community.id,
      communityName: community.name,
      postKind: kind,
      title: checked.body.title,
      text,
      lang,
      details: checked.body.details,
    })
    setBusy(false)
    if (result instanceof ApiError && !isUnsent(result)) {
      for (const item of readOutbox()) if (item.kind === 'post' && item.code === result.code) discard(item.id)
      setFailure(result)
      return
    }
    rememberCommunity(me.person.id, community.id)
    clear()
    showToast(t(result instanceof ApiError ? 'posts.will_be_sent' : 'posts.published'))
    onDone(result instanceof ApiError ? undefined : result.postId)
  }

  if (mine.data && places.length === 0)
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
        void publish()
      }}
    >
      <div className={styles.head}>
        <div role="group" aria-label={t('posts.compose_kind')} className={styles.kinds}>
          {writableKind.options.map((option) => (
            <KindPick
              key={option}
              kind={option}
              selected={kind === option}
              onSelect={() => {
                setKind(option)
                change({ kind: option })
              }}
            >
              {t(`posts.kind_${option}`)}
            </KindPick>
          ))}
        </div>
        {close}
      </div>
      <div className={styles.main}>
        <div className={styles.titleLine}>
          <label className={styles.titleLabel} htmlFor="composer-title">
            {t('posts.title_label')}
          </label>
          <textarea
            id="composer-title"
            dir="auto"
            rows={1}
            className={styles.title}
            value={draft.title}
            lang={lang}
            maxLength={limits.title}
            placeholder={t(words?.title ?? (question ? 'posts.title_question' : 'posts.title_discussion'))}
            aria-invalid={errors.title ? true : undefined}
            aria-describedby={errors.title ? 'composer-title-error' : undefined}
            onChange={(event) => change({ title: event.target.value.replace(/\s*\n\s*/g, ' ') })}
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
          {errors.title && (
            <p id="composer-title-error" className={styles.error}>
              {errors.title}
            </p>
          )}
        </div>
        {isDrafted(kind) && (
          <KindFields
            kind={kind}
            value={details}
            onChange={(given) => change({ details: { ...draft.details, [kind]: given } })}
            errors={errors}
            communityId={community?.id}
          />
        )}
        <MarkdownField
          label={t('posts.text_label')}
          placeholder={t(words?.text ?? (question ? 'posts.text_question' : 'posts.text_discussion'))}
          text={draft.text}
          named={draft.named}
          lang={lang}
          communityId={community?.id}
          error={errors.text}
          onChange={(text, named) => change({ text, named })}
          onSubmit={() => void publish()}
          end={<LanguageSwitch value={lang} onSelect={(chosen) => change({ lang: chosen })} />}
        />
        {failure && (
          <ErrorState
            level={3}
            title={t('posts.publish_failed')}
            kept={draft.text}
            keptNote={t('posts.text_safe')}
          >
            {errorText(failure)}
          </ErrorState>
        )}
      </div>
      <Audience
        places={places}
        community={community}
        onSelect={(id) => {
          setChosenId(id)
          change({ communityId: id })
        }}
      />
      <div className={styles.foot}>
        <p className={styles.kept} role="status">
          {keptAt && <Check aria-hidden />}
          <span>
            {keptAt ? t('posts.draft_kept', { time: clock(hourOf(keptAt)) }) : t('posts.draft_empty')}
          </span>
        </p>
        {(draft.text || draft.title) && (
          <Button kind="quiet" onClick={clear}>
            {t('posts.drop_draft')}
          </Button>
        )}
        <Button kind="primary" size="large" type="submit" loading={busy}>
          {t(words?.send ?? (question ? 'posts.ask' : 'posts.publish'))}
        </Button>
      </div>
    </form>
  )
}
