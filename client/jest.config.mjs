import { base } from '../shared/test/jest/base.mjs'

export default {
  ...base,
  displayName: 'client',
  testEnvironment: 'jsdom',
  testEnvironmentOptions: { customExportConditions: ['osmose-src', 'browser', 'require', 'default'] },
  testMatch: ['<rootDir>/{src,test}/**/*.spec.{ts,tsx}'],
  moduleNameMapper: {
    ...base.moduleNameMapper,
    '\\.module\\.css$': '<rootDir>/test/css-module.cjs',
    '\\.(css|woff2|svg)$': '<rootDir>/test/css-module.cjs',
  },
}
