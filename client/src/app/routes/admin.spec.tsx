import { act, screen, waitFor, within } from '@testing-library/react'
import { importPeople } from '@osmose/shared/directory/directory.contract'
import {
  invite,
  inviteAll,
  listAccounts,
  readUninvited,
  setRoles,
} from '@osmose/shared/identity/identity.contract'
import {
  type Import,
  importChanged,
  inputKinds,
  listImports,
  type LossReport,
  readArrived,
  readImport,
  runImport,
  uploadImport,
  verifyImport,
} from '@osmose/shared/imports/imports.contract'
import { anId, meAs, rosa, soline } from '../../../test/company'
import { Refusal } from '../../../test/fake-server'
import { aServer, listening, renderRoute, socket } from '../../../test/render-route'

const nothing: LossReport['person'] = { found: 0, imported: 0, merged: 0, leftOut: [] }
const report: LossReport = {
  ...(Object.fromEntries(inputKinds.map((kind) => [kind, nothing])) as LossReport),
  message: { found: 1382, imported: 1031, merged: 0, leftOut: [{ why: 'system_message', count: 351 }] },
}
const anImport = (fields: Partial<Import> = {}): Import => ({
  id: anId(),
  format: 'slack',
  fileName: 'export.zip',
  fileBytes: 1000,
  status: 'rehearsed',
  dryRun: true,
  countHistory: false,
  startedBy: 'Ewa Nowicka',
  createdAt: '2026-11-20T14:20:00.000Z',
  finishedAt: null,
  progress: { done: 10, total: 10 },
  report,
  notes: [{ code: 'pins_not_imported', count: 1, places: ['datajam'] }],
  failure: null,
  verifiedAt: null,
  can: { run: true, cancel: true, verify: false },
  ...fields,
})
const nobodyLeft = { people: 0, withoutAddress: 0, mailConfigured: true, sending: false }
const server = () =>
  aServer(meAs(soline, { roles: ['admin'] }))
    .on(listImports, { items: [], nextCursor: null })
    .on(readUninvited, nobodyLeft)
    .on(listAccounts, {
      items: [{ person: rosa, email: 'rosa@merand.example', active: true, entered: false, roles: ['hr'] }],
    })
const aFile = (name: string) => new File(['x'], name)

