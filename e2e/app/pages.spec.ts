import type { Page } from '@playwright/test'
import { joinCommunity, listCommunities } from '@osmose/shared/communities/communities.contract'
import { checkAccessibility } from '../support/accessibility'
import { showsNoKey, speaksEnglish } from '../support/languages'
import { desk, fitsSideways, type Ground, narrowest, phone, setGround, settled } from '../support/looks'
import type { People } from '../support/people'
import type { Person } from '../support/person'
import { checkTargets } from '../support/targets'
import { expect, test } from '../support/test'
import { type Place, places } from './places'

for (const place of places) {
  test(`The page ${place.name} stands by day and by night, on a desk and on a phone`, async ({ people }) => {
    const page = await people.visitor()
    const unwell = listenTo(page)
    await goTo(page, place, await whoever(people, place, page))
    for (const ground of ['light', 'dark'] as const)
      for (const size of [desk, phone]) await stands(page, place, ground, size)
    await page.setViewportSize(narrowest)
    await fitsSideways(page)
    if (!namesItsOperations(place)) await showsNoKey(page)
    expect(unwell, 'complaints in the console').toEqual([])
  })
}

for (const place of places.filter(
  ({ name }) => !['gallery-bare', 'unanswered', 'own-profile', 'no-such-post'].includes(name),
)) {
  test(`The page ${place.name} speaks English to those who read English`, async ({ people }) => {
    const page = await people.visitor({ locale: 'en-GB' })
    const unwell = listenTo(page)
    await goTo(
      page,
      { ...place, path: place.path === '/_ui' ? '/_ui?lang=en' : place.path },
      place.as && (await anEnglishReader(people, page)),
    )
    await stands(page, { ...place, name: `${place.name}-en` }, 'light', desk)
    await stands(page, { ...place, name: `${place.name}-en` }, 'dark', phone)
    if (!namesItsOperations(place)) await showsNoKey(page)
    if (place.name !== 'gallery') await speaksEnglish(page)
    expect(unwell, 'complaints in the console').toEqual([])
  })
}

/** The page of the API shows dotted names on purpose: those of operations and errors. */
const namesItsOperations = ({ name }: Place) => name === 'api'

async function whoever(people: People, { as }: Place, page: Page): Promise<Person | undefined> {
  if (as === 'newcomer') return people.invite('Noé', {}, {}, page)
  return as && people.enter(as, {}, page)
}

/** A newcomer who holds every role, so that every door is open. */
async function anEnglishReader(people: People, page: Page): Promise<Person> {
  const person = await people.invite(
    'Edith',
    { locale: 'en', roles: ['communityManager', 'hr', 'admin'] },
    {},
    page,
  )
  const { items } = await person.call(listCommunities, {})
  for (const { id } of items
    .filter(({ visibility, archived }) => visibility === 'public' && !archived)
    .slice(0, 3))
    await person.call(joinCommunity, { params: { communityId: id } })
  return person
}

async function goTo(page: Page, { path }: Place, person: Person | undefined): Promise<void> {
  await page.goto(typeof path === 'string' ? path : await path(person as Person))
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await page.waitForLoadState('networkidle')
}

async function stands(
  page: Page,
  { name, endless }: Place,
  ground: Ground,
  size: { width: number; height: number },
): Promise<void> {
  await page.setViewportSize(size)
  await setGround(page, ground)
  await settled(page)
  await page.screenshot({
    path: `screenshots/${name}-${size.width}-${ground}.png`,
    fullPage: !endless,
  })
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page).toHaveTitle(/\S/)
  await fitsSideways(page)
  await checkAccessibility(page)
  await checkTargets(page)
}

/** Everything the browser complains about, but for pages that are asked for although they are not there. */
function listenTo(page: Page): string[] {
  const unwell: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !/status of 40[14]/.test(message.text()))
      unwell.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => unwell.push(String(error)))
  return unwell
}
