import { VisuallyHidden } from './visually-hidden'
import styles from './way.module.css'

type Place = 'passed' | 'here' | 'to_come'
type Props = {
  label: string
  stages: readonly { id: string; label: string; look?: 'stopped' }[]
  /** Which of them one is at. */
  here: number
  placeLabels: Readonly<Record<Place, string>>
}

/** The stages of something on one line. */
export function Way({ label, stages, here, placeLabels }: Props) {
  return (
    <ol className={styles.way} aria-label={label}>
      {stages.map((stage, at) => {
        const place = at === here ? 'here' : at < here ? 'passed' : 'to_come'
        return (
          <li
            key={stage.id}
            data-place={place}
            data-look={stage.look}
            aria-current={place === 'here' ? 'step' : undefined}
          >
            {stage.label}
            <VisuallyHidden>, {placeLabels[place]}</VisuallyHidden>
          </li>
        )
      })}
    </ol>
  )
}
