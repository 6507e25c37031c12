import { type Import, readImport, runImport, uploadImport } from '@osmose/shared/imports/imports.contract'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TestApp } from '../setup/test-app.js'
import type { TestPerson } from '../setup/test-person.js'

/** A program with a data folder of its own, where uploads are kept. */
export async function appWithFolder(
  env: Record<string, string> = {},
): Promise<{ app: TestApp; folder: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'osmose-imports-'))
  chmodSync(folder, 0o755)
  const app = await TestApp.start({ DATA_DIR: folder, ...env })
  const stop = async () => {
    await app.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { app, folder, stop }
}

/** Uploads a file and waits for its rehearsal. */
export async function aRehearsal(
  app: TestApp,
  admin: TestPerson,
  file: Uint8Array,
  fileName = 'export.zip',
): Promise<Import> {
  const { id } = await admin.call(uploadImport, { query: { fileName }, upload: file })
  await app.settle()
  return admin.call(readImport, { params: { importId: id } })
}

/** Uploads a file, rehearses it and brings it in. */
export async function anImport(
  app: TestApp,
  admin: TestPerson,
  file: Uint8Array,
  { countHistory = false } = {},
): Promise<Import> {
  const { id } = await aRehearsal(app, admin, file)
  await admin.call(runImport, { params: { importId: id }, body: { countHistory } })
  await app.settle()
  return admin.call(readImport, { params: { importId: id } })
}
