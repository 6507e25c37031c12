import { Injectable } from '@nestjs/common'
import { randomInt } from 'node:crypto'
import { Config } from '../../platform/config/config.js'
import { Database } from '../../platform/database/database.js'
import { inTurn } from '../../platform/database/turn.js'
import { Organisation } from '../organisation/organisation.public.js'
import { DemoLoader } from './demo.loader.js'

const FIRST_START_LOCK = 7_265_011_227

/**
 * What happens before the doors open. The kind of a data folder, demonstration or real, is fixed here once: a later
 * start with other settings does not change it.
 */
@Injectable()
export class FirstStart {
  constructor(
    private readonly config: Config,
    private readonly db: Database,
    private readonly organisation: Organisation,
    private readonly demo: DemoLoader,
  ) {}

  /** Makes the instance usable and returns the lines to print; `say` prints at once what must be waited for. */
  async ensure(say: (line: string) => void = () => undefined): Promise<string[]> {
    const known = await this.organisation.find()
    if (!known && this.config.demo) await this.fill(say)
    const facts = await this.organisation.find()
    const address = `Osmose is ready: ${this.config.publicUrl}`
    if (!facts || (await this.organisation.isAwaited()))
      return [address, `First run: open it and enter the set-up code ${await this.setupCode()}.`]
    if (facts.kind === 'real') return [address, `${facts.name} (real data).`]
    return [
      address,
      `${facts.name} (demonstration). On this machine the sign-in page enters as each role in one click:`,
      '  employee Soline Abgrall, community manager Hélène Dargent, HR Nadège Rousseau, management Étienne Mérand, administrator Ewa Nowicka.',
    ]
  }

  /** Of several nodes that start together on an empty database one fills it; the others wait and go on. */
  private fill(say: (line: string) => void): Promise<void> {
    return inTurn(
      this.db.pool,
      FIRST_START_LOCK,
      async () => {
        if (!(await this.organisation.find())) await this.demo.load()
      },
      () => say('Another node is preparing the demonstration; waiting for it.'),
    )
  }

  /** Whoever reads the server's output may set it up; the code is kept until that is done. */
  async setupCode(): Promise<string> {
    const code = Array.from({ length: 8 }, () => 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'[randomInt(32)]).join('')
    await this.db.many(
      `insert into instance_secrets (name, secret) values ('setup', $1) on conflict do nothing`,
      [Buffer.from(code)],
    )
    const row = await this.db.one<{ secret: Buffer }>(
      `select secret from instance_secrets where name = 'setup'`,
    )
    return row?.secret.toString() ?? code
  }
}
