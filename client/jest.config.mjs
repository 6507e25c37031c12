import { base } from '../shared/test/jest/base.mjs'

export default {
  ...base,
  displayName: 'client',
  testEnvironment: 'jsdom',
  testEnvironmentOptions: { customExportConditions: ['osmose-src', 'browser', 'require', 'default'] },
  setupFilesAfterEnv: [...base.setupFilesAfterEnv, '<rootDir>/test/patience.cjs'],
  testMatch: ['<rootDir>/{src,test}/**/*.spec.{ts,tsx}'],
  moduleNameMapper: {
    ...base.moduleNameMapper,
    '\\.module\\.css$': '<rootDir>/test/css-module.cjs',
    '\\.(css|woff2|svg)$': '<rootDir>/test/css-module.cjs',
  },
}
