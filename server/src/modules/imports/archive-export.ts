import { Injectable } from '@nestjs/common'
import type { TextDocument } from '@osmose/shared/text/document'
import { mentionedPersonIds } from '@osmose/shared/text/mentions'
import { toMarkdown } from '@osmose/shared/text/to-markdown'
import { rename, rm } from 'node:fs/promises'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Tx } from '../../platform/database/database.js'
import { Organisation } from '../organisation/organisation.public.js'
import {
  commentRows,
  communityRows,
  leftOutRow,
  membershipRows,
  peopleRows,
  postRows,
  reactionRows,
  rowsOf,
} from './archive-export.query.js'
import { writeLines } from './archive-file.js'

/** Stands for whoever is no longer named. */
const NAMELESS = 'former-colleague'

type Line = Record<string, unknown>

/** The whole instance as an Osmose archive: what `import archive` reads. */
@Injectable()
export class ArchiveExport {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly organisation: Organisation,
  ) {}

  /** Writes beside the file and renames at the end, so that a file of that name is always a whole archive. */
  async write(path: string): Promise<{ lines: number; leftOut: number }> {
    const draft = `${path}.partial`
    const { locale } = await this.organisation.facts()
    try {
      const result = await this.db.transaction(async (tx) => {
        await tx.many('set transaction isolation level repeatable read, read only')
        const facts = await tx.one<{ leftOut: number; nameless: boolean }>(leftOutRow)
        const nameless = {
          type: 'person',
          id: NAMELESS,
          name: locale === 'fr' ? 'Ancien collègue' : 'Former colleague',
          leftAt: this.clock.now().toISOString(),
        }
        const lines = await writeLines(
          draft,
          path.endsWith('.zip'),
          this.lines(tx, facts?.nameless ? nameless : undefined),
        )
        return { lines, leftOut: facts?.leftOut ?? 0 }
      })
      await rename(draft, path)
      return result
    } catch (error) {
      await rm(draft, { force: true })
      throw error
    }
  }

  private async *lines(tx: Tx, nameless: Line | undefined): AsyncGenerator<string> {
    yield JSON.stringify({ type: 'version', version: 1 })
    if (nameless) yield JSON.stringify(nameless)
    for (const [type, sql] of [
      ['person', peopleRows],
      ['community', communityRows],
      ['membership', membershipRows],
      ['post', postRows],
      ['comment', commentRows],
      ['reaction', reactionRows],
    ] as const)
      for await (const row of rowsOf<Line>(tx, sql))
        yield toLine(type, type === 'post' || type === 'comment' ? withText(row) : row)
  }
}

function withText({ document, author, ...row }: Line): Line {
  const tree = document as TextDocument
  const mentions = mentionedPersonIds(tree)
  return {
    ...row,
    author: author ?? NAMELESS,
    text: toMarkdown(tree),
    ...(mentions.length > 0 ? { mentions } : {}),
  }
}

const toLine = (type: string, row: Line) =>
  JSON.stringify({ type, ...Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) })
