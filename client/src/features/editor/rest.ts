const REST_MS = 400
let lastKey = 0

/** Says that a letter was typed into the field that waits for the editor. */
export function noteTyping(): void {
  lastKey = Date.now()
}

/** Resolves once nobody has typed for a moment: the editor takes the place of the field between two letters, not over one. */
export async function rested(): Promise<void> {
  for (let left = leftOfRest(); left > 0; left = leftOfRest())
    await new Promise((done) => setTimeout(done, left))
}

const leftOfRest = () => lastKey + REST_MS - Date.now()
