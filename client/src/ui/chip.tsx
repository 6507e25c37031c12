import type { ReactNode } from 'react'
import { Check, Plus, X } from 'lucide-react'
import type { Icon } from './icon'
import { cx } from './cx'
import styles from './chip.module.css'

export type Tone = 'ok' | 'warn' | 'danger' | 'info' | 'neutral' | 'brand' | 'copper'

type ChipProps = { tone?: Tone; icon?: Icon; children: ReactNode; className?: string }

/** A state in a word, with its icon. */
export function Chip({ tone = 'neutral', icon: Drawing, children, className }: ChipProps) {
  return (
    <span className={cx(styles.chip, className)} data-tone={tone}>
      {Drawing && <Drawing aria-hidden />}
      <span>{children}</span>
    </span>
  )
}

type ChoiceChipProps = { selected: boolean; onToggle: () => void; icon?: Icon; children: ReactNode }

/** A small answer one can take or leave; the chosen one carries a check mark. */
export function ChoiceChip({ selected, onToggle, icon: Drawing, children }: ChoiceChipProps) {
  const Shown = selected ? Check : Drawing
  return (
    <button type="button" className={styles.choice} aria-pressed={selected} onClick={onToggle}>
      {Shown && <Shown aria-hidden />}
      <span>{children}</span>
    </button>
  )
}

type TopicChipProps = {
  children: ReactNode
  /** Name of the act: « Retirer cuves », « Ajouter couvercle ». */
  actLabel: string
  onAct: () => void
  act: 'remove' | 'add'
}

/** A topic that is kept and can be removed, or that is proposed and can be added. */
export function TopicChip({ children, actLabel, onAct, act }: TopicChipProps) {
  if (act === 'add')
    return (
      <button type="button" className={styles.choice} aria-label={actLabel} onClick={onAct}>
        <Plus aria-hidden />
        <span>{children}</span>
      </button>
    )
  return (
    <span className={styles.topic}>
      <span>{children}</span>
      <button type="button" aria-label={actLabel} onClick={onAct}>
        <X aria-hidden />
      </button>
    </span>
  )
}
