/** The value, which the written content promises to be there; an author of content who breaks the promise is told. */
export function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined)
    throw new Error('the demo company speaks of something it does not have')
  return value
}
