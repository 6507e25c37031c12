import { useId, type ReactNode } from 'react'
import { Card, CardTitle } from '../../../ui/card'
import styles from './nudge-face.module.css'

type Props = {
  title: string
  text: string
  act: ReactNode
  later?: ReactNode
  /** Why this message, in sentences, and the way to stop its kind. */
  why: { label: string; sentences: readonly string[]; stop: ReactNode }
  level?: 2 | 3
}

/** A message as its person sees it. */
export function NudgeFace({ title, text, act, later, why, level = 2 }: Props) {
  const id = useId()
  return (
    <Card aria-labelledby={id} className={styles.card}>
      <CardTitle id={id} level={level}>
        {title}
      </CardTitle>
      <p className={styles.text}>{text}</p>
      <div className={styles.acts}>
        {act}
        {later}
      </div>
      <details className={styles.why}>
        <summary>{why.label}</summary>
        {why.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </details>
      {why.stop}
    </Card>
  )
}
