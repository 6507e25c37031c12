/** How long an act can be taken back, in milliseconds: as long as its toast stays. */
const UNDO_MS = 10_000

const pending = new Set<() => void>()
if (typeof window !== 'undefined') window.addEventListener('pagehide', () => pending.forEach((act) => act()))

/**
 * Does something once it can no longer be taken back; at once when the page is closed before. Returns the taking back,
 * false when it was too late.
 */
export function afterUndo(act: () => void): () => boolean {
  const run = () => {
    clearTimeout(timer)
    if (pending.delete(run)) act()
  }
  const timer = setTimeout(run, UNDO_MS)
  pending.add(run)
  return () => {
    clearTimeout(timer)
    return pending.delete(run)
  }
}
