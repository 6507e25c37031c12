import { Injectable } from '@nestjs/common'
import { Command, type ExitCode, type Invocation } from '../../platform/commands/command.js'
import { Database } from '../../platform/database/database.js'
import { Analytics } from './analytics.public.js'

@Injectable()
export class AnalyticsCommands {
  constructor(
    private readonly db: Database,
    private readonly analytics: Analytics,
  ) {}

  @Command({
    words: 'rebuild figures',
    summary:
      'Computes the figures again from the events and views that are kept; published reports stay as they are.',
  })
  async rebuild({ say }: Invocation): Promise<ExitCode> {
    await this.db.transaction(async (tx) => {
      await tx.many('set local statement_timeout = 0')
      await this.analytics.rebuildFigures(tx)
    })
    const row = await this.db.one<{ days: number; people: number }>(
      'select count(*)::int as days, count(distinct person_id)::int as people from person_days',
    )
    say(`${row?.days ?? 0} days of ${row?.people ?? 0} people computed again.`)
    return 0
  }
}
