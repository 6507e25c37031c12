import type { ReactNode } from 'react'
import { BookOpen, Check } from 'lucide-react'
import { VisuallyHidden } from './visually-hidden'
import styles from './steps.module.css'

export type StepState = 'done' | 'current' | 'todo' | 'branch'

export type RailStep = {
  id: string
  state: StepState
  title: ReactNode
  /** Beside the title: « deux minutes ». */
  note?: ReactNode
  /** At the end of the line: « Passer ». */
  end?: ReactNode
  /** In a column before the rail: « Jour 5 », « 30 nov. ». */
  when?: ReactNode
  children?: ReactNode
}

type Props = {
  steps: readonly RailStep[]
  /** Said to those who listen, after the number of the step. */
  stateLabels: Record<StepState, string>
}

/** Steps on one line, in any order that suits; a branch leaves the line and comes back to it. */
export function StepRail({ steps, stateLabels }: Props) {
  const dated = steps.some((step) => step.when !== undefined)
  let number = 0
  return (
    <ol className={styles.rail} data-dated={dated || undefined}>
      {steps.map((step) => (
        <li key={step.id} data-state={step.state}>
          {dated && <div className={styles.when}>{step.when}</div>}
          <Bubble state={step.state} number={step.state === 'branch' ? number : ++number} />
          <div className={styles.step}>
            <div className={styles.line}>
              <h3>
                {step.title}
                <VisuallyHidden>, {stateLabels[step.state]}</VisuallyHidden>
              </h3>
              {step.note && <span className={styles.note}>{step.note}</span>}
              {step.end && <span className={styles.end}>{step.end}</span>}
            </div>
            {step.children && <div className={styles.content}>{step.children}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}

export function Bubble({ state, number }: { state: StepState; number: number }) {
  return (
    <span className={styles.bubble} aria-hidden>
      {state === 'done' ? <Check /> : state === 'branch' ? <BookOpen /> : number}
    </span>
  )
}
