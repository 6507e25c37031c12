import { act, renderHook } from '@testing-library/react'
import { createCommunity } from '@osmose/shared/communities/communities.contract'
import { signIn } from '@osmose/shared/identity/identity.contract'
import { publishPost } from '@osmose/shared/posts/posts.contract'
import { ApiError } from './call'
import { check, useForm } from './form'
import { speak } from './i18n'

beforeAll(() => speak('fr'))

describe('a form', () => {
  it('speaks by the rules of the contract, a sentence a field', () => {
    const { ok, errors } = check(createCommunity, {
      name: '',
      purpose: 'a'.repeat(281),
      problem: 'Un problème.',
      signs: [''],
      visibility: 'public',
    })
    expect(ok).toBe(false)
    expect(errors).toEqual({ name: 'À remplir.', purpose: 'Au plus 280 signes.', 'signs.0': 'À remplir.' })
  })

  it('counts the signs of a text and names the bounds of a number, with the spaces of the language', () => {
    const post = { kind: 'discussion', title: '', lang: 'fr' } as const
    expect(check(publishPost, { ...post, text: 'a'.repeat(20_001) }).errors).toEqual({
      text: 'Au plus 20\u202f000 signes.',
    })
    const seats = (capacity: number) => {
      const details = {
        kind: 'event',
        startsAt: '2026-11-25T10:00',
        endsAt: '2026-11-25T11:00',
        timeZone: 'UTC',
      }
      return check(publishPost, { ...post, kind: 'event', text: 'a', details: { ...details, capacity } })
        .errors
    }
    expect(seats(0)).toEqual({ 'details.capacity': 'Au moins 1.' })
    expect(seats(1_000_000)).toEqual({ 'details.capacity': 'Au plus 100\u202f000.' })
    expect(seats(1.5)).toEqual({ 'details.capacity': 'À vérifier.' })
  })

  it('sends what the contract made of it', () => {
    const checked = check(signIn, { email: '  Ann@Merand.example ', password: ' garde mes espaces ' })
    expect(checked).toMatchObject({
      ok: true,
      body: { email: 'ann@merand.example', password: ' garde mes espaces ' },
    })
  })

  it('puts what the server says of a field beside the field, and forgets it when the field changes', async () => {
    const send = () =>
      Promise.reject(new ApiError('invalid_input', { status: 400, fields: { email: 'invalid_format' } }))
    const { result } = renderHook(() => useForm(signIn, { initial: { email: 'a', password: 'b' }, send }))
    await act(() => result.current.submit())
    expect(result.current.errors).toEqual({ email: 'À vérifier.' })
    expect(result.current.error).toBeUndefined()
    act(() => result.current.set('email', 'autre'))
    expect(result.current.errors).toEqual({})
  })

  it('keeps what was written and says why when nothing could be sent', async () => {
    const send = () => Promise.reject(new ApiError('unreachable'))
    const { result } = renderHook(() => useForm(signIn, { initial: { email: 'a', password: 'b' }, send }))
    await act(() => result.current.submit())
    expect(result.current.error?.code).toBe('unreachable')
    expect(result.current.values).toEqual({ email: 'a', password: 'b' })
    expect(result.current.busy).toBe(false)
  })

  it('keeps on this device what was filled in, until it is sent', async () => {
    const form = (send = () => Promise.reject(new ApiError('unreachable')) as Promise<unknown>) =>
      renderHook(() =>
        useForm(signIn, {
          initial: { email: '', password: '' },
          keptAs: { personId: 'ann', name: 'form' },
          send,
        }),
      )
    const first = form()
    act(() => first.result.current.set('email', 'ann@merand.example'))
    await act(() => first.result.current.submit())
    first.unmount()
    const second = form(() => Promise.resolve())
    expect(second.result.current.values).toEqual({ email: 'ann@merand.example', password: '' })
    act(() => second.result.current.set('password', 'une phrase'))
    await act(() => second.result.current.submit())
    second.unmount()
    expect(form().result.current.values).toEqual({ email: '', password: '' })
  })
})
