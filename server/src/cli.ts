import { fileURLToPath } from 'node:url'
import { runCommand } from './cli/run.js'
import { ConfigError } from './platform/config/config.js'
import { StartError } from './platform/database/embedded/start-error.js'

const projectRoot = fileURLToPath(new URL('../../', import.meta.url))

runCommand(process.argv.slice(2), process.env, projectRoot).then(
  (code) => process.exit(code),
  (error: unknown) => {
    const foreseen = error instanceof StartError || error instanceof ConfigError
    process.stderr.write(
      foreseen ? `${error.message}\n` : `The command failed: ${(error as Error).stack ?? String(error)}\n`,
    )
    process.exit(1)
  },
)
