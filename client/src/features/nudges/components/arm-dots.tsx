import styles from './rule-editor.module.css'

type Props = { treated: number; holdout: number }

/** One dot a unit, the control group spread among the others as a draw would; the sentence below says the same. */
export function ArmDots({ treated, holdout }: Props) {
  const of = treated + holdout
  return (
    <div className={styles.dots} aria-hidden>
      {Array.from({ length: of }, (_, at) => (
        <i key={at} data-arm={isHeldOut(at, holdout, of) ? 'holdout' : 'treatment'} />
      ))}
    </div>
  )
}

/** Spreads `held` of `of` places evenly, moved about a little by the place itself so that no pattern shows. */
function isHeldOut(at: number, held: number, of: number): boolean {
  const shuffled = (at * stepOf(of)) % of
  return shuffled < held
}

function stepOf(of: number): number {
  for (let step = Math.max(2, Math.round(of * 0.618)); ; step++)
    if (greatestCommon(step, of) === 1) return step
}

const greatestCommon = (a: number, b: number): number => (b === 0 ? a : greatestCommon(b, a % b))
