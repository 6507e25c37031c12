import { useRef, useState } from 'react'
import { Plus, X } from 'lucide-react'
import { pollLimits } from '@osmose/shared/polls/poll.contract'
import { Button } from '../../ui/button'
import { IconButton } from '../../ui/icon-button'
import { RadioCards } from '../../ui/radio-group'
import { SegmentedSwitch } from '../../ui/segmented-switch'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { useT } from '../../lib/i18n'
import type { KindFieldsProps } from '../posts/kinds.public'
import { fromLocal, toLocal } from '../../lib/local-instant'
import styles from './poll.module.css'

/** The choices, how one answers, who sees it and until when. What was published stays: nothing is asked when rewriting. */
export function PollFields({ value, onChange, errors, rewriting }: KindFieldsProps<'poll'>) {
  const t = useT()
  const list = useRef<HTMLOListElement>(null)
  const [rows, setRows] = useState(() => {
    const given = value.options ?? []
    return given.length >= pollLimits.fewest ? given : [...given, '', ''].slice(0, pollLimits.fewest)
  })
  if (rewriting) return <p className={styles.note}>{t('polls.question_fixed')}</p>
  const write = (next: string[]) => {
    setRows(next)
    onChange({ options: next.filter((row) => row.trim() !== '') })
  }
  const add = (at: number) => {
    if (rows.length >= pollLimits.most) return
    setRows(rows.toSpliced(at, 0, ''))
    requestAnimationFrame(() => list.current?.querySelectorAll('input')[at]?.focus())
  }
  const wrong = Object.keys(errors).some((path) => path.startsWith('options'))
  return (
    <div className={styles.fields}>
      <fieldset className={styles.options}>
        <legend>{t('polls.options')}</legend>
        <ol ref={list}>
          {rows.map((row, at) => (
            <li key={at}>
              <TextField
                label={t('polls.option', { number: at + 1 })}
                labelHidden
                placeholder={t('polls.option', { number: at + 1 })}
                value={row}
                maxLength={pollLimits.option}
                aria-invalid={wrong || undefined}
                onChange={(event) => write(rows.with(at, event.target.value))}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
                  event.preventDefault()
                  add(at + 1)
                }}
              />
              {rows.length > pollLimits.fewest && (
                <IconButton
                  icon={X}
                  label={t('polls.remove_option', { number: at + 1 })}
                  onClick={() => write(rows.toSpliced(at, 1))}
                />
              )}
            </li>
          ))}
        </ol>
        {wrong && <p className={styles.error}>{t('polls.options_wrong')}</p>}
        {rows.length < pollLimits.most && (
          <Button kind="quiet" size="small" icon={Plus} onClick={() => add(rows.length)}>
            {t('polls.add_option')}
          </Button>
        )}
      </fieldset>
      <SegmentedSwitch
        label={t('polls.method')}
        value={value.method ?? 'single'}
        onSelect={(method) => onChange({ method })}
        options={(['single', 'multiple', 'ranked'] as const).map((method) => ({
          value: method,
          label: t(`polls.method_${method}`),
        }))}
      />
      <RadioCards
        legend={t('polls.secrecy')}
        value={value.anonymous ? 'anonymous' : 'open'}
        onSelect={(secrecy) => onChange({ anonymous: secrecy === 'anonymous' })}
        options={(['open', 'anonymous'] as const).map((secrecy) => ({
          value: secrecy,
          label: t(`polls.${secrecy}`),
          hint: t(`polls.${secrecy}_hint`),
        }))}
      />
      <div className={styles.pair}>
        <TextField
          type="datetime-local"
          label={t('polls.closes')}
          hint={t('polls.closes_hint')}
          min={toLocal(new Date().toISOString())}
          value={toLocal(value.closesAt ?? null)}
          error={errors.closesAt}
          onChange={(event) => onChange({ closesAt: fromLocal(event.target.value) })}
        />
        <Select
          label={t('polls.results')}
          hint={t(value.anonymous ? 'polls.fewest' : 'polls.fewest_open')}
          value={value.resultsWhen ?? 'answered'}
          onSelect={(resultsWhen) => onChange({ resultsWhen })}
          options={(['answered', 'closed'] as const).map((when) => ({
            value: when,
            label: t(`polls.results_${when}`),
          }))}
        />
      </div>
    </div>
  )
}
