import { screen, waitFor, within } from '@testing-library/react'
import { joinCommunity, suggestCommunities } from '@osmose/shared/communities/communities.contract'
import {
  editMyProfile,
  editMySettings,
  listPlaces,
  type Profile,
  readProfile,
} from '@osmose/shared/directory/directory.contract'
import {
  type FirstSteps,
  readFirstSteps,
  restFromSteps,
  resumeSteps,
  skipStep,
  type Step,
  steps,
  unskipStep,
} from '@osmose/shared/journeys/journeys.contract'
import { readPending } from '@osmose/shared/nudges/nudges.contract'
import { publishPost, react } from '@osmose/shared/posts/posts.contract'
import { aCommunity, anId, aPerson, aPost, meAs, quality } from '../../../test/company'
import { aServer, renderRoute } from '../../../test/render-route'

const karim = aPerson('Karim Ould-Amar', { title: null, department: 'Logistique', site: 'Le Mans' })
const helene = aPerson('Hélène Dargent')
const adele = aPerson('Adèle Ngo')
const offered = anId()
const logistics = anId()

const journey = (
  done: Partial<Record<Step, 'done' | 'skipped'>> = {},
  fields: Partial<FirstSteps> = {},
): FirstSteps => ({
  state: 'open',
  day: 1,
  steps: steps.map((step) => ({ step, state: done[step] ?? 'todo' })),
  profile: { picture: false, title: false, department: true, bio: false, languages: false },
  communitiesJoined: 0,
  greeter: helene,
  post: { postId: offered, lang: 'fr', excerpt: 'Le quai B rouvre à 9 h.', author: adele },
  example: null,
  ...fields,
})

const profile: Profile = {
  person: karim,
  bio: null,
  skills: [],
  languages: [],
  manager: null,
  email: null,
  joinedOn: null,
  newcomer: true,
  unopened: false,
  active: true,
  communities: [],
  can: { edit: true, department: true, administer: false },
}
const suggestion = {
  ...aCommunity({
    ...quality,
    id: anId(),
    slug: 'quais',
    name: 'Quais et expéditions',
    myRole: null,
    visibility: 'public',
  }),
  reason: { kind: 'department' as const, value: 'Logistique' },
}

function aFirstDay(first = journey()) {
  return aServer(meAs(karim, { newcomer: true }))
    .on(readFirstSteps, first)
    .on(readPending, { nudge: null })
    .on(readProfile, profile)
    .on(listPlaces, { departments: [{ id: logistics, name: 'Logistique' }], sites: [] })
    .on(suggestCommunities, { items: [suggestion] })
}

