import type { ReactNode } from 'react'
import type { Locale } from '@osmose/shared/core/fields'
import type { SearchHit } from '@osmose/shared/search/search.contract'
import { useLocale } from '../../../lib/i18n'
import { FoundWords } from '../../text/found-words.public'
import styles from './search.module.css'

type Props = {
  href: string
  title: string
  titleLang?: Locale
  excerpt: SearchHit['excerpt']
  lang?: Locale
  terms: readonly string[]
  onOpen: () => void
  /** Who, where, when. */
  children: ReactNode
}

/** Something found: its title, the passage with the words, where it comes from. */
export function Passage({ href, title, titleLang, excerpt, lang, terms, onOpen, children }: Props) {
  const locale = useLocale()
  return (
    <li className={styles.hit}>
      <h3 lang={titleLang === locale ? undefined : titleLang} dir="auto">
        <a href={href} data-result onClick={onOpen}>
          <FoundWords text={title} terms={terms} />
        </a>
      </h3>
      <p className={styles.excerpt} lang={lang === locale ? undefined : lang} dir="auto">
        {excerpt.map((part, at) => (part.found ? <mark key={at}>{part.text}</mark> : part.text))}
      </p>
      <p className={styles.meta}>{children}</p>
    </li>
  )
}
