import { acceptCharter, arrange, closeWelcome } from '@osmose/shared/communities/arrangement.contract'
import { makeOfficial } from '@osmose/shared/communities/communities.contract'
import { editMyProfile } from '@osmose/shared/directory/directory.contract'
import { addFolder, addToLibrary } from '@osmose/shared/files/library.contract'
import { arrangePages, savePage } from '@osmose/shared/pages/pages.contract'
import type { TestApp } from '../setup/test-app.js'
import { aFile, aPhoto, inLibrary } from './files.js'
import { aPage, written } from './pages.js'
import { aComment, aPost } from './posts.js'
import type { Crew } from './whole-company.js'

/** What people say of themselves, and what a place keeps: words of welcome, a charter, pages, a library. */
export async function whatPlacesKeep(app: TestApp, crew: Crew): Promise<void> {
  const { ann, bob, eve, open } = crew
  const params = { communityId: open.id }
  await bob.call(editMyProfile, {
    body: { bio: 'Au quai depuis dix ans.', skills: ['soudure', 'Élingage'], languages: ['français'] },
  })
  await ann.call(arrange, {
    params,
    body: { welcome: 'Bienvenue au quai.', charter: 'On se parle bien.', charterAsked: true },
  })
  await bob.call(closeWelcome, { params })
  for (const who of [bob, eve]) await who.call(acceptCharter, { params, body: { version: 1 } })
  const manager = await app.person({ name: 'Hélène', roles: ['communityManager'] })
  await manager.call(makeOfficial, { params, body: { official: true } })
  await libraries(crew)
  app.clock.forward({ minutes: 1 })
  await pages(crew)
}

async function libraries({ ann, bob, open }: Crew): Promise<void> {
  const params = { communityId: open.id }
  const plans = await ann.call(addFolder, { params, body: { name: 'Plans', parentId: null } })
  const old = await bob.call(addFolder, { params, body: { name: '2025', parentId: plans.id } })
  await inLibrary(bob, open, { name: 'cote.txt', bytes: Buffer.from('35 N·m'), folderId: old.id })
  await inLibrary(bob, open, { name: 'photo.jpg', bytes: await aPhoto() })
  const shared = await aFile({ by: ann, name: 'relevé.txt', bytes: Buffer.from('Passe de fond') })
  const post = await aPost({ by: ann, in: open, text: `Le relevé\n\n[relevé.txt](file:${shared.id})` })
  await aComment({ by: bob, on: post })
  await ann.call(addToLibrary, { params, body: { fileId: shared.id, folderId: null } })
}

async function pages({ ann, bob, open }: Crew): Promise<void> {
  const file = await aFile({ by: bob, name: 'gamme.txt', bytes: Buffer.from('Gamme de serrage') })
  const top = await aPage({ by: ann, in: open, title: 'Serrer' })
  const under = await aPage({
    by: bob,
    in: open,
    title: 'À chaud',
    text: `Voir [Serrer](/pages/${top.id}), @[Ann](person:${ann.id})\n\n[gamme.txt](file:${file.id})`,
    under: top,
  })
  await bob.call(savePage, {
    params: { pageId: under.id },
    body: { title: 'Hot', lang: 'en', document: written('See what is above.'), version: 0 },
  })
  await ann.call(savePage, {
    params: { pageId: top.id },
    body: {
      title: 'Serrer',
      lang: 'fr',
      document: written(`Puis [à chaud](/pages/${under.id})`),
      version: 1,
    },
  })
  await ann.call(arrangePages, {
    params: { communityId: open.id },
    body: { writers: 'leaders', startPageId: under.id },
  })
}
