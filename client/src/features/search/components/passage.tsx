import type { ReactNode } from 'react'
import type { SearchHit } from '@osmose/shared/search/search.contract'
import { FoundWords } from '../../text/found-words.public'
import styles from './search.module.css'

type Props = {
  href: string
  title: string
  excerpt: SearchHit['excerpt']
  terms: readonly string[]
  onOpen: () => void
  /** Who, where, when. */
  children: ReactNode
}

/** Something found: its title, the passage with the words, where it comes from. */
export function Passage({ href, title, excerpt, terms, onOpen, children }: Props) {
  return (
    <li className={styles.hit}>
      <h3 dir="auto">
        <a href={href} data-result onClick={onOpen}>
          <FoundWords text={title} terms={terms} />
        </a>
      </h3>
      <p className={styles.excerpt} dir="auto">
        {excerpt.map((part, at) => (part.found ? <mark key={at}>{part.text}</mark> : part.text))}
      </p>
      <p className={styles.meta}>{children}</p>
    </li>
  )
}
