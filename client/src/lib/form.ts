import { useEffect, useRef, useState, type FormEvent } from 'react'
import type { BodyOf, Endpoint, RequestOf } from '@osmose/shared/core/endpoint'
import { ApiError } from './call'
import { t } from './i18n'
import { keep, kept } from './kept'
import { useSoon } from './use-soon'

type Given<E extends Endpoint> = RequestOf<E> extends { body?: infer Body } ? NonNullable<Body> : never

interface Setup<E extends Endpoint> {
  initial: Given<E>
  /** Receives the body as the contract parsed it. What it throws is placed: fields beside fields, the rest in `error`. */
  send: (body: BodyOf<E>) => Promise<unknown>
  /** Keeps what is filled in on this device, for this person and under this name, until it is sent. */
  keptAs?: { personId: string; name: string }
}

/** What is wrong with each field (dotted path), in the reader's language. */
export type FieldErrors = Readonly<Record<string, string>>

/** A form whose rules are those of the contract: the same schema that the server will apply speaks here first. */
export function useForm<E extends Endpoint>(endpoint: E, { initial, send, keptAs }: Setup<E>) {
  const [values, put] = useState<Given<E>>(() =>
    Object.assign({}, initial, keptAs && kept(keptAs.personId, keptAs.name)),
  )
  const latest = useRef(values)
  const [errors, setErrors] = useState<FieldErrors>({})
  const [refusals, setRefusals] = useState(0)
  const [error, setError] = useState<ApiError>()
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)

  // Once for each refusal: what is said of the other fields waits while one writes in this one.
  useEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [refusals])
  const refuse = (found: FieldErrors) => {
    setErrors(found)
    setRefusals((was) => was + 1)
  }

  const keepAs = (value: unknown) => keptAs && keep(keptAs.personId, keptAs.name, value)
  const keeping = useSoon(() => keepAs(latest.current), 300)
  const setValues = (next: Given<E>) => {
    latest.current = next
    put(next)
    keeping.soon()
  }

  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    if (busy) return
    setError(undefined)
    const checked = check(endpoint, values)
    if (!checked.ok) return refuse(checked.errors)
    setErrors({})
    setBusy(true)
    try {
      await send(checked.body)
      keeping.drop()
      keepAs(undefined)
    } catch (thrown) {
      const failure = thrown instanceof ApiError ? thrown : new ApiError('internal')
      if (Object.keys(failure.fields).length > 0) refuse(textsOf(failure.fields))
      else setError(failure)
    } finally {
      setBusy(false)
    }
  }
  const set = <K extends keyof Given<E>>(name: K, value: Given<E>[K]) => {
    setValues(Object.assign({}, latest.current, { [name]: value }))
    setErrors((was) => without(was, String(name)))
  }
  return {
    values,
    set,
    setValues,
    errors,
    error,
    busy,
    submit,
    formProps: { ref: form, onSubmit: submit, noValidate: true },
  }
}

type Checked<E extends Endpoint> =
  | { ok: true; body: BodyOf<E>; errors: FieldErrors }
  | { ok: false; errors: FieldErrors }

/** Parses with the body schema of a contract; on refusal, a sentence a field. */
export function check<E extends Endpoint>(endpoint: E, values: unknown): Checked<E> {
  const parsed = endpoint.body?.safeParse(values)
  if (parsed === undefined) return { ok: true, body: undefined as BodyOf<E>, errors: {} }
  if (parsed.success) return { ok: true, body: parsed.data as BodyOf<E>, errors: {} }
  const errors: Record<string, string> = {}
  for (const issue of parsed.error.issues) errors[issue.path.join('.')] ??= sentence(issue)
  return { ok: false, errors }
}

interface Issue {
  code: string
  /** What is too small or too big: a text by its signs, a number by itself. */
  origin?: string
  minimum?: unknown
  maximum?: unknown
  format?: string
}

function sentence(issue: Issue): string {
  if (issue.origin === 'number' || issue.origin === 'int') return numberSentence(issue)
  if (issue.code === 'too_small')
    return Number(issue.minimum) <= 1
      ? t('errors.field_empty')
      : t('errors.field_short', { least: Number(issue.minimum) })
  if (issue.code === 'too_big') return t('errors.field_long', { most: Number(issue.maximum) })
  if (issue.code === 'invalid_format' && issue.format === 'email') return t('errors.field_email')
  return t('errors.field_wrong')
}

function numberSentence({ code, minimum, maximum }: Issue): string {
  if (code === 'too_small') return t('errors.number_small', { least: Number(minimum) })
  if (code === 'too_big') return t('errors.number_big', { most: Number(maximum) })
  return t('errors.field_wrong')
}

/** The server names a field and a code, without bounds. */
function textsOf(fields: Readonly<Record<string, string>>): FieldErrors {
  return Object.fromEntries(
    Object.entries(fields).map(([path, code]) => [
      path,
      code === 'too_small' ? t('errors.field_empty') : t('errors.field_wrong'),
    ]),
  )
}

/** What is wrong with all fields but this one. */
export function without(errors: FieldErrors, name: string): FieldErrors {
  return Object.fromEntries(
    Object.entries(errors).filter(([path]) => path !== name && !path.startsWith(`${name}.`)),
  )
}
