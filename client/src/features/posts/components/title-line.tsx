import type { Ref } from 'react'
import { limits } from '@osmose/shared/posts/posts.contract'
import type { Locale } from '@osmose/shared/core/fields'
import { GrowingField } from '../../../ui/growing-field'
import { useT } from '../../../lib/i18n'
import styles from './composer.module.css'

type Props = {
  ref: Ref<HTMLTextAreaElement>
  value: string
  lang: Locale
  placeholder: string
  error: string | undefined
  onChange: (title: string) => void
  onSubmit: () => void
}

/** The title, on as many lines as it needs. Enter leads on to what comes next, as on paper. */
export function TitleLine({ ref, value, lang, placeholder, error, onChange, onSubmit }: Props) {
  const t = useT()
  return (
    <div className={styles.titleLine}>
      <label className={styles.titleLabel} htmlFor="composer-title">
        {t('posts.title_label')}
      </label>
      <GrowingField
        ref={ref}
        id="composer-title"
        rows={1}
        className={styles.title}
        value={value}
        lang={lang}
        maxLength={limits.title}
        placeholder={placeholder}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? 'composer-title-error' : undefined}
        onChange={(event) => onChange(event.target.value.replace(/\s*\n\s*/g, ' '))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          if (event.ctrlKey || event.metaKey) onSubmit()
          else nextField(event.currentTarget)?.focus()
        }}
      />
      {error && (
        <p id="composer-title-error" className={styles.error}>
          {error}
        </p>
      )}
    </div>
  )
}

function nextField(field: HTMLTextAreaElement): HTMLElement | undefined {
  const fields = field.form?.querySelectorAll<HTMLElement>(
    'textarea, [contenteditable=true], input:not([type=file], [type=radio])',
  )
  const all = [...(fields ?? [])]
  return all[all.indexOf(field) + 1]
}
