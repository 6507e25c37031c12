/**
 * The one shape in which anything refuses. `code` belongs to a feature (`posts.locked`) or to the platform
 * (`not_found`); its sentence is looked up in the reader's language by the client: the server sends no prose.
 */
export interface Problem {
  code: string
  status: number
  /** Names the request in the server's log. */
  requestId: string
  /** For `invalid_input`: path of the field, code of what is wrong with it. */
  fields?: Record<string, string>
  /** The facts that the sentence needs, as declared by the contract. */
  data?: Record<string, unknown>
}

export interface ErrorSpec {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 503
}

/** Errors that any endpoint may answer; they need no declaration. */
export const platformErrors = {
  invalid_input: { status: 400 },
  not_signed_in: { status: 401 },
  forbidden: { status: 403 },
  /** Also the answer for what exists but is not visible to the person: the two must not differ. */
  not_found: { status: 404 },
  too_large: { status: 413 },
  idempotency_key_reused: { status: 422 },
  too_many_requests: { status: 429 },
  unavailable: { status: 503 },
} as const satisfies Record<string, ErrorSpec>
