import styles from './vote-button.module.css'

type Props = {
  votes: number
  /** Whether one of them is mine. */
  voted: boolean
  /** What the number counts. */
  words: string
  /** What pressing does; absent where nobody may vote any more. */
  act?: { label: string; busy: boolean; onVote: (voted: boolean) => void }
}

/** The votes as one button: press to give mine, press again to take it back. */
export function VoteButton({ votes, voted, words, act }: Props) {
  const inside = (
    <>
      <b>{votes}</b>
      <span>{words}</span>
    </>
  )
  if (!act)
    return (
      <p className={styles.votes} data-mine={voted || undefined}>
        {inside}
      </p>
    )
  return (
    <button
      type="button"
      data-paper
      className={styles.votes}
      data-mine={voted || undefined}
      aria-pressed={voted}
      aria-label={act.label}
      disabled={act.busy}
      onClick={() => act.onVote(!voted)}
    >
      {inside}
    </button>
  )
}
