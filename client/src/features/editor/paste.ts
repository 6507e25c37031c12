import { safeHref } from '@osmose/shared/text/href'
import { onTheLine } from '@osmose/shared/text/raised'

/**
 * HTML of the clipboard (Word, web pages, mail, spreadsheets) as the few elements our documents have, without
 * attributes but addresses and spans of cells. It is read by a parser that runs and loads nothing.
 */
export function cleanHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  if (page.querySelector('[data-pm-slice]')) return html
  for (const element of page.querySelectorAll(dropped)) element.remove()
  listsOfWord(page.body)
  raisedOnTheLine(page.body)
  const clean = page.createElement('div')
  for (const node of page.body.childNodes) clean.append(...cleaned(node))
  for (const cell of clean.querySelectorAll('td, th')) onlyParagraphs(cell)
  for (const line of clean.querySelectorAll(':scope > br')) if (!isBetweenWords(line)) line.remove()
  for (const paragraph of clean.querySelectorAll('p'))
    if (paragraph.textContent?.trim() === '' && !paragraph.closest('td, th, li')) paragraph.remove()
  return clean.innerHTML
}

/** A cell holds paragraphs and no other block. */
function onlyParagraphs(cell: Element): void {
  for (const block of cell.querySelectorAll(
    'ul, ol, li, blockquote, pre, h2, h3, table, thead, tbody, tr, td, th, hr',
  )) {
    const isWhole = /^(LI|PRE|H2|H3|TD|TH)$/.test(block.tagName) && block.querySelector('p, li, td') === null
    if (!isWhole) block.replaceWith(...block.childNodes)
    else {
      const paragraph = document.createElement('p')
      paragraph.append(...block.childNodes)
      block.replaceWith(paragraph)
    }
  }
}

function isBetweenWords(line: Element): boolean {
  const isWord = (node: Node | null) =>
    node !== null && (node.nodeType === Node.TEXT_NODE || /^(STRONG|EM|S|CODE|A)$/.test(node.nodeName))
  return isWord(line.previousSibling) && isWord(line.nextSibling)
}

const dropped =
  'script, style, meta, link, title, xml, template, noscript, iframe, object, embed, svg, math, canvas, audio, video, img, picture, input, select, button, textarea, head, [hidden], [aria-hidden=true], .MsoCommentReference, [style*="mso-hide:all"]'

const renamed: Readonly<Record<string, string>> = {
  H1: 'h2',
  H2: 'h2',
  H3: 'h3',
  H4: 'h3',
  H5: 'h3',
  H6: 'h3',
  B: 'strong',
  I: 'em',
  DEL: 's',
  STRIKE: 's',
  KBD: 'code',
  SAMP: 'code',
  TT: 'code',
}
const kept = new Set(
  'P BR STRONG EM S CODE PRE UL OL LI BLOCKQUOTE HR A TABLE THEAD TBODY TFOOT TR TH TD H2 H3'.split(' '),
)
const blocks = new Set(
  'DIV SECTION ARTICLE MAIN ASIDE HEADER FOOTER FIGURE FIGCAPTION DL DT DD CENTER ADDRESS'.split(' '),
)

function cleaned(node: Node): Node[] {
  if (node.nodeType === Node.TEXT_NODE)
    return [document.createTextNode((node.nodeValue ?? '').replaceAll('\u00ad', ''))]
  return node.nodeType === Node.ELEMENT_NODE ? cleanedElement(node as HTMLElement) : []
}

function cleanedElement(element: HTMLElement): Node[] {
  const name = nameOf(element)
  const inner = [...element.childNodes].flatMap(cleaned)
  if (name === undefined) return marked(element, inner)
  const copy = document.createElement(name)
  if (name === 'a') {
    const href = safeHref(element.getAttribute('href') ?? '')
    if (href === undefined) return inner
    copy.setAttribute('href', href)
  }
  for (const span of ['colspan', 'start'])
    if (/^\d{1,3}$/.test(element.getAttribute(span) ?? ''))
      copy.setAttribute(span, element.getAttribute(span) ?? '')
  copy.append(...(isBlock(name) ? marked(element, inner) : inner))
  return [copy]
}

