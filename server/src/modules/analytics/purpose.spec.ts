import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const sources = join(import.meta.dirname ?? __dirname, '../..')

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? filesIn(join(folder, entry.name))
      : entry.name.endsWith('.ts')
        ? [join(folder, entry.name)]
        : [],
  )
}

describe('what people did, day by day', () => {
  it.each(['person_days', 'release_people'])(
    '%s is read by the making of reports and by nothing else',
    (table) => {
      const readers = filesIn(sources).filter(
        (file) => !file.endsWith('.spec.ts') && readFileSync(file, 'utf8').includes(table),
      )
      expect(readers.filter((file) => !/modules[\\/]analytics[\\/]/.test(file))).toEqual([])
      expect(readers.length).toBeGreaterThan(0)
    },
  )
})
