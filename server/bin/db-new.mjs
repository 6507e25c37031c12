// `npm run db:new -- posts-add-pins`: an empty migration with the next name.
import { writeFileSync } from 'node:fs'
import { end, root, say } from './lib/prepare.mjs'

const [title] = process.argv.slice(2)
if (!/^[a-z]+(-[a-z0-9]+)+$/.test(title ?? ''))
  end('Usage: npm run db:new -- <feature>-<verb>, for example posts-add-pins')
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 12)
const file = `server/migrations/${stamp}-${title}.sql`
writeFileSync(root + file, '-- Why.\n\n', { flag: 'wx' })
say(file)
