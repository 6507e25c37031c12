import { embeddedIn } from '@osmose/shared/text/embedded'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { archiveFileId } from './archive-fields.js'
import { type Fields, listOf } from './clean.js'
import type { Claim, Ledger, Reason } from './ledger.js'
import type { AttachedFile } from './records.js'
import type { ZipSource } from './zip-source.js'

/** As many files as one text may show. */
const MOST = 100

/**
 * The `files/` folder beside an archive. A file comes in with the messages that name it, once for each of them; what
 * nobody names is left out. Every name and every unnamed file is one record of the kind `file`.
 */
export class ArchiveFiles {
  private readonly entries = new Map<string, number>()
  private readonly refused = new Map<string, Reason>()
  private readonly named = new Set<string>()
  private readonly root: string

  /** @param zip undefined for an archive that is no zip: nothing it names is there */
  constructor(
    private readonly ledger: Ledger,
    private readonly zip?: ZipSource,
    archive = '',
  ) {
    this.root = `${archive.slice(0, archive.lastIndexOf('/') + 1)}files/`
    for (const { path, why } of zip?.refused ?? []) {
      this.refused.set(path, why)
      ledger.note('refused_entry', path)
    }
    for (const { path, bytes } of zip?.entries ?? [])
      if (path.startsWith(this.root)) this.entries.set(path, bytes)
      else if (path !== archive) ledger.note('ignored_file', path)
  }

  /** The files a message names and that are there; the others, and those its texts alone show, are accounted for. */
  of(fields: Fields, text: string): AttachedFile[] {
    const names = namesIn(fields)
    const own = new Set(names.map(archiveFileId))
    const strangers = text.split('\n').filter((row) => {
      const shown = embeddedIn(row)
      return shown !== undefined && !own.has(shown.attrs.fileId)
    }).length
    if (strangers > 0) this.ledger.missing('file', 'file_unavailable', strangers)
    return names.flatMap((name) => {
      const claim = this.ledger.found('file')
      const file = this.one(name, claim)
      if (typeof file !== 'string') return [file]
      claim.leftOut(file)
      return []
    })
  }

  /** One file by its name, or why it is not there. The claim is settled by whoever takes it. */
  one(name: string, claim: Claim): AttachedFile | Reason {
    const path = this.root + name
    this.named.add(path)
    const bytes = this.entries.get(path)
    if (bytes !== undefined && this.zip) return this.file(this.zip, name, path, bytes, claim)
    return this.refused.get(path) ?? (isPlain(name) ? 'file_unavailable' : 'unsafe_path')
  }

  /** A message that names files is left out. */
  lost(fields: Fields): void {
    for (const name of namesIn(fields)) {
      this.named.add(this.root + name)
      this.ledger.missing('file', 'message_left_out')
    }
  }

  /** Once all messages were read. */
  end(): void {
    for (const path of this.entries.keys())
      if (!this.named.has(path)) this.ledger.missing('file', 'file_unnamed')
    for (const [path, why] of this.refused) if (!this.named.has(path)) this.ledger.missing('file', why)
  }

  private file(zip: ZipSource, name: string, path: string, bytes: number, claim: Claim): AttachedFile {
    return {
      name,
      fileId: archiveFileId(name),
      bytes,
      claim,
      unpacked: async (work) => {
        const folder = await mkdtemp(join(tmpdir(), 'osmose-import-'))
        try {
          const own = join(folder, 'file')
          await pipeline(Readable.from(zip.read(path)), createWriteStream(own, { mode: 0o600 }))
          return await work(own)
        } finally {
          await rm(folder, { recursive: true, force: true })
        }
      },
    }
  }
}

/** Each once, as they stand in the folder. */
function namesIn(fields: Fields): string[] {
  const names = listOf(fields.files).flatMap((name) =>
    typeof name === 'string' && name !== '' ? name.normalize('NFC') : [],
  )
  return [...new Set(names)].slice(0, MOST)
}

const isPlain = (name: string): boolean =>
  !/^[a-z]:/i.test(name) &&
  !name.includes('\\') &&
  name.split('/').every((step) => step !== '' && step !== '.' && step !== '..')
