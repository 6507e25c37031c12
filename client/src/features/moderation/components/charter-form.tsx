import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import type { Locale } from '@osmose/shared/core/fields'
import { type Charter, publishCharter } from '@osmose/shared/moderation/charter.contract'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'
import { IconButton } from '../../../ui/icon-button'
import { PageTitle } from '../../../ui/page-title'
import { TextArea } from '../../../ui/text-area'
import { TextField } from '../../../ui/text-field'
import { showToast } from '../../../ui/toasts'
import { type ApiError, call, newIntent } from '../../../lib/call'
import { check, type FieldErrors } from '../../../lib/form'
import { errorText, useT } from '../../../lib/i18n'
import { moderationKeys } from '../moderation.queries'
import styles from './charter.module.css'

type Draft = Pick<Charter['articles'][number], 'title' | 'sentence'>
const blank: Draft = { title: { fr: '', en: '' }, sentence: { fr: '', en: '' } }
const langs = ['fr', 'en'] as const

/** Rewrites the charter in both languages; what quoted the earlier version keeps it. */
export function CharterForm({ charter, onClose }: { charter: Charter; onClose: () => void }) {
  const t = useT()
  const client = useQueryClient()
  const [drafts, setDrafts] = useState<Draft[]>(() =>
    charter.articles.map(({ title, sentence }) => ({ title, sentence })),
  )
  const [errors, setErrors] = useState<FieldErrors>({})
  const [intent, renewIntent] = useState(newIntent)
  const version = charter.current + 1
  const publish = useMutation({
    mutationFn: (articles: Draft[]) =>
      call(publishCharter, { body: { after: charter.current, articles }, intent }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: moderationKeys.charter })
      showToast(t('moderation.charter_published', { version }))
      onClose()
    },
    onError: () => renewIntent(newIntent()),
  })
  const submit = () => {
    const checked = check(publishCharter, { after: charter.current, articles: drafts })
    setErrors(checked.errors)
    if (checked.ok) publish.mutate(checked.body.articles)
  }
  const change = (at: number, draft: Draft) =>
    setDrafts((was) => was.map((one, index) => (index === at ? draft : one)))
  const move = (at: number, to: number) =>
    setDrafts((was) => {
      const rest = was.filter((_, index) => index !== at)
      return [...rest.slice(0, to), ...was.slice(at, at + 1), ...rest.slice(to)]
    })
  return (
    <div className={styles.form}>
      <PageTitle under={t('moderation.charter_edit_why')}>{t('moderation.charter_edit')}</PageTitle>
      <ol className={styles.drafts}>
        {drafts.map((draft, at) => {
          const number = at + 1
          return (
            <li key={at} className={styles.draft}>
              <div className={styles.head}>
                <h2>{t('moderation.article', { number })}</h2>
                <div className={styles.tools}>
                  {at > 0 && (
                    <IconButton
                      icon={ArrowUp}
                      label={t('moderation.article_up', { number })}
                      onClick={() => move(at, at - 1)}
                    />
                  )}
                  {at < drafts.length - 1 && (
                    <IconButton
                      icon={ArrowDown}
                      label={t('moderation.article_down', { number })}
                      onClick={() => move(at, at + 1)}
                    />
                  )}
                  {drafts.length > 1 && (
                    <IconButton
                      icon={Trash2}
                      label={t('moderation.article_remove', { number })}
                      onClick={() => setDrafts((was) => was.filter((_, index) => index !== at))}
                    />
                  )}
                </div>
              </div>
              {langs.map((lang) => (
                <ArticleFields
                  key={lang}
                  lang={lang}
                  draft={draft}
                  errors={errors}
                  path={`articles.${at}`}
                  onChange={(next) => change(at, next)}
                />
              ))}
            </li>
          )
        })}
      </ol>
      {publish.error && (
        <Banner tone="danger" role="alert">
          {errorText(publish.error as ApiError)}
        </Banner>
      )}
      <div className={styles.acts}>
        <Button kind="primary" loading={publish.isPending} onClick={submit}>
          {t('moderation.charter_publish', { version })}
        </Button>
        {drafts.length < 20 && (
          <Button icon={Plus} onClick={() => setDrafts((was) => [...was, blank])}>
            {t('moderation.article_add')}
          </Button>
        )}
        <Button kind="quiet" onClick={onClose}>
          {t('moderation.cancel')}
        </Button>
      </div>
    </div>
  )
}

type FieldsProps = {
  lang: Locale
  draft: Draft
  errors: FieldErrors
  path: string
  onChange: (draft: Draft) => void
}

function ArticleFields({ lang, draft, errors, path, onChange }: FieldsProps) {
  const t = useT()
  const named = (what: string) =>
    `${what}, ${t(lang === 'fr' ? 'moderation.language_fr' : 'moderation.language_en')}`
  return (
    <div>
      <TextField
        label={named(t('moderation.article_title'))}
        lang={lang}
        maxLength={60}
        value={draft.title[lang]}
        error={errors[`${path}.title.${lang}`]}
        onChange={(event) => onChange({ ...draft, title: { ...draft.title, [lang]: event.target.value } })}
      />
      <TextArea
        label={named(t('moderation.article_sentence'))}
        lang={lang}
        rows={2}
        maxLength={240}
        value={draft.sentence[lang]}
        error={errors[`${path}.sentence.${lang}`]}
        onChange={(event) =>
          onChange({ ...draft, sentence: { ...draft.sentence, [lang]: event.target.value } })
        }
      />
    </div>
  )
}
