import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isPublicAddress, publicUrl } from './addresses.js'
import { pageWords } from './page-words.js'
import { publicDoor, type WebDoor, WebReader } from './web-reader.js'

describe('addresses that are never asked', () => {
  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://0x7f.1/',
    'http://0x7f000001/',
    'http://2130706433/',
    'http://017700000001/',
    'http://0/',
    'http://0.0.0.0/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[::7f00:1]/',
    'http://[::127.0.0.1]/',
    'http://[::a9fe:a9fe]/',
    'http://[::5db8:d70e]/',
    'http://[::ffff:0:127.0.0.1]/',
    'http://[64:ff9b::10.0.0.1]/',
    'http://[64:ff9b::169.254.169.254]/',
    'http://[64:ff9b:1::10.0.0.1]/',
    'http://[2001:0:7f00:1::]/',
    'http://[2002:a9fe:a9fe::1]/',
    'http://[fec0::1]/',
    'http://[100::1]/',
    'http://[4000::1]/',
    'http://[2002:7f00:1::]/',
    'http://[fe80::1]/',
    'http://[fc00::1]/',
    'http://[ff02::1]/',
    'http://[2001:db8::1]/',
    'http://10.0.0.1/',
    'http://172.16.0.1/',
    'http://172.31.255.255/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://192.0.2.1/',
    'http://198.18.0.1/',
    'http://240.0.0.1/',
    'http://localhost/',
    'http://LOCALHOST./',
    'http://a.localhost/',
    'http://printer/',
    'http://wiki.corp/',
    'http://nas.local/',
    'http://db.internal/',
    'http://exemple.fr:8080/',
    'http://exemple.fr:22/',
    'https://exemple.fr:80/',
    'http://ann:secret@exemple.fr/',
    'http://exemple.fr@127.0.0.1/',
    'ftp://exemple.fr/',
    'file:///etc/passwd',
    'gopher://exemple.fr/',
    'javascript:alert(1)',
    'not an address',
    'http://１２７.０.０.１/',
    'http://①②⑦.0.0.1/',
    'http:/\\127.0.0.1/',
  ])('%s', (href) => expect(publicUrl(href)).toBeUndefined())

  it.each([
    'http://exemple.fr/',
    'https://exemple.fr:443/a?b=c',
    'http://exemple.fr:80/',
    'https://93.184.215.14/',
    'https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/',
    'https://[2a00:1450:4007:80c::200e]/',
  ])('but %s is', (href) => expect(publicUrl(href)).toBeDefined())

  it.each([
    '127.0.0.1',
    '::1',
    '::7f00:1',
    '64:ff9b::a00:1',
    '::ffff:192.168.0.1',
    '10.1.2.3',
    'fe80::1%eth0',
    '',
    'exemple.fr',
  ])('and no line is kept to %j', (address) => expect(isPublicAddress(address)).toBe(false))
})

