import type { ReactNode } from 'react'
import type { Rule } from '@osmose/shared/nudges/nudges.contract'
import { EditableValue } from '../../../ui/editable-value'
import { type TextKey, useT } from '../../../lib/i18n'
import { useDraft } from '../nudges.queries'
import { valueWords, wordOf } from '../words'
import { Sentence } from '../../../ui/sentence'
import styles from './rule-editor.module.css'

export function EditorLine({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.row}>
      <h2>{title}</h2>
      <div className={styles.content}>{children}</div>
    </section>
  )
}

/** The sentences of a rule; each value in them can be changed within its list, or not at all while a test runs. */
export function RuleRows({ rule, message }: { rule: Rule; message: ReactNode }) {
  const t = useT()
  const values = useValues(rule)
  const word = wordOf(rule.key)
  const line = (text: string) => (
    <p className={styles.sentence}>
      <Sentence text={text} values={values} />
    </p>
  )
  return (
    <>
      <EditorLine title={t('nudges.row_who')}>
        {line(t(`nudges.who_${word}`))}
        <p className={styles.note}>{t(`nudges.who_${word}_except`)}</p>
        <Audience rule={rule} />
      </EditorLine>
      <EditorLine title={t('nudges.row_when')}>
        {line(t('nudges.when'))}
        <p className={styles.note}>{t(`nudges.when_${word}`)}</p>
      </EditorLine>
      {message}
      <EditorLine title={t('nudges.row_channel')}>
        <p className={styles.sentence}>{t('nudges.channel')}</p>
      </EditorLine>
      <EditorLine title={t('nudges.row_limits')}>
        {line(t(`nudges.limits_rule_${word}`))}
        <p className={styles.note}>{t('nudges.limits_family')}</p>
      </EditorLine>
      <EditorLine title={t('nudges.row_goal')}>{line(t(`nudges.goal_${word}`))}</EditorLine>
      <EditorLine title={t('nudges.row_length')}>{line(t('nudges.length'))}</EditorLine>
    </>
  )
}

function useValues(rule: Rule): Record<string, ReactNode> {
  const t = useT()
  const draft = useDraft(rule.key)
  return Object.fromEntries(
    rule.settings.map(({ key, value, allowed }) => {
      const words = (n: number) => valueWords(t, rule.unit, key, n)
      if (!rule.can.edit || allowed.length === 1)
        return [
          key,
          <b key={key} className={styles.fixed}>
            {words(value)}
          </b>,
        ]
      return [
        key,
        <EditableValue
          key={key}
          label={t(`nudges.setting_${key}` as TextKey & 'nudges.setting_weeks')}
          value={String(value)}
          options={allowed.map((n) => ({ value: String(n), label: words(n) }))}
          onSelect={(n) => draft.mutate({ settings: { [key]: Number(n) } })}
        />,
      ]
    }),
  )
}

function Audience({ rule: { unit, preview } }: { rule: Rule }) {
  const t = useT()
  return (
    <p className={styles.count} aria-live="polite">
      {preview.now === null ? (
        <>
          <b>{t('nudges.audience_hidden', { unit, threshold: preview.threshold })}</b>{' '}
          <span>{t('nudges.audience_hidden_note')}</span>
        </>
      ) : (
        <>
          <b>{t('nudges.audience', { unit, n: preview.now })}</b> <span>{t('nudges.audience_note')}</span>
        </>
      )}
    </p>
  )
}
