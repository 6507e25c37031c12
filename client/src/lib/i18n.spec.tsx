import { act, renderHook } from '@testing-library/react'
import * as en from '@osmose/shared/generated/messages.en'
import * as fr from '@osmose/shared/generated/messages.fr'
import { postsErrors } from '@osmose/shared/posts/posts.contract'
import { identityErrors } from '@osmose/shared/identity/identity.contract'
import { platformErrors } from '@osmose/shared/core/errors'
import { ApiError } from './call'
import { errorText, preferredLocale, speak, t, useT } from './i18n'

const sentences = (texts: object) =>
  Object.entries(texts).flatMap(([feature, set]) =>
    Object.keys(set as object).map((key) => `${feature}.${key}`),
  )

describe('the two languages', () => {
  it('have the same sentences', () => {
    expect(sentences(en).sort()).toEqual(sentences(fr).sort())
  })

  it('change at once for whoever is reading, and the page says which it is', async () => {
    await speak('fr')
    const { result } = renderHook(() => useT())
    expect(result.current('app.home')).toBe('Accueil')
    await act(() => speak('en'))
    expect(result.current('app.home')).toBe('Home')
    expect(document.documentElement.lang).toBe('en')
    expect(preferredLocale()).toBe('en')
  })

  it('count as people of each language do', async () => {
    await speak('fr')
    expect(t('feed.new_posts', { count: 1 })).toBe('1 nouvelle publication')
    expect(t('feed.new_posts', { count: 2 })).toBe('2 nouvelles publications')
    await speak('en')
    expect(t('posts.all_comments', { count: 0 })).toBe('0 comments')
  })

  it('have a sentence for every refusal of the platform, of posts and of identity', async () => {
    await speak('fr')
    const unknown = errorText(new ApiError('internal'))
    const codes = [
      ...Object.keys(platformErrors),
      ...Object.keys(postsErrors),
      ...Object.keys(identityErrors),
    ]
    expect(codes.filter((code) => errorText(new ApiError(code)) === unknown)).toEqual([])
  })

  it('follow the French rule of narrow spaces before double signs', () => {
    const wrong = Object.values(fr)
      .flatMap((set) => Object.values(set as Record<string, unknown>))
      .filter((text) => typeof text === 'string' && /[\p{L}\p{N}] [?!;:%»]|« \p{L}/u.test(text))
    expect(wrong).toEqual([])
  })
})
