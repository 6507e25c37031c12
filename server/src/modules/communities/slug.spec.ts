import { plainSlug, unguessableSlug } from './slug.js'

it.each([
  ['Étanchéité & soudure', 'etancheite-soudure'],
  ['  Œuvres   sociales !', 'oeuvres-sociales'],
  ['Qualité // terrain', 'qualite-terrain'],
  ['日本語', undefined],
  ['Suggestions', undefined],
  ['0192f0c1-7b1a-7c3e-8a4b-1c2d3e4f5a6b', undefined],
  ['x'.repeat(80), 'x'.repeat(60)],
])('the address of %s is %s', (name, slug) => expect(plainSlug(name)).toBe(slug))

it('gives a secret community an address that its name does not tell', () => {
  expect(unguessableSlug('Projet Lune')).toMatch(/^projet-lune-[0-9a-f]{10}$/)
  expect(unguessableSlug('日本語')).toMatch(/^c-[0-9a-f]{10}$/)
})
