import { type Endpoint, hrefOf, isKeyed, type ReplyOf, type RequestOf } from '@osmose/shared/core/endpoint'
import type { Problem } from '@osmose/shared/core/errors'
import { randomUUID } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'

/** An answer that refuses, as a caller sees it. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.status} ${problem.code} ${JSON.stringify(problem.fields ?? {})}`)
  }
  get code() {
    return this.problem.code
  }
  get status() {
    return this.problem.status
  }
}

/** Somebody (or nobody, without a token) in front of the running program: real HTTP, real sockets. */
export class TestPerson {
  private readonly sockets: TestSocket[] = []

  constructor(
    readonly id: string,
    readonly name: string,
    readonly origin: string,
    readonly token: string | undefined,
  ) {}

  async call<E extends Endpoint>(
    endpoint: E,
    request: RequestOf<E> & { key?: string; upload?: Uint8Array },
  ): Promise<ReplyOf<E>> {
    const response = await this.fetch(endpoint, request)
    const reply = (await response.json()) as unknown
    if (!response.ok) throw new Refused(reply as Problem)
    return reply as ReplyOf<E>
  }

  /** The bare answer, for status and headers. */
  fetch(
    endpoint: Endpoint,
    request: { params?: unknown; query?: unknown; body?: unknown; key?: string; upload?: Uint8Array } = {},
  ): Promise<Response> {
    const content = request.upload ?? (request.body === undefined ? undefined : JSON.stringify(request.body))
    return fetch(this.origin + hrefOf(endpoint, request), {
      method: endpoint.method,
      redirect: 'manual',
      headers: {
        ...(this.token ? { cookie: `osmose=${this.token}` } : {}),
        ...(content === undefined
          ? {}
          : { 'content-type': endpoint.upload ? 'application/octet-stream' : 'application/json' }),
        ...(isKeyed(endpoint) ? { 'idempotency-key': request.key ?? randomUUID() } : {}),
      },
      body: content as RequestInit['body'],
    })
  }

  /** An open socket that has entered its rooms. */
  async socket(): Promise<TestSocket> {
    const socket = new TestSocket(this.origin, this.token)
    this.sockets.push(socket)
    await socket.next('live.ready')
    return socket
  }

  leave(): void {
    for (const socket of this.sockets) socket.close()
  }
}

export class TestSocket {
  readonly heard: { name: string; body: unknown }[] = []
  private waiting: { name: string; resolve(body: unknown): void }[] = []
  readonly io: Socket

  constructor(origin: string, token: string | undefined) {
    this.io = io(origin, {
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      extraHeaders: token ? { cookie: `osmose=${token}` } : {},
    })
    this.io.onAny((name: string, body: unknown) => {
      this.heard.push({ name, body })
      const [found] = this.waiting.filter((wait) => wait.name === name)
      this.waiting = this.waiting.filter((wait) => wait !== found)
      found?.resolve(body)
    })
  }

  /** The next message of that name that has not been waited for yet. */
  next(name: string): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ name, resolve })
      this.io.once('connect_error', reject)
    })
  }

  /** Resolves when a message of which this is true has come, now or before. */
  until(isIt: (name: string, body: unknown) => boolean): Promise<void> {
    return new Promise((resolve) => {
      if (this.heard.some(({ name, body }) => isIt(name, body))) return resolve()
      const listen = (name: string, body: unknown) => {
        if (!isIt(name, body)) return
        this.io.offAny(listen)
        resolve()
      }
      this.io.onAny(listen)
    })
  }

  /** Resolves when the server has closed the connection. */
  ended(): Promise<void> {
    return this.io.disconnected && !this.io.active
      ? Promise.resolve()
      : new Promise((resolve) => this.io.once('disconnect', () => resolve()))
  }

  watch(kind: string, id: string): Promise<{ ok: boolean }> {
    return this.io.emitWithAck('live.watch', { kind, id }) as Promise<{ ok: boolean }>
  }

  close(): void {
    this.io.disconnect()
  }
}
