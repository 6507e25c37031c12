import { Injectable } from '@nestjs/common'
import { FirstStart } from '../modules/demo/demo.public.js'
import { Organisation } from '../modules/organisation/organisation.public.js'
import { Command, type ExitCode, type Invocation } from '../platform/commands/command.js'

/** Commands about the instance itself. */
@Injectable()
export class InstanceCommands {
  constructor(
    private readonly organisation: Organisation,
    private readonly firstStart: FirstStart,
  ) {}

  /** Opening the database has brought it up to date already. */
  @Command({ words: 'migrate', summary: 'Brings the database up to date.', beforeSetUp: true })
  async migrate({ say }: Invocation): Promise<ExitCode> {
    say('The database is up to date.')
    return 0
  }

  @Command({
    words: 'setup-code',
    summary: 'Prints the code that the first-run page asks for.',
    beforeSetUp: true,
  })
  async setupCode({ print, say }: Invocation): Promise<ExitCode> {
    if (!(await this.organisation.isAwaited())) {
      say('This instance is set up already.')
      return 1
    }
    print(await this.firstStart.setupCode())
    return 0
  }
}
