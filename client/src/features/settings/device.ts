/** What a browser says of itself, in two words people know. Undefined where it says nothing of the kind. */
export function deviceOf(
  userAgent: string,
): { browser: string; system: string | undefined; handheld: boolean } | undefined {
  const browser =
    browsers.find(([pattern]) => pattern.test(userAgent))?.[1] ?? /^[\w.-]+/.exec(userAgent)?.[0]
  if (!browser) return undefined
  return {
    browser,
    system: systems.find(([pattern]) => pattern.test(userAgent))?.[1],
    handheld: /Mobi|Android|iPhone|iPad/.test(userAgent),
  }
}

const browsers: readonly [RegExp, string][] = [
  [/\bEdgA?\//, 'Edge'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Headless)?Chrom(?:e|ium)\/|\bCriOS\//, 'Chrome'],
  [/\bVersion\/[\d.]+.*Safari\//, 'Safari'],
]
const systems: readonly [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux|X11/, 'Linux'],
]
