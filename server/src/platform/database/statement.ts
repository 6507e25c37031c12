/**
 * A named SQL statement: the database parses and plans it once a connection. Worth it for what every page asks; the
 * rest is plain text.
 */
export interface Statement {
  readonly name: string
  readonly text: string
}

export const statement = (name: string, text: string): Statement => ({ name, text })
