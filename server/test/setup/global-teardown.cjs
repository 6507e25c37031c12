const { rmSync } = require('node:fs')

module.exports = async () => {
  const { postgres, folder } = globalThis.osmoseTestDatabase
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
}