describe('an administrator', () => {
  it('sees what would come in before anything is written, agrees, and follows it to the end', async () => {
    let shown = anImport()
    const answers = server()
      .on(uploadImport, () => shown)
      .on(readImport, () => shown)
      .on(
        runImport,
        ({ body }) =>
          (shown = anImport({
            id: shown.id,
            status: 'running',
            dryRun: false,
            countHistory: body.countHistory,
            report: null,
            can: { run: false, cancel: true, verify: false },
            progress: { done: 1, total: 4 },
          })),
      )
    answers
      .on(readArrived, {
        communities: [{ id: anId(), slug: 'atelier', name: 'atelier', hue: 1, visibility: 'public' }],
        samples: [
          { id: anId(), words: 'Qui connaît le procédé ?', lang: 'fr', community: 'atelier', comments: 2 },
        ],
      })
      .on(
        verifyImport,
        () => (shown = { ...shown, verifiedAt: shown.createdAt, can: { ...shown.can, verify: false } }),
      )
    const { user } = await renderRoute('/admin?section=content', answers)
    await user.upload(
      await screen.findByLabelText('Choisir un fichier', { selector: 'input' }),
      aFile('export.zip'),
    )
    await screen.findByRole('heading', { name: /La simulation est faite.: 1.031 éléments viendraient\./ })
    expect(screen.getByRole('columnheader', { name: 'Viendraient' })).toBeTruthy()
    const line = screen.getByRole('row', { name: /Messages/ })
    expect(line.textContent).toMatch(/1.382.*1.031.*351/)
    expect(within(line).getByText(/avis d’arrivée, de départ ou de réglage/)).toBeTruthy()
    expect(screen.getByText(/Une épingle n’a pas été reprise/)).toBeTruthy()

    await user.click(screen.getByRole('switch', { name: /Compter l’historique/ }))
    await user.click(screen.getByRole('button', { name: 'Importer pour de bon' }))
    expect(answers.asked.some(({ name }) => name === 'imports.run')).toBe(false)
    const question = await screen.findByRole('dialog', { name: /^Importer pour de bon/ })
    expect(question.textContent).toMatch(/Messages1.031.*Personne n’en reçoit de notification/)
    await user.click(within(question).getByRole('button', { name: 'Importer maintenant' }))
    expect(await screen.findByText(/Lecture.: 25/)).toBeTruthy()
    expect(screen.queryByText(/Le compte y est/)).toBeNull()
    expect(answers.asked.find(({ name }) => name === 'imports.run')?.body).toEqual({ countHistory: true })

    shown = anImport({
      id: shown.id,
      status: 'done',
      dryRun: false,
      can: { run: false, cancel: false, verify: true },
    })
    await listening()
    act(() => socket.says(importChanged.name, { importId: shown.id, status: 'done' }))
    await screen.findByRole('heading', { name: 'Tout ce qui pouvait venir est arrivé.' })
    const conversation = await screen.findByRole('link', { name: 'Qui connaît le procédé ?' })
    expect(conversation.getAttribute('href')).toMatch(/^\/posts\//)
    expect(screen.getByRole('link', { name: 'Chercher dans atelier' }).getAttribute('href')).toMatch(
      /^\/search\?community=/,
    )
    await user.click(screen.getByRole('button', { name: 'C’est vérifié' }))
    await waitFor(() => expect(answers.countOf(verifyImport)).toBe(1))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'C’est vérifié' })).toBeNull())
  })

  it('is told in words what is wrong with a file', async () => {
    const answers = server().on(uploadImport, () => {
      throw new Refusal(422, { code: 'imports.not_a_zip' })
    })
    const { user } = await renderRoute('/admin?section=content', answers)
    await user.upload(
      await screen.findByLabelText('Choisir un fichier', { selector: 'input' }),
      aFile('export.zip'),
    )
    expect((await screen.findByRole('alert')).textContent).toMatch(/n’est pas un zip/)
  })

  it('takes up an import that was interrupted', async () => {
    const stopped = anImport({
      status: 'failed',
      dryRun: false,
      failure: 'internal',
      can: { run: true, cancel: false, verify: false },
    })
    const answers = server()
      .on(listImports, { items: [stopped], nextCursor: null })
      .on(readImport, stopped)
    await renderRoute('/admin?section=content', answers)
    await screen.findByRole('heading', {
      name: 'L’import s’est arrêté. Rien de ce qui est arrivé n’est perdu.',
    })
    expect(screen.getByRole('button', { name: 'Reprendre maintenant' })).toBeTruthy()
    expect(screen.getByText(/Une erreur de notre côté/)).toBeTruthy()
  })

  it('reads what a list of people would change, then applies it', async () => {
    const people = {
      found: 3,
      created: 2,
      updated: 0,
      unchanged: 0,
      deactivated: 0,
      leftOut: [
        { line: 4, why: 'bad_email', value: 'nope' },
        { line: 4, why: 'bad_day', value: 'hier' },
      ],
      rows: [
        {
          line: 2,
          act: 'created' as const,
          name: 'Hélène Œuvrard',
          email: 'helene@merand.example',
          department: 'Ventes',
          site: null,
          title: null,
          manager: null,
          joinedOn: null,
          leftOn: null,
        },
      ],
      newDepartments: ['Ventes'],
      newSites: [],
      encoding: 'utf-8',
      separator: ';',
      ignoredColumns: [],
    }
    const answers = server().on(importPeople, ({ query }) => ({ ...people, dryRun: query.dryRun === 'true' }))
    const { user } = await renderRoute('/admin', answers)
    await user.upload(
      await screen.findByLabelText('Choisir un fichier CSV', { selector: 'input' }),
      new File(['x'], 'people.csv', { type: 'text/csv' }),
    )
    await screen.findByText(/3 lignes lues\. Rien n’est encore écrit\./)
    expect(
      screen.getByRole('row', { name: /Hélène Œuvrard ajout helene@merand\.example Ventes/ }),
    ).toBeTruthy()
    expect(
      screen.getByRole('row', { name: /^4 nope · hier adresse e-mail impossible · date illisible/ }),
    ).toBeTruthy()
    expect(
      within(screen.getByRole('row', { name: /^4/ })).getByText(/adresse e-mail impossible/),
    ).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Appliquer ce fichier' }))
    await screen.findByText('3 lignes lues : 2 appliquées, une laissée.')
    expect(screen.getByText(/^Personne n’a encore rien reçu/)).toBeTruthy()
  })

  it('gives a role and an invitation to somebody', async () => {
    const answers = server()
      .on(setRoles, { roles: ['hr', 'admin'] })
      .on(invite, {
        link: 'https://osmose.example/links/abc',
        mailed: false,
        expiresAt: '2026-11-29T00:00:00.000Z',
      })
    const { user } = await renderRoute('/admin', answers)
    await user.click(await screen.findByRole('button', { name: 'Gérer l’accès de Rosa Ferreira' }))
    await user.click(screen.getByRole('checkbox', { name: /^Administration/ }))
    await user.click(screen.getByRole('button', { name: 'Enregistrer les rôles' }))
    await waitFor(() =>
      expect(answers.asked.find(({ name }) => name === 'identity.set_roles')?.body).toEqual({
        roles: ['hr', 'admin'],
      }),
    )
    await user.click(screen.getByRole('button', { name: 'Faire un lien d’invitation' }))
    expect(((await screen.findByLabelText('Lien d’invitation')) as HTMLInputElement).value).toBe(
      'https://osmose.example/links/abc',
    )
  })

  it('invites everybody who was not, once it is agreed, and follows it to the end', async () => {
    let left = { ...nobodyLeft, people: 238, withoutAddress: 1 }
    const answers = server()
      .on(readUninvited, () => left)
      .on(inviteAll, () => (left = { ...left, people: 138, sending: true }))
    const { user } = await renderRoute('/admin', answers)
    await user.click(await screen.findByRole('button', { name: 'Inviter ces 238 personnes' }))
    expect(screen.getByText(/^Une personne n’a pas d’adresse/)).toBeTruthy()
    const question = await screen.findByRole('dialog', { name: /^Envoyer 238 invitations/ })
    expect(answers.countOf(inviteAll)).toBe(0)
    await user.click(within(question).getByRole('button', { name: 'Envoyer' }))
    await screen.findByText('Les invitations partent. Il en reste 138.')
    expect(screen.queryByRole('button', { name: /^Inviter ces/ })).toBeNull()
    left = { ...nobodyLeft, withoutAddress: 1 }
    await screen.findByText('Toutes les invitations sont parties.', {}, { timeout: 5_000 })
  })

  it('is told where no mail leaves, and offered no button that could not work', async () => {
    const answers = server().on(readUninvited, { ...nobodyLeft, people: 3, mailConfigured: false })
    await renderRoute('/admin', answers)
    await screen.findByText(/^Cette installation n’envoie pas d’e-mail/)
    expect(screen.queryByRole('button', { name: /^Inviter ces/ })).toBeNull()
  })
})

it('is not open to whoever does not administrate', async () => {
  const answers = aServer(meAs(soline))
  await renderRoute('/admin?section=instance', answers)
  await screen.findByRole('heading', { name: /^Cette page n’existe pas/ })
  expect(screen.queryByRole('tab')).toBeNull()
  expect(answers.countOf(listAccounts)).toBe(0)
})
