import type { ReactNode } from 'react'
import { ExternalLink } from 'lucide-react'
import type { TextInline, TextMark } from '@osmose/shared/text/document'
import { safeHref } from '@osmose/shared/text/href'
import { useT } from '../../lib/i18n'
import { paths } from '../../lib/paths'
import { VisuallyHidden } from '../../ui/visually-hidden'
import { FoundWords } from './found-words.public'
import { heldTogether } from './held-together.public'
import styles from './rich-text.module.css'

type Props = { content: readonly TextInline[]; highlight: readonly string[] }

/** The words of one block: neighbours with the same address are one link. */
export function RichWords({ content, highlight }: Props) {
  return byAddress(content).map(({ href, nodes }, at) => {
    const words = nodes.map((node, index) => <Word key={index} node={node} highlight={highlight} />)
    return (
      <Linked key={at} href={href} nodes={nodes}>
        {words}
      </Linked>
    )
  })
}

function byAddress(content: readonly TextInline[]): { href: string | undefined; nodes: TextInline[] }[] {
  const groups: { href: string | undefined; nodes: TextInline[] }[] = []
  for (const node of content) {
    const href = hrefOf(node)
    const last = groups.at(-1)
    if (last && last.href === href) last.nodes.push(node)
    else groups.push({ href, nodes: [node] })
  }
  return groups
}

function hrefOf(node: TextInline): string | undefined {
  if (node.type !== 'text') return undefined
  const link = node.marks?.find((mark) => mark.type === 'link')
  return link && safeHref(link.attrs.href)
}

type LinkedProps = { href: string | undefined; nodes: readonly TextInline[]; children: ReactNode }

function Linked({ href, nodes, children }: LinkedProps) {
  if (href === undefined) return children
  const address = addressOnPaper(href, nodes)
  if (!leadsElsewhere(href))
    return (
      <a href={href} data-address={address}>
        {children}
      </a>
    )
  return (
    <a href={href} data-address={address} target="_blank" rel="noopener noreferrer nofollow">
      {children}
      <Elsewhere />
    </a>
  )
}

/** Says to eyes and ears that a link leaves this site. */
function Elsewhere() {
  const t = useT()
  return (
    <>
      <ExternalLink className={styles.elsewhere} aria-hidden />
      <VisuallyHidden> {t('text.elsewhere')}</VisuallyHidden>
    </>
  )
}

/** Where a link leads, for who reads it on paper; nothing where its words say so already. */
function addressOnPaper(href: string, nodes: readonly TextInline[]): string | undefined {
  const address = href.startsWith('/') ? location.origin + href : href.replace(/^mailto:/i, '')
  const said = nodes.map((node) => (node.type === 'text' ? node.text : '')).join('')
  return bare(said) === bare(address) ? undefined : address
}

const bare = (address: string): string => address.trim().replace(/^https?:\/\/|\/$/gi, '')

function leadsElsewhere(href: string): boolean {
  return /^https?:/i.test(href) && new URL(href).origin !== location.origin
}

function Word({ node, highlight }: { node: TextInline; highlight: readonly string[] }) {
  if (node.type === 'hardBreak') return <br />
  if (node.type === 'mention') return marked(<Mention {...node.attrs} />, node.marks)
  if (node.type === 'groupMention') return marked(<Group label={node.attrs.label} />, node.marks)
  if (node.type === 'topic') return marked(<Topic {...node.attrs} />, node.marks)
  if (node.type !== 'text') return null
  const isCode = node.marks?.some(({ type }) => type === 'code')
  const text = isCode ? node.text : heldTogether(node.text)
  return marked(<FoundWords text={text} terms={highlight} />, node.marks)
}

function Mention({ personId, label }: { personId: string; label: string }) {
  return (
    <a href={paths.person(personId)} className={styles.mention} dir="auto">
      {`@${label}`}
    </a>
  )
}

/** A group has no page of its own: the words say who was called. */
function Group({ label }: { label: string }) {
  return (
    <span className={styles.group} dir="auto">
      {`@${label}`}
    </span>
  )
}

function Topic({ slug, label }: { slug: string; label: string }) {
  return (
    <a href={paths.topic(slug)} className={styles.mention} dir="auto">
      {`#${label}`}
    </a>
  )
}

function marked(words: ReactNode, marks: readonly TextMark[] = []): ReactNode {
  return marks.reduceRight((inner, { type }) => {
    if (type === 'bold') return <strong>{inner}</strong>
    if (type === 'italic') return <em>{inner}</em>
    if (type === 'strike') return <s>{inner}</s>
    if (type === 'code') return <code translate="no">{inner}</code>
    return inner
  }, words)
}
