/** The colour of a community, 0 to 359 degrees, from its name; it stays when the name changes. */
export function hueOf(name: string): number {
  let sum = 0
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360_007
  return sum % 360
}
