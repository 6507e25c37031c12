/**
 * Why a whole file, or a whole entry of it, cannot be read. Codes only: the sentences belong to the catalogues.
 *
 * `encrypted`, `entry_damaged`, `entry_too_large` may concern one entry (then `place` names it); the others the file.
 */
export type ReadErrorCode =
  | 'encrypted'
  | 'entry_damaged'
  | 'entry_too_large'
  | 'not_a_zip'
  | 'not_an_archive'
  | 'not_readable'
  | 'too_many_entries'
  | 'unknown_format'
  | 'unpacks_too_large'
  | 'unsupported_version'
  | 'zip_damaged'

export class ReadError extends Error {
  readonly code: ReadErrorCode
  readonly place: string | undefined

  constructor(code: ReadErrorCode, options: { place?: string; cause?: unknown } = {}) {
    super(options.place === undefined ? code : `${code}: ${options.place}`, { cause: options.cause })
    this.name = 'ReadError'
    this.code = code
    this.place = options.place
  }
}
