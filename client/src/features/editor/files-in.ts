/**
 * The files that somebody dropped or pasted. Word and spreadsheets put a picture of the copied text beside it: where
 * there are words, the words are meant.
 */
export function filesIn(data: DataTransfer | null): File[] {
  const files = [...(data?.files ?? [])]
  if (files.length === 0) return []
  const html = data?.getData('text/html') ?? ''
  const words = new DOMParser().parseFromString(html, 'text/html').body.textContent?.trim() ?? ''
  return words === '' ? files : []
}