describe('reading a page', () => {
  let server: Server
  let port: number
  let answer: (request: IncomingMessage, response: ServerResponse) => void
  let asked: string[]

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '')
      answer(request, response)
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    port = (server.address() as AddressInfo).port
  })
  beforeEach(() => {
    asked = []
  })
  afterAll(() => new Promise((closed) => server.close(closed)))

  /** The public door, but that one name leads to the server of this test. */
  const door = (more: Partial<WebDoor> = {}): WebDoor => ({
    resolve: async (hostname) =>
      hostname === 'page.example.org' ? [{ address: '127.0.0.1', family: 4 }] : publicDoor.resolve(hostname),
    permits: (address) => address === '127.0.0.1' || isPublicAddress(address),
    ports: ['', String(port)],
    ...more,
  })
  const page = (path = '/') => `http://page.example.org:${port}${path}`
  const html = (body: string, headers: Record<string, string> = {}) => {
    answer = (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)
  }

  it('gives its beginning, without cookies and unpacked', async () => {
    let seen: IncomingMessage['headers'] = {}
    answer = (request, response) => {
      seen = request.headers
      response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Joints</title>')
    }
    expect(await new WebReader(door()).read(page())).toMatchObject({ html: '<title>Joints</title>' })
    expect(seen).toMatchObject({ 'accept-encoding': 'identity' })
    expect(seen.cookie).toBeUndefined()
  })

  it('does not reach this machine by the door that is used', async () => {
    html('<title>secret</title>')
    for (const href of [
      page(),
      `http://127.0.0.1:${port}/`,
      `http://localhost:${port}/`,
      `http://[::ffff:127.0.0.1]:${port}/`,
    ])
      expect(await new WebReader().read(href)).toBeUndefined()
    expect(asked).toEqual([])
  })

  it('refuses a name as soon as one of its addresses is private', async () => {
    html('<title>secret</title>')
    const mixed = door({
      resolve: async () => [
        { address: '93.184.215.14', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ],
    })
    expect(await new WebReader(mixed).read(page())).toBeUndefined()
    const rebound = door({ permits: isPublicAddress })
    expect(await new WebReader(rebound).read(page())).toBeUndefined()
    expect(asked).toEqual([])
  })

  it('looks again at the other end of the line', async () => {
    html('<title>secret</title>')
    let looked = 0
    const changing = door({ permits: () => looked++ === 0 })
    expect(await new WebReader(changing).read(page())).toBeUndefined()
    expect(asked).toEqual([])
  })

  it.each([
    'http://10.0.0.1/',
    'http://169.254.169.254/latest',
    'http://[::1]/',
    'http://2130706434/',
    'file:///etc/passwd',
    'http://printer/',
  ])('does not follow a redirection to %s', async (location) => {
    answer = (_request, response) => response.writeHead(302, { location }).end()
    expect(await new WebReader(door()).read(page())).toBeUndefined()
    expect(asked).toEqual(['/'])
  })

  it('follows a few redirections, and not for ever', async () => {
    answer = (request, response) =>
      request.url === '/2'
        ? response.writeHead(200, { 'content-type': 'text/html' }).end('<title>là</title>')
        : response.writeHead(301, { location: request.url === '/' ? '/1' : '/2' }).end()
    expect((await new WebReader(door()).read(page()))?.url.pathname).toBe('/2')
    answer = (_request, response) => response.writeHead(302, { location: '/' }).end()
    expect(await new WebReader(door()).read(page())).toBeUndefined()
  })

  it('takes HTML only, unpacked, and found', async () => {
    const others: Record<string, string>[] = [
      { 'content-type': 'application/json' },
      { 'content-encoding': 'gzip' },
    ]
    for (const headers of others) {
      html('{}', headers)
      expect(await new WebReader(door()).read(page())).toBeUndefined()
    }
    answer = (_request, response) =>
      response.writeHead(404, { 'content-type': 'text/html' }).end('<title>non</title>')
    expect(await new WebReader(door()).read(page())).toBeUndefined()
  })

  it('takes a megabyte of an endless page and lets go', async () => {
    let ended = false
    answer = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      response.on('close', () => (ended = true))
      const pour = () => {
        while (!ended && response.write('<p>'.repeat(10_000)));
        if (!ended) response.once('drain', pour)
      }
      pour()
    }
    const read = await new WebReader(door()).read(page())
    expect(read?.html.length).toBeLessThanOrEqual(1_000_000)
  })
})

describe('what a page says of itself', () => {
  it('is its title, its description and its site, as words on one line', () => {
    const html = `<head><title>Le &amp; titre\n suite</title><meta name="Description" content="Une  phrase<b>"><meta property="og:site_name" content="Exemple"></head><body><title>autre</title>`
    expect(pageWords(html, 'www.exemple.fr')).toEqual({
      site: 'Exemple',
      title: 'Le & titre suite',
      description: 'Une phrase<b>',
    })
    expect(pageWords('<p>rien</p>', 'www.exemple.fr')).toEqual({
      site: 'exemple.fr',
      title: '',
      description: '',
    })
  })

  it('prefers what it says to those who show it, and stays short', () => {
    const html = `<title>a</title><meta property="og:title" content="${'mot '.repeat(500)}">`
    expect(pageWords(html, 'a.fr').title.length).toBeLessThanOrEqual(200)
  })

  it('is not looked for deeper than a head goes', () => {
    const far = (depth: number) => `${'<b>'.repeat(depth)}<title>Le fond</title>`
    expect(pageWords(far(200), 'a.fr').title).toBe('Le fond')
    expect(pageWords(far(20_000), 'a.fr').title).toBe('')
  })

  it.each([
    '<b>',
    '<div>',
    '<title>',
    '<meta content=',
    '<'.repeat(1_000_000),
    '<title>'.repeat(100_000),
    '&#x202e;&#0;'.repeat(80_000),
    '<a '.repeat(300_000),
    '<!--'.repeat(250_000),
  ])('reads a megabyte of %.12j to its end', (piece) => {
    const { title } = pageWords(piece.repeat(Math.ceil(1_000_000 / piece.length)).slice(0, 1_000_000), 'a.fr')
    expect(title).not.toMatch(/[\u202e\0]/)
  })
})
