// Finds a browser for the tests: one that is installed, else Playwright's own download, else the Debian package.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { end, root, say } from './prepare.mjs'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The path of a browser, or undefined for the one Playwright downloaded. Never gives up silently. */
export function findBrowser() {
  const given = process.env.CHROMIUM
  if (given) return existsSync(given) ? given : end(`CHROMIUM=${given} does not exist.`)
  const found = installed.find((path) => existsSync(path))
  if (found) return found
  say('No browser found: downloading one for the tests.')
  if (
    spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
      cwd: root,
      stdio: 'ignore',
      timeout: 300_000,
    }).status === 0
  )
    return undefined
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Installing the Debian package chromium.')
    const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    spawnSync('apt-get', ['update'], quiet)
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quiet)
    if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium'
  }
  return end('The browser tests need Chromium or Chrome. Install one, or set CHROMIUM to its path.')
}
