export const ids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

const patterns = [
  ids,
  /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/,
  /\d{8}T\d{6}Z/,
  // Sealed for one reader, with a fresh vector each time.
  /(?<=")[\w-]{38,}(?=[".])/,
]
const names = new RegExp(patterns.map(({ source }) => source).join('|'), 'g')

/**
 * Ids, instants, sealed places and request numbers become numbers by their first appearance, the same for everything
 * that one reader obtains: what is left is what that reader can tell apart.
 */
export function renaming(what: RegExp = names): (text: string) => string {
  const known = new Map<string, string>()
  return (text) =>
    text.replace(what, (name) => {
      const number = known.get(name) ?? `#${known.size + 1}`
      known.set(name, number)
      return number
    })
}
