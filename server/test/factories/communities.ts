import { Communities, type Visibility } from '../../src/modules/communities/communities.public.js'
import type { TestApp } from '../setup/test-app.js'

interface Somebody {
  readonly id: string
}

export interface CommunitySeed {
  name?: string
  slug?: string
  visibility?: Visibility
  /** Somebody is made for it when nobody is given. */
  owner?: Somebody
  moderators?: Somebody[]
  members?: Somebody[]
  archived?: boolean
}

let counter = 0

/** A community with its people. Sockets that are already open have not heard of it. */
export async function aCommunity(
  test: TestApp,
  seed: CommunitySeed = {},
): Promise<{ id: string; slug: string; name: string; audienceId: string }> {
  const owner = seed.owner ?? (await test.person())
  const name = seed.name ?? `Community ${++counter}`
  const communities = test.get(Communities)
  const now = test.clock.now()
  return test.database.transaction(async (tx) => {
    const made = await communities.create(tx, {
      name,
      slug: seed.slug,
      visibility: seed.visibility ?? 'public',
      purpose: 'To help each other.',
      problem: 'Everybody solves it alone.',
      signs: ['Questions are answered.'],
      createdBy: owner.id,
      archivedAt: seed.archived ? now : null,
    })
    await communities.addMembers(tx, made.id, [
      { personId: owner.id, role: 'owner', via: 'founder' },
      ...(seed.moderators ?? []).map(({ id }) => ({ personId: id, role: 'moderator' as const })),
      ...(seed.members ?? []).map(({ id }) => ({ personId: id })),
    ])
    return { ...made, name }
  })
}
