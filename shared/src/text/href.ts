/**
 * Which addresses a text may point to, and where a text names one without brackets. The list is closed: web, mail
 * and this site's own paths. No user name before the host (`https://osmose@elsewhere`), no `//`, no backslash, no
 * blank or control character, since browsers read those differently from people.
 */
const web = /^https?:\/\/[\p{L}\p{N}][\p{L}\p{N}._-]{0,252}(?::\d{1,5})?(?:[/?#][^\s\p{Cc}<>"`[\]\\]*)?$/iu
const mail = /^mailto:[a-z0-9][\w.%+-]{0,63}@(?:[a-z0-9-]{1,63}\.){1,10}[a-z]{2,24}$/i
const here = /^\/(?!\/)[^\s\p{Cc}<>"`[\]\\]*$/u

/** The address as we store it, or undefined when it is not one we accept. Unbalanced parentheses are encoded. */
export function safeHref(raw: string): string | undefined {
  if (raw.length > 2048) return undefined
  const href = isBalanced(raw) ? raw : raw.replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'))
  return href.length <= 2048 && (web.test(href) || mail.test(href) || here.test(href)) ? href : undefined
}

export interface BareLink {
  start: number
  end: number
  href: string
}

const bare =
  /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[\p{L}\p{N}][\p{L}\p{N}._-]{0,252}(?::\d{1,5})?(?:[/?#][^\s\p{Cc}<>"`[\]\\]*)?|(?<![a-z0-9.%+-])[a-z0-9][\w.%+-]{0,63}@(?:[a-z0-9-]{1,63}\.){1,10}[a-z]{2,24}(?![\p{L}\p{N}-])/giu

/** The first web or mail address written bare at or after an offset. Punctuation that closes a sentence stays outside. */
export function nextBareLink(text: string, from: number): BareLink | undefined {
  bare.lastIndex = from
  for (let match = bare.exec(text); match; match = bare.exec(text)) {
    const address = withoutClosingSigns(match[0])
    const href = safeHref(schemed(address))
    if (href) return { start: match.index, end: match.index + address.length, href }
  }
  return undefined
}

/** All of them, in order. */
export function bareLinks(text: string): BareLink[] {
  const found: BareLink[] = []
  for (let link = nextBareLink(text, 0); link; link = nextBareLink(text, link.end)) found.push(link)
  return found
}

function schemed(address: string): string {
  if (/^https?:/i.test(address)) return address
  return /^www\.[^@]*$/i.test(address) ? `https://${address}` : `mailto:${address}`
}

function withoutClosingSigns(address: string): string {
  let open = 0
  for (const sign of address) open += sign === '(' ? 1 : sign === ')' ? -1 : 0
  let end = address.length
  for (; end > 0; end--) {
    const last = address.charAt(end - 1)
    if (last === ')' && open < 0) open++
    else if (!"?!.,:;*_~'’”»…".includes(last)) break
  }
  return address.slice(0, end)
}

function isBalanced(href: string): boolean {
  let open = 0
  for (const sign of href) {
    if (sign === '(') open++
    else if (sign === ')' && --open < 0) return false
  }
  return open === 0
}
