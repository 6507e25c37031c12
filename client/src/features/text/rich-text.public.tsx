import { createElement, type ReactNode } from 'react'
import type { TextBlock, TextDocument, TextListItem } from '@osmose/shared/text/document'
import { RichFile, RichImage } from './rich-files'
import { RichTable } from './rich-table'
import { RichWords } from './rich-words'
import typography from '../../ui/typography.module.css'
import styles from './rich-text.module.css'

type Props = {
  document: TextDocument
  /** The language it is written in, for voices and hyphens. */
  lang: string
  /** Searched terms, to be marked where they are found. */
  highlight?: readonly string[]
  /** The rank of its own titles on the page, below that of the post. */
  titles?: 2 | 3 | 4
}

/** What a person wrote. Every node becomes an element here or nowhere: no HTML is ever taken from a text. */
export function RichText({ document, lang, highlight = [], titles = 3 }: Props) {
  return (
    <div className={`${typography.typography} ${styles.text}`} lang={lang}>
      {blocks(document.content, { highlight, titles })}
    </div>
  )
}

type Manner = { highlight: readonly string[]; titles: number }

function blocks(content: readonly TextBlock[], manner: Manner): ReactNode {
  return content.map((block, at) => <Block key={at} block={block} manner={manner} />)
}

function Block({ block, manner }: { block: TextBlock; manner: Manner }) {
  switch (block.type) {
    case 'paragraph':
      return block.content ? (
        <p dir="auto">
          <RichWords content={block.content} highlight={manner.highlight} />
        </p>
      ) : null
    case 'heading':
      return createElement(
        `h${manner.titles + block.attrs.level - 2}`,
        { dir: 'auto', className: block.attrs.level === 2 ? styles.title : styles.subtitle },
        <RichWords content={block.content ?? []} highlight={manner.highlight} />,
      )
    case 'bulletList':
      return <ul>{items(block.content, manner)}</ul>
    case 'orderedList':
      return (
        <ol start={block.attrs.start === 1 ? undefined : block.attrs.start}>
          {items(block.content, manner)}
        </ol>
      )
    case 'blockquote':
      return <blockquote dir="auto">{blocks(block.content, manner)}</blockquote>
    case 'codeBlock':
      return (
        <pre dir="ltr" translate="no" data-language={block.attrs.language ?? undefined}>
          <code>{block.content?.map((run) => run.text).join('')}</code>
        </pre>
      )
    case 'horizontalRule':
      return <hr />
    case 'table':
      return <RichTable rows={block.content} highlight={manner.highlight} />
    case 'image':
      return <RichImage {...block.attrs} />
    case 'file':
      return <RichFile {...block.attrs} />
    default:
      return null
  }
}

function items(content: readonly TextListItem[], manner: Manner): ReactNode {
  return content.map((item, at) => (
    <li key={at} dir="auto">
      {blocks(item.content, manner)}
    </li>
  ))
}
