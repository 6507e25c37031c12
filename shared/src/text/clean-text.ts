/** Without control characters, halves of signs, and the two marks that turn the direction of all that follows. */
export function cleanText(source: string): string {
  return source
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u202d\u202e]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd')
}
