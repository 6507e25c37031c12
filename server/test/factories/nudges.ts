import type { Arm, RuleKey } from '@osmose/shared/nudges/nudges.contract'
import { launch, type Experiment } from '@osmose/shared/nudges/nudges.contract'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { v7 as uuid } from 'uuid'
import { People } from '../../src/modules/directory/directory.public.js'
import { SessionsService } from '../../src/modules/identity/sessions.service.js'
import { armOf } from '../../src/modules/nudges/draw.rules.js'
import { NudgesEngine } from '../../src/modules/nudges/engine.service.js'
import type { Role } from '../../src/platform/http/actor.js'
import type { TestApp } from '../setup/test-app.js'
import { TestPerson } from '../setup/test-person.js'
import { aPost } from './posts.js'

/** The salt of the tests' organisation. */
const drawing = { experimentSalt: 's3cr3t-salt', timeZone: 'Europe/Paris' }
const day = 86_400_000

/** Lets the engine take one turn, as its schedule does every five minutes. */
export const evaluate = (app: TestApp): Promise<void> => app.get(NudgesEngine).evaluate()

export async function launched(
  app: TestApp,
  manager: TestPerson,
  key: RuleKey,
  hypothesis = 'Un visage appelle une réponse.',
): Promise<Experiment> {
  const experiment = await manager.call(launch, { params: { key }, body: { hypothesis } })
  await evaluate(app)
  return experiment
}

interface SomebodySeed {
  name?: string
  /** What the draw gives them in this experiment. */
  arm?: Arm
  experiment?: string
  signedInDaysAgo?: number
  workingHours?: { days: number[]; start: string; end: string }
  timeZone?: string
  skills?: string[]
  bio?: string
  title?: string
}

/** Somebody with an almost empty page who first came a while ago, with the place in the draw that the test asks for. */
export async function aNewcomer(app: TestApp, seed: SomebodySeed = {}): Promise<TestPerson> {
  const { arm = 'treatment', experiment = 'complete-profile-1', name = 'Karim', signedInDaysAgo = 2 } = seed
  const now = app.clock.now()
  const id = idIn(app, arm, experiment)
  const token = await app.database.transaction(async (tx) => {
    await app.get(People).create(tx, [
      {
        id,
        name,
        locale: 'fr',
        timeZone: seed.timeZone ?? 'Europe/Paris',
        workingHours: seed.workingHours,
        skills: seed.skills,
        bio: seed.bio,
        title: seed.title,
        firstSignedInAt: new Date(now.getTime() - signedInDaysAgo * day),
      },
    ])
    return (await app.get(SessionsService).open(tx, id, { device: 'test', network: '127.0.0.1' })).token
  })
  const person = new TestPerson(id, name, app.origin, token)
  app.people.push(person)
  return person
}

function idIn(app: TestApp, arm: Arm, key: string): string {
  for (;;) {
    const id = uuid()
    if (armOf({ personId: id, postId: null }, { key, holdoutShare: 0.2 }, app.clock.now(), drawing) === arm)
      return id
  }
}

/** A colleague who is no newcomer and not of the yearly holdout. */
export const aColleague = (app: TestApp, seed: Omit<SomebodySeed, 'arm'> = {}): Promise<TestPerson> =>
  aNewcomer(app, { name: 'Rosa', signedInDaysAgo: 200, ...seed })

/** A question that the draw puts into the arm; those it does not are taken away again. */
export async function aQuestionIn(
  app: TestApp,
  arm: 'treatment' | 'holdout',
  seed: { by: TestPerson; in: { id: string }; title?: string; text?: string; experiment?: string },
): Promise<Post> {
  for (;;) {
    const post = await aPost({ title: 'Comment poser un joint PTFE ?', ...seed })
    if (
      armOf(
        { personId: null, postId: post.id },
        { key: seed.experiment ?? 'unanswered-question-1', holdoutShare: 0.2 },
        app.clock.now(),
        drawing,
      ) === arm
    )
      return post
    await app.database.many('update posts set deleted_at = now() where id = $1', [post.id])
  }
}

/** Somebody who animates the network, and has for long. */
export async function aManager(
  app: TestApp,
  { roles = ['communityManager'] as Role[] } = {},
): Promise<TestPerson> {
  const manager = await app.person({ name: 'Hélène', roles })
  await app.database.many(`update people set first_signed_in_at = '2026-01-05T08:00:00Z' where id = $1`, [
    manager.id,
  ])
  return manager
}

/** What the trigger log says, by unit. */
export async function armsLogged(
  app: TestApp,
  experimentId: string,
): Promise<Map<string, { arm: Arm; goalAt: Date | null }>> {
  const rows = await app.database.many<{ unit: string; arm: Arm; goalAt: Date | null }>(
    `select coalesce(person_id, post_id) as unit, arm, goal_at as "goalAt" from nudge_exposures where experiment_id = $1`,
    [experimentId],
  )
  return new Map(rows.map(({ unit, ...row }) => [unit, row]))
}

/** A finished or running test with these counts, written as the engine would have. `daysAgo`: when its units were triggered. */
export async function aTrial(
  app: TestApp,
  {
    treated,
    holdout,
    share = 0.2,
    startedDaysAgo = 60,
    weeks = 8,
    daysAgo = 59,
  }: {
    treated: [number, number]
    holdout: [number, number]
    share?: number
    startedDaysAgo?: number
    weeks?: number
    daysAgo?: number
  },
): Promise<string> {
  const id = uuid()
  const now = app.clock.now().getTime()
  const started = new Date(now - startedDaysAgo * day)
  await app.database.transaction(async (tx) => {
    const [last] = await tx.many<{ number: number }>(
      `select coalesce(max(number), 0) as number from nudge_experiments where rule = 'complete-profile'`,
    )
    const number = (last?.number ?? 0) + 1
    await tx.many(
      `insert into nudge_experiments (id, rule, number, key, unit, state, settings, saved_at, hypothesis, holdout_share, expected, baseline, detectable, refused_limit, planned_end_at, started_at, ended_at)
       values ($1, 'complete-profile', $2, $3, 'person', 'ended', '{"weeks": 8}', $5, 'Plus de visages.', $4, 300, 0.3, 0.185, 0.05, $6, $5, $6)`,
      [
        id,
        number,
        `complete-profile-${number}`,
        share,
        started,
        new Date(started.getTime() + weeks * 7 * day),
      ],
    )
    for (const [arm, [successes, n]] of [
      ['treatment', treated],
      ['holdout', holdout],
    ] as const) {
      const at = new Date(now - daysAgo * day)
      await tx.many(
        `with units as (insert into people (id, name, time_zone, created_at) select gen_random_uuid(), 'Unit ' || i, 'Europe/Paris', now() from generate_series(1, $2::int) as i returning id)
         insert into nudge_exposures (id, experiment_id, person_id, at, arm, window_ends_at, goal_at)
         select gen_random_uuid(), $1, id, $4, $5, $4::timestamptz + interval '3 days', case when row_number() over () <= $3::int then $4::timestamptz + interval '1 day' end from units`,
        [id, n, successes, at, arm],
      )
    }
  })
  return id
}
