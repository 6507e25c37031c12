import { Injectable } from '@nestjs/common'
import { Clock } from '../../platform/clock/clock.js'
import { Database } from '../../platform/database/database.js'
import { Task } from '../../platform/jobs/task.js'
import { Organisation } from '../organisation/organisation.public.js'
import { DeliveryService } from './delivery.service.js'
import { NudgesRepository } from './nudges.repository.js'
import { ResultsService } from './results.service.js'
import { TriggersService } from './triggers.service.js'

/**
 * The engine. At each turn: goals are found, what was left aside is closed, new units are written to the trigger log
 * for both arms, and only then does anybody look at an arm: treated units get messages, which leave within working
 * hours and attention. What is not delivered changes nothing in the analysis (intention to treat).
 */
@Injectable()
export class NudgesEngine {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly organisation: Organisation,
    private readonly repository: NudgesRepository,
    private readonly triggers: TriggersService,
    private readonly delivery: DeliveryService,
    private readonly results: ResultsService,
  ) {}

  @Task('nudges.evaluate', '*/5 * * * *')
  async evaluate(): Promise<void> {
    const organisation = await this.organisation.find()
    if (!organisation) return
    await this.db.transaction(async (tx) => {
      await this.repository.takeTurn(tx)
      const turn = { tx, now: this.clock.now(), organisation }
      await this.repository.findGoals(tx, turn.now)
      await this.delivery.close(turn)
      for (const experiment of await this.repository.experiments(tx, 'live')) {
        await this.results.look(tx, experiment, turn.now)
        if (experiment.state === 'running' && !(await this.results.stopOnRefusals(tx, experiment)))
          await this.triggers.trigger(turn, experiment)
      }
      await this.delivery.deliver(turn)
    })
  }
}