function nameOf(element: HTMLElement): string | undefined {
  if (/\bMsoTitle\b/.test(element.className)) return 'h2'
  if (isNeutral(element)) return undefined
  const name =
    renamed[element.tagName] ?? (kept.has(element.tagName) ? element.tagName.toLowerCase() : undefined)
  if (name) return name
  const holdsBlocks = element.querySelector('p, div, ul, ol, table, h1, h2, h3, blockquote, pre') !== null
  return blocks.has(element.tagName) && !holdsBlocks ? 'p' : undefined
}

/** A `<b>` that says it is not bold: the wrapper of Google Docs. */
function isNeutral({ tagName, style }: HTMLElement): boolean {
  return /^[BI]$/.test(tagName) && (style.fontWeight === 'normal' || style.fontStyle === 'normal')
}

const isBlock = (name: string) => /^(p|li|td|th|blockquote)$/.test(name)

/** What a span says by its style only: bold, italic, struck. */
function marked(element: HTMLElement, inner: Node[]): Node[] {
  if (element.tagName !== 'SPAN' && element.tagName !== 'FONT') return inner
  const { fontWeight, fontStyle, textDecoration, textDecorationLine } = element.style
  const marks = [
    (fontWeight === 'bold' || Number(fontWeight) >= 600) && 'strong',
    fontStyle === 'italic' && 'em',
    `${textDecoration} ${textDecorationLine}`.includes('line-through') && 's',
  ].filter((mark) => mark !== false)
  if (element.textContent?.trim() === '') return inner
  return marks.reduceRight<Node[]>((content, mark) => {
    const around = document.createElement(mark)
    around.append(...content)
    return [around]
  }, inner)
}

/** Word writes lists as paragraphs that carry their sign as text; here they become lists again. */
function listsOfWord(body: HTMLElement): void {
  const open: { list: HTMLElement; level: number }[] = []
  let last: Element | null = null
  for (const paragraph of body.querySelectorAll<HTMLElement>('p')) {
    const level = Number(/mso-list:\s*l\d+\s+level(\d)/i.exec(paragraph.getAttribute('style') ?? '')?.[1])
    if (!level) continue
    const isOrdered = takeSign(paragraph)
    if (last === null || paragraph.previousElementSibling !== last) open.length = 0
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop()
    if ((open.at(-1)?.level ?? 0) < level) {
      const list = body.ownerDocument.createElement(isOrdered ? 'ol' : 'ul')
      const above = open.at(-1)?.list.lastElementChild
      if (above) above.append(list)
      else paragraph.before(list)
      open.push({ list, level })
    }
    const item = body.ownerDocument.createElement('li')
    item.append(...paragraph.childNodes)
    open.at(-1)?.list.append(item)
    paragraph.remove()
    last = open[0]?.list ?? null
  }
}

/** Removes the sign of an item and says whether it counts. */
function takeSign(paragraph: HTMLElement): boolean {
  const sign = paragraph.querySelector('[style*="mso-list:Ignore" i]')
  const text = sign?.textContent ?? ''
  sign?.remove()
  return /^[\s\u00a0]*(?:\d+|[a-z]|[ivxl]+)[.)]/i.test(text)
}

/** What stands above or below its line, by its element or its style. */
function raisedOnTheLine(body: HTMLElement): void {
  for (const element of body.querySelectorAll<HTMLElement>('sub, sup, [style*="vertical-align" i]')) {
    const { verticalAlign } = element.style
    const isRaised = element.tagName === 'SUP' || verticalAlign === 'super'
    if (!isRaised && element.tagName !== 'SUB' && verticalAlign !== 'sub') continue
    const texts = body.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode())
      text.nodeValue = onTheLine(text.nodeValue ?? '', isRaised ? 'raised' : 'lowered')
  }
}
