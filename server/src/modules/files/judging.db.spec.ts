import { type FileInfo, readContent, readThumbnail } from '@osmose/shared/files/files.contract'
import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { aFile, aPhoto } from '../../../test/factories/files.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import { docx, pdf, zipOf } from '../demo/files/packages.js'

describe('what a file is', () => {
  let app: TestApp
  let ann: TestPerson
  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann' })
  })
  afterAll(() => app.stop())

  const bytesOf = async (file: FileInfo) =>
    Buffer.from(await (await ann.fetch(readContent, { params: { fileId: file.id } })).arrayBuffer())
  const elf = () => readFileSync(process.execPath).subarray(0, 5_000)
  const html = '<html><body><script>alert(1)</script></body></html>'

  it.each<[string, string, () => Buffer | Promise<Buffer>, string, string]>([
    ['a PDF', 'fiche.pdf', () => pdf('Fiche', ['a']), 'pdf', 'application/pdf'],
    [
      'a document',
      'fiche.docx',
      () => docx(['Fiche']),
      'document',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['text', 'note.md', () => Buffer.from('# Été\n'), 'text', 'text/plain; charset=utf-8'],
    [
      'text of an old system',
      'note.txt',
      () => Buffer.from('été', 'latin1'),
      'text',
      'text/plain; charset=windows-1252',
    ],
    ['a page, called an image', 'photo.jpg', () => Buffer.from(html), 'other', 'application/octet-stream'],
    [
      'a page behind a mark of order',
      'photo.txt',
      () => Buffer.from(`\ufeff${html}`),
      'other',
      'application/octet-stream',
    ],
    [
      'an archive, called an image',
      'photo.png',
      () => zipOf([{ name: 'a.html', bytes: html }]),
      'archive',
      'application/octet-stream',
    ],
    ['anything else', 'donnees.bin', () => Buffer.from([0, 1, 2, 3]), 'other', 'application/octet-stream'],
  ])('is told from its bytes: %s', async (_, name, bytes, kind, mediaType) => {
    const file = await aFile({ by: ann, name, bytes: await bytes() })
    expect(file).toMatchObject({ name, kind, mediaType, image: null })
    const reply = await ann.fetch(readContent, { params: { fileId: file.id } })
    expect(reply.headers.get('content-type')).toBe(mediaType)
    expect(reply.headers.get('content-disposition')).toMatch(
      kind === 'pdf' || kind === 'text' ? /^inline/ : /^attachment/,
    )
  })

  it.each<[string, string, () => Buffer, string]>([
    ['a program', 'photo.jpg', elf, 'files.refused_program'],
    ['a script', 'outil.txt', () => Buffer.from('#!/bin/sh\nrm -rf /'), 'files.refused_program'],
    ['what a system starts by its name', 'facture.pdf.EXE', () => Buffer.from('x'), 'files.refused_program'],
    [
      'what a system starts behind a turned name',
      'facture\u202Efdp.scr',
      () => Buffer.from('x'),
      'files.refused_program',
    ],
    [
      'a drawing that can act',
      'logo.png',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" height="999999"><script>1</script></svg>'),
      'files.refused_svg',
    ],
    [
      'the same behind a declaration',
      'logo.txt',
      () => Buffer.from(`<?xml version="1.0"?><!DOCTYPE svg><x:svg xmlns:x="http://www.w3.org/2000/svg"/>`),
      'files.refused_svg',
    ],
    [
      'half a picture',
      'photo.png',
      () => Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk', 'base64'),
      'files.broken_image',
    ],
  ])('is refused when it is %s', async (_, name, bytes, code) => {
    await expect(aFile({ by: ann, name, bytes: bytes() })).rejects.toMatchObject({ code, status: 422 })
  })

  it('is an image without place, camera or name of whoever took it, and stands upright', async () => {
    const photo = await aPhoto(640, 480)
    expect(photo.includes('SECRETMODEL')).toBe(true)
    expect((await sharp(photo).metadata()).exif).toBeDefined()
    const file = await aFile({ by: ann, name: 'IMG_0042.JPG', bytes: photo })
    expect(file).toMatchObject({ kind: 'image', name: 'IMG_0042.JPG', image: { width: 480, height: 640 } })
    const kept = await bytesOf(file)
    const facts = await sharp(kept).metadata()
    expect(facts).toMatchObject({ format: 'jpeg', width: 480, height: 640 })
    for (const hidden of ['exif', 'icc', 'iptc', 'xmp', 'comments', 'orientation'] as const)
      expect({ hidden, is: facts[hidden] }).toEqual({ hidden, is: undefined })
    expect(kept.includes('SECRETMODEL')).toBe(false)
    expect(kept.includes('Exif')).toBe(false)
  })

  it('loses what was hidden behind an image, and gets the ending of what it is', async () => {
    const png = await sharp({ create: { width: 30, height: 20, channels: 4, background: '#a8471f80' } })
      .png()
      .toBuffer()
    const file = await aFile({
      by: ann,
      name: 'logo.gif',
      bytes: Buffer.concat([png, Buffer.from(html), zipOf([{ name: 'a.exe', bytes: 'MZ' }])]),
    })
    expect(file).toMatchObject({ name: 'logo.png', mediaType: 'image/png', image: { width: 30, height: 20 } })
    const kept = await bytesOf(file)
    expect(kept.includes('<script>')).toBe(false)
    expect(kept.includes('PK\u0003\u0004')).toBe(false)
  })

  it('keeps a moving image moving', async () => {
    const frame = (background: string) =>
      sharp({ create: { width: 20, height: 10, channels: 3, background } })
        .png()
        .toBuffer()
    const bytes = await sharp([await frame('#f00'), await frame('#0f0'), await frame('#00f')], {
      join: { animated: true },
    })
      .gif({ delay: [100, 100, 100] })
      .toBuffer()
    const file = await aFile({ by: ann, name: 'pulse.gif', bytes })
    expect(file).toMatchObject({ mediaType: 'image/gif', image: { width: 20, height: 10 } })
    expect((await sharp(await bytesOf(file), { pages: -1 }).metadata()).pages).toBe(3)
  })

  it('is refused when a small picture unfolds to more than 50 million pixels', async () => {
    const bomb = await sharp({ create: { width: 9_000, height: 9_000, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 9 })
      .toBuffer()
    expect(bomb.length).toBeLessThan(400_000)
    await expect(aFile({ by: ann, name: 'a.png', bytes: bomb })).rejects.toMatchObject({
      code: 'files.image_too_large',
    })
  })

  it('is there small once somebody had time for it, and whole until then', async () => {
    const bytes = await sharp({ create: { width: 2_000, height: 1_000, channels: 3, background: '#28578f' } })
      .jpeg()
      .toBuffer()
    const file = await aFile({ by: ann, name: 'usine.jpg', bytes })
    const small = async (width: '320' | '1280') => {
      const reply = await ann.fetch(readThumbnail, { params: { fileId: file.id }, query: { width } })
      return sharp(Buffer.from(await reply.arrayBuffer())).metadata()
    }
    expect(await small('320')).toMatchObject({ format: 'jpeg', width: 2_000 })
    await app.settle()
    expect(await small('320')).toMatchObject({ format: 'webp', width: 320, height: 160 })
    expect(await small('1280')).toMatchObject({ format: 'webp', width: 1280, height: 640 })
    const text = await aFile({ by: ann })
    expect(
      (await ann.fetch(readThumbnail, { params: { fileId: text.id }, query: { width: '320' } })).status,
    ).toBe(404)
  })
})
