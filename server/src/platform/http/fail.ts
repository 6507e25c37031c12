import { type ErrorSpec, platformErrors, type Problem } from '@osmose/shared/core/errors'

/**
 * The one way to refuse. Codes live in the contracts (`posts.locked`) or are the platform's own (`not_found`); a throw
 * rolls the open transaction back by itself. What is not visible is `not_found`, never `forbidden`.
 */
export class Failure extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly details: Details = {},
  ) {
    super(code)
  }
}

type Details = Pick<Problem, 'fields' | 'data'>

/** `fail('not_found')`, or with an error table of a contract: `fail(postsErrors, 'posts.locked', { data: { until } })`. */
export function fail(code: keyof typeof platformErrors, details?: Details): Failure
export function fail<E extends Record<string, ErrorSpec>>(
  errors: E,
  code: keyof E & string,
  details?: Details,
): Failure
export function fail(
  first: string | Record<string, ErrorSpec>,
  second?: string | Details,
  third?: Details,
): Failure {
  if (typeof first === 'string')
    return new Failure(first, platformErrors[first as keyof typeof platformErrors].status, second as Details)
  const code = second as string
  return new Failure(code, first[code]?.status ?? 400, third)
}
