import { Controller } from '@nestjs/common'
import * as nudges from '@osmose/shared/nudges/nudges.contract'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { ExperimentsService } from './experiments.service.js'
import { MineService } from './mine.service.js'
import { ResultsService } from './results.service.js'
import { RulesService } from './rules.service.js'

@Controller()
export class NudgesController {
  constructor(
    private readonly rules: RulesService,
    private readonly experiments: ExperimentsService,
    private readonly results: ResultsService,
    private readonly mine: MineService,
  ) {}

  @Handles(nudges.listRules)
  listRules(@Input() { actor }: In<typeof nudges.listRules>): Out<typeof nudges.listRules> {
    return this.rules.list(actor)
  }

  @Handles(nudges.setLimits)
  setLimits(@Input() { actor, body }: In<typeof nudges.setLimits>): Out<typeof nudges.setLimits> {
    return this.experiments.setLimits(actor, body)
  }

  @Handles(nudges.readRule)
  readRule(@Input() { actor, params }: In<typeof nudges.readRule>): Out<typeof nudges.readRule> {
    return this.rules.read(actor, params.key)
  }

  @Handles(nudges.saveDraft)
  async saveDraft(
    @Input() { actor, params, body }: In<typeof nudges.saveDraft>,
  ): Out<typeof nudges.saveDraft> {
    await this.experiments.saveDraft(params.key, body)
    return this.rules.read(actor, params.key)
  }

  @Handles(nudges.launch)
  async launch(@Input() { actor, once, params, body }: In<typeof nudges.launch>): Out<typeof nudges.launch> {
    const { id } = await this.experiments.launch(actor, once, params.key, body.hypothesis)
    return this.results.detail(actor, await this.experiments.known(id))
  }

  @Handles(nudges.readExperiment)
  async readExperiment(
    @Input() { actor, params }: In<typeof nudges.readExperiment>,
  ): Out<typeof nudges.readExperiment> {
    return this.results.detail(actor, await this.experiments.known(params.experimentId))
  }

  @Handles(nudges.setExperimentState)
  async setExperimentState(
    @Input() { actor, params, body }: In<typeof nudges.setExperimentState>,
  ): Out<typeof nudges.setExperimentState> {
    return this.results.detail(
      actor,
      await this.experiments.setState(actor, params.experimentId, body.state, body.note),
    )
  }

  @Handles(nudges.readPending)
  async readPending(@Input() { actor }: In<typeof nudges.readPending>): Out<typeof nudges.readPending> {
    return { nudge: await this.mine.pending(actor) }
  }

  @Handles(nudges.answerNudge)
  async answerNudge(
    @Input() { actor, params, body }: In<typeof nudges.answerNudge>,
  ): Out<typeof nudges.answerNudge> {
    await this.mine.answer(actor, params.nudgeId, body)
    return {}
  }

  @Handles(nudges.readMine)
  readMine(@Input() { actor }: In<typeof nudges.readMine>): Out<typeof nudges.readMine> {
    return this.mine.mine(actor)
  }

  @Handles(nudges.setFamily)
  setFamily(@Input() { actor, params, body }: In<typeof nudges.setFamily>): Out<typeof nudges.setFamily> {
    return this.mine.setFamily(actor, params.family, body.wanted)
  }
}
