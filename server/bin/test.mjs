// `npm test`: everything a fresh machine can run. Ends with one line: N passed, N failed, N skipped.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './lib/browser.mjs'
import { prepare, root, say } from './lib/prepare.mjs'

prepare()
const browser = findBrowser()
const results = mkdtempSync(join(tmpdir(), 'osmose-results-'))

const jestFile = join(results, 'jest.json')
const jest = spawnSync(
  process.execPath,
  [
    'node_modules/jest/bin/jest.js',
    '--projects',
    'shared',
    'server',
    'client',
    '--json',
    `--outputFile=${jestFile}`,
    '--silent',
    '--maxWorkers=2',
    // One that holds a gigabyte takes longer to give it back than jest waits for it to end.
    '--workerIdleMemoryLimit=400MB',
  ],
  { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
)
const unit = readJest(jestFile)

const browserFile = join(results, 'browser.json')
const playwright = spawnSync(
  process.execPath,
  ['../node_modules/@playwright/test/cli.js', 'test', '--reporter=line,json'],
  {
    cwd: `${root}e2e`,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      PLAYWRIGHT_JSON_OUTPUT_FILE: browserFile,
      ...(browser ? { CHROMIUM: browser } : {}),
    },
  },
)
const journeys = readPlaywright(browserFile)

rmSync(results, { recursive: true, force: true })
const total = (key) => unit[key] + journeys[key]
const broken = jest.status !== 0 || playwright.status !== 0
// A suite that did not even run is a failure, not nothing.
const failed = broken ? Math.max(1, total('failed')) : total('failed')
// The browser tests named theirs last; these were named long before.
for (const line of unit.broken) say(line)
say(
  `unit, database and client: ${unit.passed} passed, ${unit.failed} failed, ${unit.skipped} skipped; browser: ${journeys.passed} passed, ${journeys.failed} failed, ${journeys.skipped} skipped`,
)
process.stdout.write(`${total('passed')} passed, ${failed} failed, ${total('skipped')} skipped\n`)
process.exitCode = failed > 0 ? 1 : 0

function readJest(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0, broken: ['Nothing was reported.'] }
  const {
    numPassedTests,
    numFailedTests,
    numPendingTests,
    numTodoTests,
    numRuntimeErrorTestSuites,
    testResults,
  } = JSON.parse(readFileSync(file, 'utf8'))
  return {
    passed: numPassedTests,
    failed: numFailedTests + numRuntimeErrorTestSuites,
    skipped: numPendingTests + numTodoTests,
    broken: testResults
      .filter(({ status }) => status === 'failed')
      .flatMap(({ name, assertionResults }) => [
        name.slice(root.length),
        ...assertionResults.filter(({ status }) => status === 'failed').map((test) => `  ${test.fullName}`),
      ]),
  }
}

function readPlaywright(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8'))
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }
}
