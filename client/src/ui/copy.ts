import { showToast } from './toasts'

/** Copies a text and says `done`; where the browser lets no page copy, as without https, shows the text instead. */
export async function copy(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    showToast(done)
  } catch {
    showToast(text)
  }
}
