/** An instant as a field of date and time shows it on this device's clock: `2026-11-23T17:00`; empty for none. */
export function toLocal(iso: string | null): string {
  if (iso === null) return ''
  const instant = new Date(iso)
  return new Date(instant.getTime() - instant.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/** And back; null while the field holds no whole date and time. */
export function fromLocal(text: string): string | null {
  const instant = new Date(text)
  return text === '' || Number.isNaN(instant.getTime()) ? null : instant.toISOString()
}
