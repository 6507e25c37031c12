export type Toast = {
  id: number
  text: string
  undo?: { label: string; run: () => void }
  /** Milliseconds before it leaves; ten seconds when it can be undone, six otherwise. */
  lasts: number
}

let toasts: readonly Toast[] = []
let next = 1
const listeners = new Set<() => void>()

/** Says what has just been done and, for a while, offers to take it back. Returns the number of the toast. */
export function showToast(text: string, undo?: Toast['undo'], lasts = undo ? 10_000 : 6_000): number {
  const id = next++
  change([...toasts.slice(-2), { id, text, undo, lasts }])
  return id
}

export function dismissToast(id: number): void {
  change(toasts.filter((toast) => toast.id !== id))
}

export const toastStore = {
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  read: () => toasts,
}

function change(now: readonly Toast[]) {
  toasts = now
  for (const listener of listeners) listener()
}
