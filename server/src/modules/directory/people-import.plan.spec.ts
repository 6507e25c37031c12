import { type Known, planImport } from './people-import.plan.js'
import type { PersonLine } from './people-row.js'

const defaults = { locale: 'fr', timeZone: 'Europe/Paris' } as const
const today = '2026-11-23'
const ann: Known = {
  id: 'ann',
  name: 'Ann',
  email: 'ann@x.example',
  department: 'Production',
  site: 'Nantes',
  title: 'Welder',
  managerId: null,
  locale: 'fr',
  timeZone: 'Europe/Paris',
  joinedOn: null,
  leftOn: null,
  signedIn: false,
  deactivated: false,
}
const ben: Known = { ...ann, id: 'ben', name: 'Ben', email: null }

const plan = (lines: Omit<PersonLine, 'line'>[], people: Known[] = [ann, ben]) =>
  planImport(
    lines.map((line, index) => ({ line: index + 2, ...line })),
    people,
    defaults,
    today,
  )

describe('what a file of people asks for', () => {
  it('finds a person by e-mail, whatever else the line says', async () => {
    const { update } = await plan([{ name: 'Anna', email: 'ann@x.example' }])
    expect(update).toMatchObject([{ id: 'ann', name: 'Anna', department: 'Production' }])
  })

  it('finds a person without e-mail by name, site and department', async () => {
    expect(
      await plan([{ name: 'BEN', site: 'Nantes', department: 'Production', title: 'Welder' }]),
    ).toMatchObject({ create: [], update: [{ id: 'ben', name: 'BEN' }] })
    expect((await plan([{ name: 'Ben', site: 'Lyon', department: 'Production' }])).create).toMatchObject([
      { name: 'Ben', site: 'Lyon' },
    ])
  })

  it('changes nothing when the line says nothing new', async () => {
    expect(
      await plan([
        { name: 'Ann', email: 'ann@x.example', title: 'Welder' },
        { name: 'Ben', site: 'Nantes', department: 'Production' },
      ]),
    ).toMatchObject({ create: [], update: [], leave: [], unchanged: 2, leftOut: [] })
  })

  it('leaves out the second line about one person, and a line about two', async () => {
    expect(
      (
        await plan([
          { name: 'New', email: 'n@x.example' },
          { name: 'New too', email: 'n@x.example' },
        ])
      ).leftOut,
    ).toEqual([{ line: 3, why: 'same_person_twice', value: 'n@x.example' }])
    expect(
      (await plan([{ name: 'Ben', site: 'Nantes', department: 'Production' }], [ben, { ...ben, id: 'ben2' }]))
        .leftOut,
    ).toEqual([{ line: 2, why: 'several_people', value: 'Ben' }])
  })

  it('finds a manager in the company, further down in the file, or says that there is none', async () => {
    const { create, leftOut } = await plan([
      { name: 'One', email: '1@x.example', managerEmail: '2@x.example' },
      { name: 'Two', email: '2@x.example', managerEmail: 'ann@x.example' },
      { name: 'Three', email: '3@x.example', managerEmail: 'gone@x.example' },
      { name: 'Four', email: '4@x.example', managerEmail: '4@x.example' },
    ])
    expect(create[0]?.managerId).toBe(create[1]?.id)
    expect(create[1]?.managerId).toBe('ann')
    expect(leftOut.map(({ line, why }) => `${line} ${why}`)).toEqual([
      '4 unknown_manager',
      '5 unknown_manager',
    ])
  })

  it('leaves the language and time zone of somebody who already came', async () => {
    const line = { name: 'Ann', email: 'ann@x.example', locale: 'en' as const, timeZone: 'Asia/Tokyo' }
    expect((await plan([line])).update).toMatchObject([{ locale: 'en', timeZone: 'Asia/Tokyo' }])
    expect(await plan([line], [{ ...ann, signedIn: true }])).toMatchObject({ update: [], unchanged: 1 })
  })

  it('lets somebody go once the last day is over', async () => {
    const leaving = (leftOn: string, people = [ann]) =>
      plan([{ name: 'Ann', email: 'ann@x.example', leftOn }], people)
    expect((await leaving('2026-11-22')).leave).toEqual([{ id: 'ann', line: 2, leftOn: '2026-11-22' }])
    expect((await leaving('2026-11-23')).leave).toEqual([])
    expect(await leaving('2026-11-22', [{ ...ann, leftOn: '2026-11-22', deactivated: true }])).toMatchObject({
      leave: [],
      unchanged: 1,
    })
  })

  it('notes who moved', async () => {
    expect((await plan([{ name: 'Ann', email: 'ann@x.example', site: 'Lyon' }])).moved).toEqual(['ann'])
  })
})
