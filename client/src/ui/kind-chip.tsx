import type { ReactNode } from 'react'
import { cx } from './cx'
import styles from './kind-chip.module.css'

export type PostKind =
  | 'discussion'
  | 'question'
  | 'poll'
  | 'kudos'
  | 'announcement'
  | 'event'
  | 'article'
  | 'idea'
  | 'session'

type Shape = { ground: ReactNode; strokes: string; fold?: string }

const shapes: Record<PostKind, Shape> = {
  discussion: { ground: <circle cx="12" cy="12" r="10.5" />, strokes: 'M7 10h10M7 14.2h6.5' },
  question: {
    ground: (
      <path d="M5.5 2h13A4 4 0 0 1 22.5 6v8.5a4 4 0 0 1-4 4H11l-4.6 4v-4h-.9a4 4 0 0 1-4-4V6a4 4 0 0 1 4-4z" />
    ),
    strokes: 'M9.3 7.7a2.75 2.75 0 0 1 5.4.6c0 1.9-2.7 2.3-2.7 4.1M12 15.3v.1',
  },
  poll: {
    ground: <rect x="1.5" y="1.5" width="21" height="21" rx="4.5" />,
    strokes: 'M6.5 7.2h6.5M6.5 12h11M6.5 16.8h4.5',
  },
  kudos: {
    ground: (
      <path d="M12.00 1.9A3.7 3.7 0 0 1 17.94 3.83A3.7 3.7 0 0 1 21.61 8.88A3.7 3.7 0 0 1 21.61 15.12A3.7 3.7 0 0 1 17.94 20.17A3.7 3.7 0 0 1 12.00 22.1A3.7 3.7 0 0 1 6.06 20.17A3.7 3.7 0 0 1 2.39 15.12A3.7 3.7 0 0 1 2.39 8.88A3.7 3.7 0 0 1 6.06 3.83A3.7 3.7 0 0 1 12.00 1.9z" />
    ),
    strokes:
      'M12 16.3c-2.6-1.8-4.2-3.3-4.2-5.1a2.15 2.15 0 0 1 4.2-.7 2.15 2.15 0 0 1 4.2.7c0 1.8-1.6 3.3-4.2 5.1z',
  },
  announcement: {
    ground: <path d="M3 1.5h18a1 1 0 0 1 1 1v20l-10-4.8-10 4.8v-20a1 1 0 0 1 1-1z" />,
    strokes: 'M7 7.5h10M7 11.7h6',
  },
  event: {
    ground: (
      <path d="M4 4.5h16A2.5 2.5 0 0 1 22.5 7v13a2.5 2.5 0 0 1-2.5 2.5H4A2.5 2.5 0 0 1 1.5 20V7A2.5 2.5 0 0 1 4 4.5z" />
    ),
    strokes: 'M7.5 1.5v5M16.5 1.5v5M6.5 12h11M6.5 16.5h5',
  },
  article: {
    ground: <path d="M5 1.5h9l6.5 6.5v12.5a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-17a2 2 0 0 1 2-2z" />,
    fold: 'M14 1.5l6.5 6.5H14z',
    strokes: 'M7 13h9.5M7 17.2h6',
  },
  idea: {
    ground: (
      <path d="M12 1.2a8.7 8.7 0 0 1 5 15.8v4.3a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 7 21.3V17a8.7 8.7 0 0 1 5-15.8z" />
    ),
    strokes: 'M12 6.3v7M8.5 9.8h7M9.5 19.3h5',
  },
  session: {
    ground: (
      <path d="M3 2h18a1.2 1.2 0 0 1 1.2 1.5l-2.1 9a1.6 1.6 0 0 1-1.6 1.2h-4v6h2.3a1.4 1.4 0 0 1 0 2.8H7.2a1.4 1.4 0 0 1 0-2.8h2.3v-6h-4a1.6 1.6 0 0 1-1.6-1.2l-2.1-9A1.2 1.2 0 0 1 3 2z" />
    ),
    strokes: 'M7.5 5.8h9M8.3 9.6h5',
  },
}

/** The drawing alone, for a list that already says the word. */
export function KindShape({ kind, className }: { kind: PostKind; className?: string }) {
  const { ground, strokes, fold } = shapes[kind]
  return (
    <svg viewBox="0 0 24 24" aria-hidden className={cx(styles.shape, className)} data-kind={kind}>
      <g className={styles.ground}>{ground}</g>
      {fold && <path className={styles.fold} d={fold} />}
      <path className={styles.strokes} d={strokes} />
    </svg>
  )
}

/** What a post is, by a shape of its own and a word. */
export function KindChip({ kind, children }: { kind: PostKind; children: ReactNode }) {
  return (
    <span className={styles.chip} data-kind={kind}>
      <KindShape kind={kind} />
      <span>{children}</span>
    </span>
  )
}

type PickProps = { kind: PostKind; selected: boolean; onSelect: () => void; children: ReactNode }

/** The same chip as a choice, at the head of the composer; the one chosen is the stop of Tab, arrows go to the others. */
export function KindPick({ kind, selected, onSelect, children }: PickProps) {
  return (
    <button
      type="button"
      className={styles.pick}
      aria-pressed={selected}
      tabIndex={selected ? undefined : -1}
      onClick={onSelect}
    >
      <KindShape kind={kind} />
      <span>{children}</span>
    </button>
  )
}
