/** Accents, capitals and ligatures aside, as the search itself reads. */
export const folded = (text: string): string =>
  isPlain.test(text)
    ? text.toLowerCase()
    : text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae')

/** Most words of most texts: nothing to take off. */
const isPlain = /^[\u0020-\u007e]*$/

/** Words as runs of letters and figures, each with its place in the text. */
export const wordsIn = (text: string): { word: string; from: number; to: number }[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    word,
    from: index,
    to: index + word.length,
  }))

const plurals = ' s x e es'
const endings = new Set(
  `${plurals} ee ees er ers ez a ai as ait aient ant ants ante antes ent era eront erait ons ions iez is it ir issent issant ment ments ement ements ation ations ateur ateurs atrice atrices ite ites if ifs ive ives eux euse euses al ale ales aux y ies ing ed d ly`.split(
    ' ',
  ),
)
const shortEndings = new Set(plurals.split(' '))

/** Whether two folded words are forms of one: what follows their common beginning is an ending in French or English. */
export function sameWord(one: string, other: string): boolean {
  if (one === other) return true
  let common = 0
  while (common < one.length && one[common] === other[common]) common++
  for (let stem = common; stem >= Math.max(3, common - 3); stem--) {
    const allowed = stem > 3 ? endings : shortEndings
    if (allowed.has(one.slice(stem)) && allowed.has(other.slice(stem))) return true
  }
  return false
}

/** Too common to be looked for; they count only where nothing else was asked. */
export const common: ReadonlySet<string> = new Set(
  'au aux ce ces dans de des du en et il la le les ne nous on ou par pas pour que qui se sur un une vous and are for from in is it of on or that the this to we with you'.split(
    ' ',
  ),
)
