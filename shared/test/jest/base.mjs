import { fileURLToPath } from 'node:url'

const here = (name) => fileURLToPath(new URL(name, import.meta.url))

/** What the three test projects have in common. */
export const base = {
  transform: { '\\.(m?[jt]sx?|cjs)$': here('transform.cjs') },
  transformIgnorePatterns: [],
  resolver: here('resolver.cjs'),
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironmentOptions: { customExportConditions: ['osmose-src', 'node', 'require', 'default'] },
  extensionsToTreatAsEsm: [],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  clearMocks: true,
  setupFilesAfterEnv: [here('patience.cjs')],
}
