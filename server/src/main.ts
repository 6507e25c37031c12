import { ConfigError } from './platform/config/config.js'
import { StartError } from './platform/database/embedded/start-error.js'
import { startOsmose } from './start.js'

startOsmose(process.env).catch((error: unknown) => {
  const foreseen = error instanceof StartError || error instanceof ConfigError
  process.stderr.write(
    foreseen ? `${error.message}\n` : `Osmose could not start: ${(error as Error).stack ?? String(error)}\n`,
  )
  process.exit(1)
})