describe('the first steps', () => {
  it('welcome by name and place, and say what is counted and what never', async () => {
    await renderRoute('/first-steps', aFirstDay())
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(
      'Bonjour Karim, bienvenue au Mans.',
    )
    expect(screen.getByText(/Je suis Hélène/)).toBeTruthy()
    expect(
      screen
        .getAllByRole('heading', { level: 3 })
        .slice(0, 2)
        .map(({ textContent }) => textContent),
    ).toEqual(['Mes heures et ma langue, à faire', 'Me faire reconnaître, à faire'])
    expect(screen.getByText('ce que vous lisez, et à quelle heure')).toBeTruthy()
    expect(
      within(screen.getByRole('complementary')).getByRole('link', { name: 'Ce que les RH voient de moi' }),
    ).toBeTruthy()
  })

  it('keep the hours as they stand, or as one changes them', async () => {
    const server = aFirstDay().on(editMySettings, ({ body }) => ({
      locale: 'fr' as const,
      timeZone: 'Europe/Paris',
      workingHours: body.workingHours ?? { days: [1, 2, 3, 4, 5], start: '07:30', end: '18:30' },
    }))
    const { user } = await renderRoute('/first-steps', server)
    await user.click(await screen.findByRole('button', { name: 'C’est bien cela' }))
    await waitFor(() => expect(server.countOf(editMySettings)).toBe(1))
    await user.click(screen.getByRole('button', { name: /^Fin, / }))
    await user.click(await screen.findByRole('menuitemradio', { name: /15.h$/ }))
    await waitFor(() =>
      expect(server.asked.filter(({ name }) => name === editMySettings.name).at(-1)?.body).toEqual({
        workingHours: { days: [1, 2, 3, 4, 5], start: '07:30', end: '15:00' },
      }),
    )
  })

  it('say what a page still lacks, and send what was written', async () => {
    const server = aFirstDay().on(editMyProfile, profile)
    const { user } = await renderRoute('/first-steps', server)
    expect(
      await screen.findByText('Il manque encore : un visage, un métier, une ligne sur vous, une langue.'),
    ).toBeTruthy()
    await user.type(screen.getByLabelText('Mon métier'), 'Cariste')
    await user.type(screen.getByLabelText('Une ligne sur moi'), 'Onze ans de quai.')
    await user.click(screen.getByRole('button', { name: 'arabe' }))
    await user.click(screen.getByRole('button', { name: 'Ajouter à ma page' }))
    await waitFor(() =>
      expect(server.asked.find(({ name }) => name === editMyProfile.name)?.body).toEqual({
        title: 'Cariste',
        bio: 'Onze ans de quai.',
        languages: ['ar'],
        departmentId: logistics,
      }),
    )
  })

  it('propose places with a reason, and one enters by one press', async () => {
    const server = aFirstDay().on(joinCommunity, () => {
      throw new Error('not asked for here')
    })
    const { user } = await renderRoute('/first-steps', server)
    expect(await screen.findByText('Des personnes de votre service, Logistique, y sont.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Rejoindre Quais et expéditions' }))
    await waitFor(() => expect(server.countOf(joinCommunity)).toBe(1))
  })

  it('propose to ask where one enters by request', async () => {
    const closed = { ...suggestion, visibility: 'private' as const }
    const server = aFirstDay().on(suggestCommunities, { items: [closed] })
    const { user } = await renderRoute('/first-steps', server)
    await user.click(
      await screen.findByRole('button', { name: 'Demander à entrer dans Quais et expéditions' }),
    )
    expect(await screen.findByRole('dialog', { hidden: true })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Rejoindre Quais et expéditions' })).toBeNull()
  })

  it('offer something to thank for', async () => {
    const server = aFirstDay().on(react, { reactions: { thanks: 1 }, myReaction: 'thanks' })
    const { user } = await renderRoute('/first-steps', server)
    await user.click(await screen.findByRole('button', { name: 'Remercier Adèle' }))
    await screen.findByText('C’est dit.')
    expect(server.asked.find(({ name }) => name === react.name)?.body).toEqual({ kind: 'thanks' })
  })

  it('publish an introduction only after it was read over, and keep the draft until then', async () => {
    const server = aFirstDay().on(publishPost, aPost('Bonjour'))
    const view = await renderRoute('/first-steps', server)
    await view.user.type(await screen.findByLabelText('Votre métier ?'), 'Cariste.')
    view.unmount()
    const { user } = await renderRoute('/first-steps', server)
    expect((await screen.findByLabelText<HTMLTextAreaElement>('Votre métier ?')).value).toBe('Cariste.')
    await user.click(await screen.findByRole('button', { name: 'Relire avant de publier' }))
    const dialog = await screen.findByRole('dialog', { name: 'Ce que l’on lira', hidden: true })
    expect(within(dialog).getByText('Bonjour, je suis Karim Ould-Amar')).toBeTruthy()
    expect(server.countOf(publishPost)).toBe(0)
    await user.click(within(dialog).getByRole('button', { name: 'Publier ma présentation', hidden: true }))
    await waitFor(() =>
      expect(server.asked.find(({ name }) => name === publishPost.name)?.body).toEqual({
        kind: 'discussion',
        title: 'Bonjour, je suis Karim Ould-Amar',
        text: '**Mon métier.** Cariste.',
        lang: 'fr',
      }),
    )
  })

  it('can be passed, and all of them put aside and taken up again', async () => {
    const server = aFirstDay()
      .on(skipStep, journey({ reaction: 'skipped' }))
      .on(restFromSteps, journey({}, { state: 'resting' }))
      .on(resumeSteps, journey())
    const { user } = await renderRoute('/first-steps', server)
    await user.click(await screen.findByRole('button', { name: /^Passer.*Une première réaction$/ }))
    await screen.findByRole('button', { name: /^Reprendre.*Une première réaction$/ })
    await user.click(screen.getByRole('button', { name: 'Je préfère lire, ne plus me le proposer' }))
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Vous préférez lire.')
    await user.click(screen.getByRole('button', { name: 'Me les proposer de nouveau' }))
    await screen.findByText('Bonjour Karim, bienvenue au Mans.')
  })

  it('end with the last one passed, which can be taken up again from there', async () => {
    const server = aFirstDay()
      .on(skipStep, journey({}, { state: 'done' }))
      .on(unskipStep, journey())
    const { user } = await renderRoute('/first-steps', server)
    await user.click(await screen.findByRole('button', { name: /^Passer.*Une première réaction$/ }))
    const said = (await screen.findByText('Étape passée.')).parentElement as HTMLElement
    await user.click(within(said).getByRole('button', { name: 'Annuler' }))
    await screen.findByText('Bonjour Karim, bienvenue au Mans.')
    expect(server.countOf(unskipStep)).toBe(1)
  })

  it('stand in a small card on the home page until they are done', async () => {
    const { unmount } = await renderRoute('/', aFirstDay(journey({ hours: 'done', reaction: 'skipped' })))
    expect(await screen.findByText('Un pas fait, trois à votre rythme.')).toBeTruthy()
    unmount()
    await renderRoute('/', aFirstDay(journey({}, { state: 'done' })))
    await screen.findByText('Votre fil se remplit à mesure que vous suivez')
    expect(screen.queryByText('À vous de jouer')).toBeNull()
  })

  it('speak English', async () => {
    const server = aFirstDay()
    server.on(
      (await import('@osmose/shared/identity/identity.contract')).readMe,
      meAs(karim, { newcomer: true, locale: 'en' }),
    )
    await renderRoute('/first-steps', server, 'en')
    expect(await screen.findByText('Hello Karim, welcome to Le Mans.')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'I prefer to read, do not suggest this again' })).toBeTruthy()
  })
})
