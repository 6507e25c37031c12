export interface Edit {
  text: string
  start: number
  end: number
}

/** Puts marks around what is selected, or takes them away when they are there. */
export function wrap({ text, start, end }: Edit, mark: string): Edit {
  const length = mark.length
  if (text.slice(start - length, start) === mark && text.slice(end, end + length) === mark)
    return {
      text: text.slice(0, start - length) + text.slice(start, end) + text.slice(end + length),
      start: start - length,
      end: end - length,
    }
  return {
    text: text.slice(0, start) + mark + text.slice(start, end) + mark + text.slice(end),
    start: start + length,
    end: end + length,
  }
}

/** Begins each selected line with a sign (`- `, `> `, `1. `), or takes it away where every line has it. */
export function prefix({ text, start, end }: Edit, sign: (line: number) => string, has: RegExp): Edit {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const next = text.indexOf('\n', end)
  const to = next === -1 ? text.length : next
  const lines = text.slice(from, to).split('\n')
  const all = lines.every((line) => has.test(line))
  const changed = lines.map((line, at) => (all ? line.replace(has, '') : sign(at) + line)).join('\n')
  return {
    text: text.slice(0, from) + changed + text.slice(to),
    start: from + (lines.length === 1 ? changed.length : 0),
    end: from + changed.length,
  }
}

/** Makes a link of what is selected and selects the place of its address. */
export function link({ text, start, end }: Edit): Edit {
  const label = text.slice(start, end)
  const at = start + label.length + 3
  return { text: `${text.slice(0, start)}[${label}](https://)${text.slice(end)}`, start: at, end: at + 8 }
}
