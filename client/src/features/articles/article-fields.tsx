import { TextArea } from '../../ui/text-area'
import { useT } from '../../lib/i18n'
import type { KindFieldsProps } from '../posts/kinds.public'
import { CoverField } from './cover-field'
import styles from './article.module.css'

export function ArticleFields({ value, onChange, errors }: KindFieldsProps<'article'>) {
  const t = useT()
  return (
    <div className={styles.fields}>
      <CoverField value={value.cover} onChange={(cover) => onChange({ cover })} errors={errors} />
      <TextArea
        label={t('articles.summary')}
        hint={t('articles.summary_hint')}
        rows={2}
        maxLength={300}
        value={value.summary ?? ''}
        error={errors.summary}
        onChange={(event) => onChange({ summary: event.target.value })}
      />
    </div>
  )
}
