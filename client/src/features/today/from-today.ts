/** The same place, with a quiet way back to « Aujourd’hui ». */
export function fromToday(href: string): string {
  const url = new URL(href, location.origin)
  url.searchParams.set('from', 'today')
  return url.pathname + url.search + url.hash
}
