/** What this browser keeps, whoever uses it. A browser that keeps nothing, or nothing more, is asked again next time. */

export function recall(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

/** Undefined forgets it. */
export function remember(name: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(name)
    else localStorage.setItem(name, value)
  } catch {
    /* the page itself still holds it */
  }
}
