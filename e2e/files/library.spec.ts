import { deflateSync } from 'node:zlib'
import { inviteToCommunity } from '@osmose/shared/communities/communities.contract'
import { expect, test } from '../support/test'
import { aWord } from '../support/words'

/** Bytes of a picture of one colour, large enough to travel in several pieces. */
function aPicture(width: number, height: number): Buffer {
  const row = Buffer.alloc(1 + width * 3)
  const rows = Array.from({ length: height }, (_, y) => {
    for (let x = 1; x < row.length; x++) row[x] = (x * 7 + y * 13 + ((x * y) % 251)) % 256
    return Buffer.from(row)
  })
  const part = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const out = Buffer.alloc(body.length + 8)
    out.writeUInt32BE(data.length, 0)
    body.copy(out, 4)
    out.writeUInt32BE(crc(body), out.length - 4)
    return out
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    part('IHDR', head),
    part('IDAT', deflateSync(Buffer.concat(rows), { level: 1 })),
    part('IEND', Buffer.alloc(0)),
  ])
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0)
  }
  return (value ^ 0xffffffff) >>> 0
}

test('Somebody drops an image into the library, sees it arrive, and a colleague opens it', async ({
  people,
}) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds({ visibility: 'private' })
  const word = aWord()
  const page = await amina.opens(`/communities/${community.slug}`)
  await page.getByRole('link', { name: 'Fichiers' }).click()
  await expect(page.getByText('Rien n’est encore déposé ici')).toBeVisible()

  await page.getByRole('button', { name: 'Nouveau dossier' }).click()
  await page.getByLabel('Nom du dossier').fill('Photos')
  await page.getByRole('button', { name: 'Créer le dossier' }).click()
  await page.getByRole('button', { name: 'Photos', exact: true }).click()
  await expect(page.getByText('Ce dossier est vide')).toBeVisible()

  // The second piece is held until the list of what is on its way was seen.
  let seen: () => void = () => undefined
  const held = new Promise<void>((resolve) => (seen = resolve))
  await page.route('**/api/files/uploads/*/bytes?offset=262144', async (route) => {
    await held
    await route.continue()
  })
  const bytes = aPicture(900, 700)
  const dropped = await page.evaluateHandle(
    ([content, name]) => {
      const data = new DataTransfer()
      const array = Uint8Array.from(atob(content as string), (sign) => sign.charCodeAt(0))
      data.items.add(new File([array], name as string, { type: 'image/png' }))
      return data
    },
    [bytes.toString('base64'), `${word}.png`],
  )
  await page.getByRole('region', { name: 'Bibliothèque' }).dispatchEvent('drop', { dataTransfer: dropped })
  const going = page.getByRole('list', { name: 'Envoi' })
  await expect(going.getByRole('progressbar')).toBeVisible()
  await expect(going).toContainText(`${word}.png`)
  await expect(going).toContainText('262 ko sur')
  seen()
  await expect(page.getByRole('list', { name: 'Fichiers' })).toContainText(`${word}.png`)
  await expect(going).toBeHidden()

  // A colleague who is not in it finds nothing; once in it, they open the image.
  const theirs = await bruno.opens(`/communities/${community.slug}?show=files`)
  await expect(theirs.getByText('Ce qui s’y écrit est pour ses membres')).toBeVisible()
  await amina.call(inviteToCommunity, { params: { communityId: community.id, personId: bruno.id } })
  await bruno.joins(community)
  await bruno.opens(`/communities/${community.slug}?show=files`)
  const words = theirs.getByRole('searchbox', { name: 'Chercher dans les fichiers' })
  await words.fill(word)
  const file = theirs.getByRole('button', { name: `${word}.png` }).first()
  await expect(file).toBeVisible()
  await expect(words).toBeFocused()
  await file.click()
  const view = theirs.getByRole('dialog', { name: `${word}.png` })
  const image = view.getByRole('img')
  await expect(image).toBeVisible()
  await expect.poll(() => image.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBe(900)
  await theirs.keyboard.press('Escape')
  await expect(view).toBeHidden()
})
