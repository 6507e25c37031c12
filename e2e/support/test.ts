import { test as base, type APIRequestContext, expect } from '@playwright/test'
import { enterDemo } from '@osmose/shared/identity/identity.contract'
import { call } from './call'
import { People } from './people'

/** Every test receives `people`; after it, nothing may have gone wrong behind the page. */
export const test = base.extend<{ people: People }, { admin: APIRequestContext }>({
  admin: [
    async ({ playwright }, use) => {
      const request = await playwright.request.newContext({ baseURL: process.env.OSMOSE_ADDRESS })
      await call(request, enterDemo, { body: { key: 'ewa' } })
      await use(request)
      await request.dispose()
    },
    { scope: 'worker' },
  ],
  people: async ({ browser, admin }, use) => {
    const people = new People(browser, admin)
    await use(people)
    await people.leave()
    expect(people.mishaps, 'errors in the console').toEqual([])
  },
})

export { expect }
