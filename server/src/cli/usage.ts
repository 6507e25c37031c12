import type { CommandSpec } from '../platform/commands/command.js'

export type Asked =
  | { spec: CommandSpec; argument: string; flags: ReadonlySet<string> }
  | { help: true }
  | { wrong: string }

/** What the words on the command line ask for; `wrong` says in one line why they are not understood. */
export function readArguments(words: readonly string[], specs: readonly CommandSpec[]): Asked {
  const given = words.filter((word) => !word.startsWith('-'))
  const flags = words.filter((word) => word.startsWith('-'))
  if (given[0] === 'help' || flags.includes('--help') || flags.includes('-h')) return { help: true }
  const spec = specs.find(({ words }) => words.split(' ').every((word, index) => word === given[index]))
  if (!spec)
    return {
      wrong: given.length === 0 ? 'Which command?' : `There is no command "${given.slice(0, 2).join(' ')}".`,
    }
  const rest = given.slice(spec.words.split(' ').length)
  const strange = flags.find((flag) => !spec.flags?.some((known) => known === flag))
  if (strange !== undefined) return { wrong: `"${spec.words}" knows no ${strange}.` }
  if (rest.length < (spec.argument ? 1 : 0)) return { wrong: `"${spec.words}" needs ${spec.argument}.` }
  if (rest.length > (spec.argument ? 1 : 0))
    return { wrong: `"${spec.words}" does not take "${rest.at(-1)}".` }
  return { spec, argument: rest[0] ?? '', flags: new Set(flags) }
}

export function usage(specs: readonly CommandSpec[]): string {
  const lines = specs.map(
    (spec) =>
      [
        [spec.words, spec.argument, ...(spec.flags ?? []).map((flag) => `[${flag}]`)]
          .filter(Boolean)
          .join(' '),
        spec.summary,
      ] as const,
  )
  return [
    'Usage: npm run --silent osmose -- COMMAND',
    '',
    ...lines.sort(([a], [b]) => a.localeCompare(b)).map(([call, summary]) => `  ${call}\n      ${summary}`),
  ].join('\n')
}
