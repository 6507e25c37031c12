import iconv from 'iconv-lite'
import { readPeopleFile } from './people-file.js'

const csv =
  'Nom;Courriel;Service;Site;Intitulé;Fuseau;Langue;Arrivée;Départ\r\nHélène Œuvrard;Helene@Merand.example;Qualité;Le Mans;Chaudronnière;Europe/Paris;français;01/03/2024;\r\n'
const helene = {
  line: 2,
  name: 'Hélène Œuvrard',
  email: 'helene@merand.example',
  department: 'Qualité',
  site: 'Le Mans',
  title: 'Chaudronnière',
  timeZone: 'Europe/Paris',
  locale: 'fr',
  joinedOn: '2024-03-01',
}
const bom = (bytes: number[], body: Buffer) => Buffer.concat([Buffer.from(bytes), body])

describe('a file of people', () => {
  it.each([
    ['UTF-8', 'utf-8', Buffer.from(csv)],
    ['UTF-8 with a mark', 'utf-8', bom([0xef, 0xbb, 0xbf], Buffer.from(csv))],
    [
      'UTF-16 little-endian with a mark',
      'utf-16le',
      bom([0xff, 0xfe], iconv.encode(csv, 'utf-16le', { addBOM: false })),
    ],
    ['UTF-16 little-endian', 'utf-16le', iconv.encode(csv, 'utf-16le', { addBOM: false })],
    [
      'UTF-16 big-endian with a mark',
      'utf-16be',
      bom([0xfe, 0xff], iconv.encode(csv, 'utf-16be', { addBOM: false })),
    ],
    ['UTF-16 big-endian', 'utf-16be', iconv.encode(csv, 'utf-16be', { addBOM: false })],
    ['Windows-1252', 'windows-1252', iconv.encode(csv, 'windows-1252')],
  ])('is read in %s with its accents', async (_, encoding, file) => {
    expect(await readPeopleFile(file)).toMatchObject({
      encoding,
      separator: ';',
      found: 1,
      leftOut: [],
      people: [helene],
    })
  })

  it.each([
    [',', 'name,email\nAnn,ann@x.example\n'],
    [';', 'name;email\nAnn;ann@x.example\n'],
    ['tab', 'name\temail\nAnn\tann@x.example\n'],
    [',', '"name, in full; or not",name,email\nx,Ann,ann@x.example\n'],
    [',', 'name\r\nAnn\r\n'],
  ])('is read with the separator %s', async (separator, file) => {
    expect(await readPeopleFile(Buffer.from(file))).toMatchObject({ separator, people: [{ name: 'Ann' }] })
  })

  it('keeps quotes, separators and line breaks inside quotes', async () => {
    const { people } = await readPeopleFile(
      Buffer.from('name,title,department\r\n"Cottin, ""Jean""","Soudeur,\r\nTIG",Production\r\n'),
    )
    expect(people).toMatchObject([
      { name: 'Cottin, "Jean"', title: 'Soudeur, TIG', department: 'Production' },
    ])
  })

  it.each([
    ['name,email,department,site,title,manager_email,locale,time_zone,joined_on,left_on', []],
    [
      'NOM,E-mail,SERVICE,Établissement,Poste,Courriel du responsable,Langue,Fuseau horaire,Date d’arrivée,Date de départ',
      [],
    ],
    ['Prénom,Nom,Matricule,Salaire', ['Matricule', 'Salaire']],
    ['nom,nom', ['nom']],
  ])('understands the columns %s', async (header, ignored) => {
    const file = await readPeopleFile(
      Buffer.from(
        `${header}\n${header
          .split(',')
          .map(() => '')
          .join(',')}\n`,
      ),
    )
    expect(file.ignoredColumns).toEqual(ignored)
  })

  it('joins first and last name', async () => {
    expect((await readPeopleFile(Buffer.from('Nom;Prénom\nAbgrall;Soline\n'))).people).toMatchObject([
      { name: 'Soline Abgrall' },
    ])
  })

  it('says line by line what it leaves out and why, and reads on', async () => {
    const file = [
      'name,email,joined_on,left_on,locale,time_zone,title',
      ',nobody@x.example,,,,,',
      'Bad Address,not an address,,,,,',
      'Bad Day,,31/02/2024,,,,',
      'Backwards,,2024-05-01,2024-04-01,,,',
      'Spanish,,,,es,,',
      'Martian,,,,,Mars/Olympus,',
      `Long,,,,,,${'x'.repeat(121)}`,
      'Good,good@x.example,1.3.2024,,en-GB,Europe/Lisbon,',
    ].join('\n')
    const { found, people, leftOut } = await readPeopleFile(Buffer.from(file))
    expect(found).toBe(8)
    expect(leftOut.map(({ line, why }) => `${line} ${why}`)).toEqual([
      '2 no_name',
      '3 bad_email',
      '4 bad_day',
      '5 left_before_joining',
      '6 bad_locale',
      '7 bad_time_zone',
      '8 too_long',
    ])
    expect(people.map(({ name }) => name)).toEqual(['Spanish', 'Martian', 'Good'])
    expect(people.at(-1)).toMatchObject({ joinedOn: '2024-03-01', locale: 'en', timeZone: 'Europe/Lisbon' })
  })

  it('says every reason why nobody can be made of a line', async () => {
    const file = 'name,email,joined_on,left_on,locale\n,not an address,31/02/2024,yesterday,es\n'
    const { people, leftOut } = await readPeopleFile(Buffer.from(file))
    expect(people).toEqual([])
    expect(leftOut).toEqual([
      { line: 2, why: 'no_name', value: 'not an address' },
      { line: 2, why: 'bad_email', value: 'not an address' },
      { line: 2, why: 'bad_day', value: '31/02/2024' },
      { line: 2, why: 'bad_day', value: 'yesterday' },
      { line: 2, why: 'bad_locale', value: 'es' },
    ])
  })

  it('takes out of a name what would turn it around or hide in it', async () => {
    expect(
      (await readPeopleFile(Buffer.from('name\n"An\u202En\u200B\u0007 O’Neil"\n'))).people,
    ).toMatchObject([{ name: 'Ann O’Neil' }])
  })

  it('composes letters that came in two parts', async () => {
    expect((await readPeopleFile(Buffer.from('name\nHe\u0301le\u0300ne\n'))).people[0]?.name).toBe('Hélène')
  })

  it.each([
    ['nothing', Buffer.alloc(0), 'directory.unreadable_file'],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d, 0, 0, 1, 0]),
      'directory.unreadable_file',
    ],
    ['quotes that never close', Buffer.from('name\n"Ann\n'), 'directory.unreadable_file'],
    ['no column of names', Buffer.from('email\nann@x.example\n'), 'directory.missing_column'],
    [
      'more than a million lines, empty ones counted',
      Buffer.from(`name\n${';\n'.repeat(1_000_001)}`),
      'too_large',
    ],
    ['more than a hundred thousand lines', Buffer.from(`name\n${'a\n'.repeat(100_001)}`), 'too_large'],
  ])('is refused when it has %s', async (_, file, code) => {
    await expect(readPeopleFile(file)).rejects.toMatchObject({ code })
  })

  it('is no way into the program by its column names', async () => {
    await readPeopleFile(Buffer.from('name,__proto__,constructor\nAnn "Nan" Lee,{"polluted":1},x\n'))
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  it('keeps letters whole wherever the file is cut into pieces', async () => {
    const names = Array.from({ length: 9_000 }, (_, index) => `Zoé 🧑‍🏭 Œ${index}`)
    const { people } = await readPeopleFile(Buffer.from(`name\n${names.join('\n')}\n`))
    expect(people.map(({ name }) => name)).toEqual(names)
  })
})
