import { Injectable } from '@nestjs/common'
import { Config } from '../../platform/config/config.js'
import { Database } from '../../platform/database/database.js'
import { Organisation } from '../organisation/organisation.public.js'

/** Fills an empty instance with the demonstration company. */
@Injectable()
export class DemoLoader {
  constructor(
    private readonly config: Config,
    private readonly db: Database,
    private readonly organisation: Organisation,
  ) {}

  async load(): Promise<void> {
    await this.db.transaction((tx) => this.organisation.create(tx, { name: 'Ateliers Mérand', locale: this.config.locale, timeZone: this.config.timeZone, kind: 'demo' }))
  }
}
