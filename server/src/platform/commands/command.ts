/** A command of `npm run osmose`: where it is declared, what it takes, in one place. */
export interface CommandSpec {
  /** `import slack` */
  readonly words: string
  /** Name of its one argument in the usage: `FILE.zip`. */
  readonly argument?: string
  /** The argument is a file that must be there before anything is started. */
  readonly reads?: boolean
  readonly flags?: readonly `--${string}`[]
  /** One line for the usage. */
  readonly summary: string
  /** Works on an instance that is not set up yet, and leaves it so. */
  readonly beforeSetUp?: boolean
}

/** What a command is given when it is run. */
export interface Invocation {
  /** Empty for a command without one; an absolute path for a file. */
  readonly argument: string
  has(flag: `--${string}`): boolean
  /** A result, on standard output. */
  print(text: string): void
  /** Progress and notes, on standard error. */
  say(line: string): void
  /** Aborts when somebody presses Ctrl-C. */
  readonly signal: AbortSignal
}

/** Exit codes: done, whatever was left out; failed. Wrong usage, 2, is found before a command is run. */
export type ExitCode = 0 | 1

export interface DeclaredCommand {
  readonly spec: CommandSpec
  readonly provider: abstract new (...parameters: never[]) => unknown
  readonly method: string
}

const declared: DeclaredCommand[] = []

/** Marks a method `(invocation) => Promise<ExitCode>` of a provider in `<feature>.commands.ts`. */
export const Command =
  (spec: CommandSpec) =>
  (
    target: object,
    method: string,
    _: TypedPropertyDescriptor<(invocation: Invocation) => Promise<ExitCode>>,
  ): void => {
    declared.push({ spec, provider: target.constructor as DeclaredCommand['provider'], method })
  }

/** All commands of the modules that have been loaded. */
export const declaredCommands = (): readonly DeclaredCommand[] => declared
