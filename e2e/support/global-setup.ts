import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { startInstance } from './instance'

/**
 * One demonstration company for all tests: each works with people and places of its own. With OSMOSE_ADDRESS the tests
 * visit an instance that runs already.
 */
// oxlint-disable-next-line import/no-default-export -- the shape Playwright asks for
export default async function globalSetup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.OSMOSE_ADDRESS) return undefined
  for (const built of ['server/dist/main.js', 'client/dist/index.html'])
    if (!existsSync(fileURLToPath(new URL(`../../${built}`, import.meta.url))))
      throw new Error(`${built} is missing: run npm run build first.`)
  const instance = await startInstance({ demo: true })
  process.env.OSMOSE_ADDRESS = instance.address
  return instance.stop
}
