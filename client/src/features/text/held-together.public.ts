/** As it was written, but no sign that French puts a space before begins a line: « Vraiment ? » stays whole. */
export const heldTogether = (text: string): string =>
  text.replace(/ (?=[?!;:»%](?:\s|$))/g, '\u202f').replace(/« (?=\S)/g, '«\u202f')
