#!/usr/bin/env node
/**
 * What a browser must load before the feed is usable: the entry and what it imports, the home page and one language,
 * gzipped, in kB of 1,000 bytes. Exit 1 above the budget. `node client/bin/size.mjs [dist]`
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'

const budget = { total: 200, chunk: 120 }
const dist = resolve(process.argv[2] ?? new URL('../dist', import.meta.url).pathname)
const manifest = JSON.parse(readFileSync(`${dist}/.vite/manifest.json`, 'utf8'))
const sizes = new Map()
const sizeOf = (file) => {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(`${dist}/${file}`), { level: 9 }).length / 1000)
  return sizes.get(file)
}

/** A chunk and all it imports without waiting. */
function withImports(key, found = new Set()) {
  if (found.has(key)) return found
  found.add(key)
  for (const next of manifest[key].imports ?? []) withImports(next, found)
  return found
}
const keyOf = (part) => Object.keys(manifest).find((key) => key.endsWith(part))

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry)
const language = (locale) => withImports(keyOf(`lib/texts/first.${locale}.ts`))
const home = keyOf('app/routes/home.tsx')
const languages = ['fr', 'en'].map((locale) => ({ locale, chunks: language(locale) }))
const sum = (keys) => [...keys].reduce((total, key) => total + sizeOf(manifest[key].file), 0)
const common = new Set([...withImports(entry), ...(home ? withImports(home) : [])])
const heaviest = languages
  .map(({ chunks }) => new Set([...common, ...chunks]))
  .sort((a, b) => sum(b) - sum(a))[0]

for (const key of heaviest)
  console.log(`${sizeOf(manifest[key].file).toFixed(1).padStart(7)} kB  ${manifest[key].file}`)
const total = sum(heaviest)
const tooBig = [...new Set(Object.values(manifest).map(({ file }) => file))].filter(
  (file) => file.endsWith('.js') && sizeOf(file) > budget.chunk,
)
console.log(`${total.toFixed(1).padStart(7)} kB  before the feed is usable, at most ${budget.total}`)
for (const file of tooBig)
  console.log(`${sizeOf(file).toFixed(1).padStart(7)} kB  ${file} is above ${budget.chunk}`)
process.exitCode = total > budget.total || tooBig.length > 0 ? 1 : 0
