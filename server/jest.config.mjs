import { base } from '../shared/test/jest/base.mjs'

export default {
  ...base,
  displayName: 'server',
  testMatch: ['<rootDir>/{src,test,bench}/**/*.spec.ts'],
  setupFiles: ['reflect-metadata'],
  globalSetup: '<rootDir>/test/setup/global-setup.cjs',
  globalTeardown: '<rootDir>/test/setup/global-teardown.cjs',
}
