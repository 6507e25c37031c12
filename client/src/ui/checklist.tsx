import type { ReactNode } from 'react'
import { Check } from 'lucide-react'
import { VisuallyHidden } from './visually-hidden'
import styles from './checklist.module.css'

export type ChecklistItem = { id: string; done: boolean; label: ReactNode }

type Props = {
  items: readonly ChecklistItem[]
  /** Said to those who listen, for what is done and for what is not. */
  doneLabel: string
  todoLabel: string
}

/** Small steps, done at one's own pace. */
export function Checklist({ items, doneLabel, todoLabel }: Props) {
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item.id} data-done={item.done || undefined}>
          <span className={styles.mark} aria-hidden>
            {item.done && <Check />}
          </span>
          <VisuallyHidden>{item.done ? doneLabel : todoLabel}</VisuallyHidden>
          <span>{item.label}</span>
        </li>
      ))}
    </ul>
  )
}
