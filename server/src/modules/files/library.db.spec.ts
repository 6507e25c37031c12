import { archiveCommunity, removeMember } from '@osmose/shared/communities/communities.contract'
import {
  type FileInfo,
  listVersions,
  readContent,
  readFile,
  renameFile,
  startUpload,
} from '@osmose/shared/files/files.contract'
import {
  addFolder,
  addToLibrary,
  changeFolder,
  listFolders,
  listLibrary,
  moveInLibrary,
  removeFolder,
  removeFromLibrary,
  restoreToLibrary,
} from '@osmose/shared/files/library.contract'
import { publishPost } from '@osmose/shared/posts/posts.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { aFile, inLibrary } from '../../../test/factories/files.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import { docx, pdf } from '../demo/files/packages.js'

describe('the library of a community', () => {
  let app: TestApp
  let ann: TestPerson
  let ben: TestPerson
  let eve: TestPerson
  let place: { id: string; audienceId: string }
  let params: { communityId: string }

  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann' })
    ben = await app.person({ name: 'Ben' })
    eve = await app.person({ name: 'Eve' })
  })
  beforeEach(async () => {
    place = await aCommunity(app, { owner: ann, members: [ben] })
    params = { communityId: place.id }
  })
  afterAll(() => app.stop())

  const list = async (by: TestPerson, query: object = {}) =>
    (await by.call(listLibrary, { params, query })).items
  const names = async (by: TestPerson, query: object = {}) => (await list(by, query)).map(({ name }) => name)
  const folder = (by: TestPerson, name: string, parentId: string | null = null) =>
    by.call(addFolder, { params, body: { name, parentId } })

  it('is read by those who read the community, and filled by its members', async () => {
    await inLibrary(ben, place, { name: 'gamme.txt' })
    expect(await names(eve)).toEqual(['gamme.txt'])
    const hers = await aFile({ by: eve })
    await expect(
      eve.call(addToLibrary, { params, body: { fileId: hers.id, folderId: null } }),
    ).rejects.toMatchObject({ code: 'files.members_only' })
    await expect(folder(eve, 'Plans')).rejects.toMatchObject({ code: 'files.members_only' })
    expect((await eve.call(listLibrary, { params })).can).toEqual({ add: false })
    // Nobody puts there what they do not see.
    await expect(
      ben.call(addToLibrary, { params, body: { fileId: hers.id, folderId: null } }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  it('has folders in folders, at most five deep, each with a name of its own', async () => {
    let parentId: string | null = null
    const made = []
    for (const name of ['un', 'deux', 'trois', 'quatre', 'cinq']) {
      const { id } = await folder(ben, name, parentId)
      made.push(id)
      parentId = id
    }
    await expect(folder(ben, 'six', parentId)).rejects.toMatchObject({ code: 'files.folder_too_deep' })
    await expect(folder(ann, 'DEUX', made[0])).rejects.toMatchObject({ code: 'files.folder_taken' })
    const change = (by: TestPerson, folderId: string, body: object) =>
      by.call(changeFolder, { params: { ...params, folderId }, body })
    await expect(change(ben, made[0] as string, { parentId: made[2] })).rejects.toMatchObject({
      code: 'invalid_input',
    })
    const apart = await folder(ann, 'à part')
    await expect(change(ann, made[0] as string, { parentId: apart.id })).rejects.toMatchObject({
      code: 'files.folder_too_deep',
    })
    await expect(change(ben, apart.id, { name: 'x' })).rejects.toMatchObject({ code: 'forbidden' })
    await change(ben, made[4] as string, { parentId: null, name: 'sorti' })
    expect(
      (await eve.call(listFolders, { params })).items.map(({ name, can }) => [name, can.change]),
    ).toEqual(expect.arrayContaining([['sorti', false]]))
    const other = await aCommunity(app, { owner: ben })
    await expect(
      ben.call(addFolder, { params: { communityId: other.id }, body: { name: 'x', parentId: apart.id } }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  it('takes files from folder to folder without changing their address', async () => {
    const plans = await folder(ann, 'Plans')
    const file = await inLibrary(ben, place, { name: 'bride.txt', folderId: plans.id })
    expect([await names(eve), await names(eve, { folder: plans.id })]).toEqual([[], ['bride.txt']])
    await expect(ann.call(removeFolder, { params: { ...params, folderId: plans.id } })).rejects.toMatchObject(
      { code: 'files.folder_not_empty' },
    )
    const move = (by: TestPerson, folderId: string | null) =>
      by.call(moveInLibrary, { params: { ...params, fileId: file.id }, body: { folderId } })
    await expect(move(eve, null)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await move(ben, null)).toMatchObject({ id: file.id, folderId: null })
    await ann.call(removeFolder, { params: { ...params, folderId: plans.id } })
    expect(await names(eve)).toEqual(['bride.txt'])
    expect((await eve.fetch(readContent, { params: { fileId: file.id } })).status).toBe(200)
  })

  it('gives back for ten minutes what was taken out, to whoever took it', async () => {
    const file = await inLibrary(ben, place)
    const one = { params: { ...params, fileId: file.id } }
    const other = await inLibrary(ann, place)
    await expect(
      ben.call(removeFromLibrary, { params: { ...params, fileId: other.id } }),
    ).rejects.toMatchObject({ code: 'forbidden' })
    await ben.call(removeFromLibrary, one)
    await expect(eve.call(readFile, { params: { fileId: file.id } })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(ann.call(restoreToLibrary, one)).rejects.toMatchObject({ code: 'not_found' })
    expect(await ben.call(restoreToLibrary, one)).toMatchObject({ id: file.id })
    await ann.call(removeFromLibrary, one)
    app.clock.forward({ minutes: 11 })
    await expect(ann.call(restoreToLibrary, one)).rejects.toMatchObject({ code: 'files.too_late_to_undo' })
  })

  it('keeps the address through versions, and the older ones open', async () => {
    const file = await inLibrary(ben, place, { name: 'fiche.docx', bytes: docx(['Ancienne cote 12']) })
    await app.settle()
    const second = await aFile({
      by: ann,
      name: 'fiche v2.docx',
      bytes: docx(['Nouvelle cote 14']),
      replaces: file,
    })
    expect(second).toMatchObject({ id: file.id, version: 2, name: 'fiche.docx', by: { name: 'Ann' } })
    await app.settle()
    const { items } = await eve.call(listVersions, { params: { fileId: file.id } })
    expect(items.map(({ version, by }) => [version, by?.name])).toEqual([
      [2, 'Ann'],
      [1, 'Ben'],
    ])
    const bytesOf = async (query: object) =>
      (await (await eve.fetch(readContent, { params: { fileId: file.id }, query })).arrayBuffer()).byteLength
    expect(await bytesOf({ version: '1' })).toBe(file.bytes)
    expect(await bytesOf({})).toBe(second.bytes)
    expect(await names(eve, { q: 'nouvelle cote' })).toEqual(['fiche.docx'])
    expect(await names(eve, { q: 'ancienne' })).toEqual([])
    await expect(
      eve.call(startUpload, { body: { name: 'x', bytes: 1, replaces: file.id } }),
    ).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('shows what was replaced to those who read it, not to whoever was shown the file elsewhere', async () => {
    const secret = await aCommunity(app, { owner: ben, visibility: 'secret', members: [ann] })
    const file = await inLibrary(ben, secret, { name: 'grille.txt', bytes: Buffer.from('Avec les noms') })
    const bytes = Buffer.from('Sans les noms, pour tous')
    await aFile({ by: ben, name: 'grille.txt', bytes, replaces: file })
    const show = { type: 'file' as const, attrs: { fileId: file.id, name: 'grille.txt' } }
    await ben.call(publishPost, {
      params: { communityId: place.id },
      body: { kind: 'discussion', title: '', document: { type: 'doc', content: [show] } },
    })
    const read = async (by: TestPerson, query: object) =>
      (await by.fetch(readContent, { params: { fileId: file.id }, query })).status
    const listed = async (by: TestPerson) =>
      (await by.call(listVersions, { params: { fileId: file.id } })).items.map(({ version }) => version)
    expect([
      await read(eve, {}),
      await read(eve, { version: '2' }),
      await read(eve, { version: '1' }),
    ]).toEqual([200, 200, 404])
    expect(await listed(eve)).toEqual([2])
    expect([await read(ann, { version: '1' }), await listed(ann)]).toEqual([200, [2, 1]])
  })

  it('keeps a file from the version on that was put there; what it was before stays where it was', async () => {
    const secret = await aCommunity(app, { owner: ben, visibility: 'secret', moderators: [ann] })
    const file = await inLibrary(ben, secret, { name: 'grille.txt', bytes: Buffer.from('Avec les noms') })
    const next = (text: string) =>
      aFile({ by: ann, name: 'grille.txt', bytes: Buffer.from(text), replaces: file })
    await next('Avec les initiales')
    await next('Sans les noms')
    const put = () => ben.call(addToLibrary, { params, body: { fileId: file.id, folderId: null } })
    await put()
    const read = async (by: TestPerson, version: number) =>
      (await by.fetch(readContent, { params: { fileId: file.id }, query: { version: String(version) } }))
        .status
    const listed = async (by: TestPerson) =>
      (await by.call(listVersions, { params: { fileId: file.id } })).items.map(({ version }) => version)
    const all = (by: TestPerson) => Promise.all([1, 2, 3].map((version) => read(by, version)))
    expect([await all(eve), await listed(eve)]).toEqual([[404, 404, 200], [3]])

    await next('Sans les noms, relue')
    // Put where it is already, it is only moved.
    await put()
    expect([await all(eve), await listed(eve)]).toEqual([
      [404, 404, 200],
      [4, 3],
    ])
    expect([await all(ann), await listed(ann)]).toEqual([
      [200, 200, 200],
      [4, 3, 2, 1],
    ])

    await ben.call(removeFromLibrary, { params: { ...params, fileId: file.id } })
    await put()
    expect([await all(eve), await listed(eve)]).toEqual([[404, 404, 404], [4]])
    // Whoever left reads what they brought themselves, wherever the file is shown to them, and nothing else of then.
    await ben.call(removeMember, { params: { communityId: secret.id, personId: ann.id } })
    expect(await all(ann)).toEqual([404, 200, 200])
  })

  it('gives no right over a file that somebody else put into it', async () => {
    const theirs = await inLibrary(ben, place)
    const trap = await aCommunity(app, { owner: eve })
    await eve.call(addToLibrary, {
      params: { communityId: trap.id },
      body: { fileId: theirs.id, folderId: null },
    })
    for (const act of [
      () => eve.call(startUpload, { body: { name: 'x', bytes: 1, replaces: theirs.id } }),
      () => eve.call(renameFile, { params: { fileId: theirs.id }, body: { name: 'x' } }),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('renames a file without changing what it is', async () => {
    const file = await inLibrary(ben, place, { name: 'fiche.txt' })
    const rename = (name: string) => ben.call(renameFile, { params: { fileId: file.id }, body: { name } })
    expect((await rename('../../Gamme de soudure')).name).toBe('Gamme de soudure.txt')
    expect((await rename('gamme.exe')).name).toBe('gamme.exe.txt')
    expect(await names(eve, { q: 'gamme' })).toEqual(['gamme.exe.txt'])
  })

  it('keeps the name that people gave it through versions, each of which says under which name it came', async () => {
    const file = await inLibrary(ben, place, { name: 'scan_0012.docx', bytes: docx(['Cote 12']) })
    const one = { params: { fileId: file.id } }
    await ben.call(renameFile, { ...one, body: { name: 'Procédure soudage' } })
    const next = (name: string, bytes: Buffer) => aFile({ by: ben, name, bytes, replaces: file })
    expect((await next('scan_0047.docx', docx(['Cote 14']))).name).toBe('Procédure soudage.docx')
    expect((await next('scan_0051.pdf', pdf('Soudage', ['Cote 15']))).name).toBe('Procédure soudage.pdf')
    expect(await names(eve, { q: 'procédure' })).toEqual(['Procédure soudage.pdf'])
    const { items } = await eve.call(listVersions, one)
    expect(items.map(({ name }) => name)).toEqual(['scan_0051.pdf', 'scan_0047.docx', 'scan_0012.docx'])
    const savedAs = async (query: object) =>
      (await eve.fetch(readContent, { ...one, query })).headers.get('content-disposition')
    expect(await savedAs({})).toContain(encodeURIComponent('Procédure soudage.pdf'))
    expect(await savedAs({ version: '2' })).toContain('scan_0047.docx')
  })

  it('finds by name and by words, and shows what came with posts apart', async () => {
    const notes = await inLibrary(ben, place, {
      name: 'Relevé_hydraulique.docx',
      bytes: docx(['Pression 12 bars au purgeur']),
    })
    const photo: FileInfo = await aFile({ by: ben, name: 'purgeur.txt' })
    const post = await ben.call(publishPost, {
      params,
      body: {
        kind: 'discussion',
        title: 'Le purgeur fuit',
        document: { type: 'doc', content: [{ type: 'file', attrs: { fileId: photo.id, name: photo.name } }] },
      },
    })
    await app.settle()
    expect((await names(eve, { q: 'purgeur' })).toSorted()).toEqual([
      'Relevé_hydraulique.docx',
      'purgeur.txt',
    ])
    const [found] = await list(eve, { q: 'pression' })
    expect(found).toMatchObject({ id: notes.id, post: null })
    expect(found?.excerpt).toEqual(expect.arrayContaining([{ text: 'Pression', found: true }]))
    expect(await names(eve, { q: 'hydraul' })).toEqual(['Relevé_hydraulique.docx'])
    expect(await list(eve, { from: 'posts' })).toMatchObject([
      { id: photo.id, post: { id: post.id, title: 'Le purgeur fuit' }, can: { move: false, remove: false } },
    ])
    expect(await names(eve)).toEqual(['Relevé_hydraulique.docx'])
  })

  it('comes in pages', async () => {
    for (let at = 0; at < 42; at++) {
      await inLibrary(ben, place, { name: `${at}.txt` })
      app.clock.forward({ seconds: 1 })
    }
    const first = await ann.call(listLibrary, { params })
    const second = await ann.call(listLibrary, { params, query: { cursor: first.nextCursor ?? '' } })
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([40, 2, null])
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(42)
  })

  it('is told of at once to those who have it before them', async () => {
    const socket = await ben.socket()
    const told = socket.next('files.library_changed')
    await inLibrary(ann, place)
    expect(await told).toEqual({ communityId: place.id })
  })

  it('of a closed place is not there for those outside, and no longer for those removed', async () => {
    const closed = await aCommunity(app, { owner: ann, visibility: 'private', members: [ben] })
    const where = { params: { communityId: closed.id } }
    const file = await inLibrary(ben, closed)
    for (const endpoint of [listLibrary, listFolders])
      await expect(eve.call(endpoint, where)).rejects.toMatchObject({ code: 'not_found' })
    await ann.call(removeMember, { params: { communityId: closed.id, personId: ben.id } })
    await expect(ben.call(listLibrary, where)).rejects.toMatchObject({ code: 'not_found' })
    await expect(ben.call(readFile, { params: { fileId: file.id } })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('stays to be read when the community is archived', async () => {
    const file = await inLibrary(ben, place)
    await ann.call(archiveCommunity, { params })
    expect(await names(eve)).toEqual([file.name])
    for (const act of [
      () => folder(ann, 'x'),
      () => ben.call(removeFromLibrary, { params: { ...params, fileId: file.id } }),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'files.community_archived' })
  })
})
