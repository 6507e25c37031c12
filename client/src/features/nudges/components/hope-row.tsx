import { useEffect } from 'react'
import type { Rule } from '@osmose/shared/nudges/nudges.contract'
import { TextArea } from '../../../ui/text-area'
import { useT } from '../../../lib/i18n'
import { useDraft } from '../nudges.queries'
import { EditorLine } from './rule-rows'
import styles from './rule-editor.module.css'

type Props = { rule: Rule; value: string; onChange: (value: string) => void }

/** What the test is to show, in a sentence of one's own, kept as it is written. */
export function HopeRow({ rule, value, onChange }: Props) {
  const t = useT()
  const { mutate } = useDraft(rule.key)
  const written = value.replace(/\s+/g, ' ').trim()
  useEffect(() => {
    if (!rule.can.edit || written === rule.hypothesis) return
    const timer = setTimeout(() => mutate({ hypothesis: written }), 800)
    return () => clearTimeout(timer)
  }, [written, rule.hypothesis, rule.can.edit, mutate])
  return (
    <EditorLine title={t('nudges.row_hope')}>
      {rule.can.edit ? (
        <TextArea
          label={t('nudges.hope_label')}
          rows={2}
          maxLength={280}
          value={value}
          placeholder={t('nudges.hope_example')}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <p className={styles.sentence}>{rule.hypothesis}</p>
      )}
    </EditorLine>
  )
}
