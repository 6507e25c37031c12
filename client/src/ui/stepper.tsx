import type { ReactNode } from 'react'
import { Bubble, type StepState } from './step-rail'
import { VisuallyHidden } from './visually-hidden'
import styles from './steps.module.css'

export type StepperStep = {
  id: string
  state: Exclude<StepState, 'branch'>
  title: ReactNode
  detail?: ReactNode
  /** « Modifier », on what is done. */
  act?: ReactNode
}

type Props = { label: string; steps: readonly StepperStep[]; stateLabels: Record<StepState, string> }

/** Where one stands in a few screens that follow each other. */
export function Stepper({ label, steps, stateLabels }: Props) {
  return (
    <ol aria-label={label} className={styles.stepper}>
      {steps.map((step, at) => (
        <li
          key={step.id}
          data-state={step.state}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <Bubble state={step.state} number={at + 1} />
          <div className={styles.step}>
            <p className={styles.title}>
              {step.title}
              <VisuallyHidden>, {stateLabels[step.state]}</VisuallyHidden>
            </p>
            {step.detail && <div className={styles.detail}>{step.detail}</div>}
            {step.act}
          </div>
        </li>
      ))}
    </ol>
  )
}
