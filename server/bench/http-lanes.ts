import { Client } from 'undici'

export interface Sent {
  path: string
  method?: 'GET' | 'POST'
  cookie: string
  body?: string
  headers?: Record<string, string>
}

/**
 * Lasting connections to the program, one a lane, that ask and count the bytes of the answer and do nothing else: what
 * the asking side costs must not be taken for the program's.
 */
export function httpLanes(port: number, lanes: number) {
  const clients = Array.from(
    { length: lanes },
    () => new Client(`http://127.0.0.1:${port}`, { pipelining: 1 }),
  )
  return {
    send: (lane: number, { path, method = 'GET', cookie, body, headers }: Sent) =>
      new Promise<{ status: number; bytes: number }>((resolve, reject) => {
        const sent = { status: 0, bytes: 0 }
        const json = body === undefined ? {} : { 'content-type': 'application/json' }
        clients[lane]?.dispatch(
          { path, method, body, headers: { cookie, ...json, ...headers } },
          {
            onRequestStart() {},
            onResponseStart: (_, status) => void (sent.status = status),
            onResponseData: (_, part) => void (sent.bytes += part.length),
            onResponseEnd: () => resolve(sent),
            onResponseError: (_, error) => reject(error),
          },
        )
      }),
    close: () => Promise.all(clients.map((client) => client.destroy())),
  }
}
