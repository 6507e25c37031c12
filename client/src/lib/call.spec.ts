import { publishPost } from '@osmose/shared/posts/posts.contract'
import { readMe } from '@osmose/shared/identity/identity.contract'
import { aPost, meAs, quality, soline } from '../../test/company'
import { FakeServer, Refusal } from '../../test/fake-server'
import { call, isApiError, isUnsent, newIntent } from './call'

const request = {
  params: { communityId: quality.id },
  body: { kind: 'discussion' as const, text: 'Un texte.' },
}

describe('asking the server', () => {
  it('sends what creates something under one key, twice if the first answer was lost', async () => {
    const server = new FakeServer().on(publishPost, aPost('Publié'))
    let lost = true
    const keys: (string | undefined)[] = []
    Object.assign(globalThis, {
      fetch: (href: string, init: RequestInit) => {
        keys.push((init.headers as Record<string, string>)['idempotency-key'])
        if (!lost) return server.fetch(href, init)
        lost = false
        return Promise.reject(new TypeError('Failed to fetch'))
      },
    })
    const intent = newIntent()
    expect((await call(publishPost, { ...request, intent })).title).toBe('Publié')
    expect(keys).toEqual([intent, intent])
  })

  it('says by its own code that nothing was reached', async () => {
    Object.assign(globalThis, { fetch: () => Promise.reject(new TypeError('Failed to fetch')) })
    const error = await call(readMe).catch((thrown: unknown) => thrown)
    expect(isApiError(error, 'unreachable')).toBe(true)
    expect(isUnsent(error)).toBe(true)
  })

  it('hands over the code, the fields and the name of the request', async () => {
    const server = new FakeServer().on(readMe, meAs(soline)).on(readMe, () => {
      throw new Refusal(400, { code: 'invalid_input', fields: { q: 'too_big' } })
    })
    Object.assign(globalThis, { fetch: server.fetch })
    const error = await call(readMe).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({
      code: 'invalid_input',
      status: 400,
      requestId: 'test',
      fields: { q: 'too_big' },
    })
    expect(isUnsent(error)).toBe(false)
  })
})
