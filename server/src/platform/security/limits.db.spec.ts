import { signIn } from '@osmose/shared/identity/identity.contract'
import { TestApp, type TestNode } from '../../../test/setup/test-app.js'
import { TestPerson } from '../../../test/setup/test-person.js'
import { Limits } from './limits.js'

describe('a limit over two nodes', () => {
  let app: TestApp
  let other: TestNode

  beforeAll(async () => {
    app = await TestApp.start()
    other = await app.node()
  })
  afterAll(async () => {
    await other.stop()
    await app.stop()
  })

  it('counts wrong passwords together, whichever node they reach, and then refuses the right one too', async () => {
    await app.person({ email: 'ann@osmose.test' })
    const doors = [app.nobody(), new TestPerson('', 'nobody', other.origin, undefined)] as const
    const tries = async (door: TestPerson, password = 'not the password') =>
      door.call(signIn, { body: { email: 'ann@osmose.test', password } }).then(
        () => 'in',
        (refused: { code: string }) => refused.code,
      )
    const codes: string[] = []
    for (let at = 0; at < 10; at++) codes.push(await tries(doors[at % 2 === 0 ? 0 : 1]))
    expect(new Set(codes)).toEqual(new Set(['identity.wrong_email_or_password']))
    expect([await tries(doors[0]), await tries(doors[1])]).toEqual(['too_many_requests', 'too_many_requests'])
  })

  it('holds for what is taken, and for a pace in each node alone', async () => {
    const once = { name: 'of-a-test', points: 1, perSeconds: 600 }
    const [here, there] = [app.get(Limits), other.get(Limits)]
    await here.take(once, 'ann')
    await expect(there.take(once, 'ann')).rejects.toMatchObject({ code: 'too_many_requests' })
    await here.pace(once, 'ann')
    await there.pace(once, 'ann')
    await expect(here.pace(once, 'ann')).rejects.toMatchObject({ code: 'too_many_requests' })
  })
})
