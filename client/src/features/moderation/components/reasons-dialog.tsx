import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Plus, Trash2 } from 'lucide-react'
import type { Locale } from '@osmose/shared/core/fields'
import { limits, type PreparedReason, saveReasons } from '@osmose/shared/moderation/moderation.contract'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'
import { IconButton } from '../../../ui/icon-button'
import { Select } from '../../../ui/select'
import { TextArea } from '../../../ui/text-area'
import { TextField } from '../../../ui/text-field'
import { showToast } from '../../../ui/toasts'
import { type ApiError, call } from '../../../lib/call'
import { check, type FieldErrors } from '../../../lib/form'
import { errorText, useLocale, useT } from '../../../lib/i18n'
import { moderationKeys } from '../moderation.queries'
import styles from './reasons-dialog.module.css'

type Draft = Omit<PreparedReason, 'id'>
const blank: Draft = { outcome: 'hidden', label: { fr: '', en: '' }, text: { fr: '', en: '' } }
const langs = ['fr', 'en'] as const

/** The prepared reasons, in both languages. Saved together. */
export function ReasonsDialog({ items, onClose }: { items: readonly PreparedReason[]; onClose: () => void }) {
  const t = useT()
  const client = useQueryClient()
  const [drafts, setDrafts] = useState<Draft[]>(() =>
    items.map(({ outcome, label, text }) => ({ outcome, label, text })),
  )
  const [errors, setErrors] = useState<FieldErrors>({})
  const save = useMutation({
    mutationFn: (body: { items: Draft[] }) => call(saveReasons, { body }),
    onSuccess: (saved) => {
      client.setQueryData(moderationKeys.reasons, saved)
      showToast(t('moderation.saved'))
      onClose()
    },
  })
  const submit = () => {
    const checked = check(saveReasons, { items: drafts })
    setErrors(checked.errors)
    if (checked.ok) save.mutate(checked.body)
  }
  const change = (at: number, draft: Draft) =>
    setDrafts((was) => was.map((one, index) => (index === at ? draft : one)))
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('app.close')}
      width="wide"
      title={t('moderation.edit_reasons')}
      acts={
        <>
          <Button onClick={onClose}>{t('moderation.cancel')}</Button>
          <Button kind="primary" loading={save.isPending} onClick={submit}>
            {t('moderation.save')}
          </Button>
        </>
      }
    >
      <p>{t('moderation.edit_reasons_why')}</p>
      <ol className={styles.reasons}>
        {drafts.map((draft, at) => (
          <li key={at}>
            <ReasonFields
              draft={draft}
              errors={errors}
              path={`items.${at}`}
              onChange={(next) => change(at, next)}
              onRemove={() => setDrafts((was) => was.filter((_, index) => index !== at))}
            />
          </li>
        ))}
      </ol>
      {drafts.length < limits.reasons && (
        <Button icon={Plus} onClick={() => setDrafts((was) => [...was, blank])}>
          {t('moderation.add_reason')}
        </Button>
      )}
      {save.error && (
        <Banner tone="danger" role="alert">
          {errorText(save.error as ApiError)}
        </Banner>
      )}
    </Dialog>
  )
}

type FieldsProps = {
  draft: Draft
  errors: FieldErrors
  path: string
  onChange: (draft: Draft) => void
  onRemove: () => void
}

function ReasonFields({ draft, errors, path, onChange, onRemove }: FieldsProps) {
  const t = useT()
  const locale = useLocale()
  const named = (lang: Locale, what: string) =>
    `${what}, ${t(lang === 'fr' ? 'moderation.language_fr' : 'moderation.language_en')}`
  return (
    <div className={styles.reason}>
      <div className={styles.head}>
        <Select
          label={t('moderation.reason_outcome')}
          value={draft.outcome}
          onSelect={(outcome) => onChange({ ...draft, outcome })}
          options={[
            { value: 'hidden', label: t('moderation.hide') },
            { value: 'restored', label: t('moderation.restore') },
          ]}
        />
        <IconButton
          icon={Trash2}
          label={t('moderation.remove_reason', { label: draft.label[locale] })}
          onClick={onRemove}
        />
      </div>
      {langs.map((lang) => (
        <div key={lang} className={styles.side}>
          <TextField
            label={named(lang, t('moderation.reason_label'))}
            lang={lang}
            value={draft.label[lang]}
            maxLength={40}
            error={errors[`${path}.label.${lang}`]}
            onChange={(event) =>
              onChange({ ...draft, label: { ...draft.label, [lang]: event.target.value } })
            }
          />
          <TextArea
            label={named(lang, t('moderation.reason_text'))}
            lang={lang}
            rows={4}
            value={draft.text[lang]}
            maxLength={limits.reason}
            error={errors[`${path}.text.${lang}`]}
            onChange={(event) => onChange({ ...draft, text: { ...draft.text, [lang]: event.target.value } })}
          />
        </div>
      ))}
    </div>
  )
}
