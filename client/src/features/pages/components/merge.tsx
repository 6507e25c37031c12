import { type ReactNode, useEffect, useId, useRef } from 'react'
import type { TextDocument } from '@osmose/shared/text/document'
import { Button } from '../../../ui/button'
import type { Translate } from '../../../lib/i18n'
import { compare } from '../diff'
import { DiffView, TitleChange } from './diff-view'
import styles from './history.module.css'

export interface Side {
  title: string
  document: TextDocument
}
export interface Conflict {
  /** What both had read. */
  base: Side
  /** What the other saved. */
  theirs: Side
  /** What I had written when it was refused. */
  mine: Side
  lang: string
}
interface Words {
  title: string
  why: string
  theirs: string
  mine: string
  take: string
  keepWhy?: string
  took: string
}

/** What is said where the other is oneself, in another window. */
export const ownWords = (t: Translate): Words => ({
  title: t('posts.conflict_title'),
  why: t('posts.conflict_why'),
  theirs: t('posts.conflict_theirs'),
  mine: t('posts.conflict_mine'),
  take: t('posts.conflict_take'),
  keepWhy: t('posts.conflict_keep_why'),
  took: t('posts.conflict_took'),
})

type Props = {
  conflict: Conflict
  words: Words
  onTake: () => void
  hasTaken: boolean
  /** What differs besides the text. */
  fields?: ReactNode
}

/** One version was rewritten twice: what each changed, side by side. The field below keeps mine. */
export function Merge({ conflict: { base, theirs, mine, lang }, words, fields, ...props }: Props) {
  return (
    <MergeFrame since={theirs} words={words} {...props}>
      <div className={styles.sides}>
        <Changes label={words.theirs} from={base} to={theirs} lang={lang} />
        <Changes label={words.mine} from={base} to={mine} lang={lang} />
      </div>
      {fields}
    </MergeFrame>
  )
}

type FrameProps = Pick<Props, 'onTake' | 'hasTaken'> & {
  words: Omit<Words, 'theirs' | 'mine'>
  /** What was saved meanwhile: the keyboard goes there each time it is something else. */
  since: unknown
  children: ReactNode
}

/** Says that something was changed twice, shows both, and lets its reader go on from either. */
export function MergeFrame({ since, words, onTake, hasTaken, children }: FrameProps) {
  const id = useId()
  const section = useRef<HTMLElement>(null)
  useEffect(() => section.current?.focus(), [since])
  return (
    <section ref={section} className={styles.merge} tabIndex={-1} aria-labelledby={id}>
      <h2 id={id}>{words.title}</h2>
      <p>{words.why}</p>
      {children}
      <div className={styles.mergeActs}>
        {hasTaken ? (
          <p role="status">{words.took}</p>
        ) : (
          <>
            <Button onClick={onTake}>{words.take}</Button>
            {words.keepWhy && <p>{words.keepWhy}</p>}
          </>
        )}
      </div>
    </section>
  )
}

function Changes({ label, from, to, lang }: { label: string; from: Side; to: Side; lang: string }) {
  return (
    <div className={styles.side}>
      <h3>{label}</h3>
      <div className={styles.sideText} tabIndex={0} role="group" aria-label={label}>
        <TitleChange from={from.title} to={to.title} lang={lang} />
        <DiffView lines={compare(from.document, to.document)} lang={lang} />
      </div>
    </div>
  )
}
