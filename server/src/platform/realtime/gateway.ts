import type { OnGatewayConnection, OnGatewayInit } from '@nestjs/websockets'
import {
  ConnectedSocket,
  MessageBody,
  SubscribeMessage,
  WebSocketGateway,
  WebSocketServer,
} from '@nestjs/websockets'
import type { EventOf } from '@osmose/shared/core/event'
import * as z from 'zod/mini'
import type { Server, Socket } from 'socket.io'
import { Config } from '../config/config.js'
import { type Actor, Authenticator } from '../http/actor.js'
import { readSessionToken } from '../http/cookies.js'
import { log } from '../log/log.js'
import type { Hint } from '../outbox/decorators.js'
import { LiveLane } from '../outbox/live-lane.js'
import { Reactions } from '../outbox/reactions.js'
import { Broadcaster } from './broadcaster.js'
import { personRoom, StandingRooms, WatchedRooms } from './rooms.js'

const MAX_SOCKETS_PER_PERSON = 20
/** What goes beyond this is answered with no; ten times as much comes from no browser, and ends the socket. */
const MAX_MESSAGES_PER_SECOND = 30
const FLOOD_PER_SECOND = 300

interface Session {
  actor: Actor
  shard: number
  groups: Map<string, Set<string>>
  /** How many messages came in this second, of whatever name. */
  said: { second: number; count: number }
  /** What it asked to look at, one after the other. */
  turn: Promise<unknown>
}

/** All that a client may say; anything else is answered with no. */
const WATCH = 'live.watch'
const UNWATCH = 'live.unwatch'

const watchRequest = z.object({ kind: z.string().check(z.maxLength(40)), id: z.uuid() })

/**
 * The one socket gateway. A socket belongs to a signed-in session or does not exist. Clients never name a room: the
 * server puts them into rooms it found in the database, and takes them out when an event says so. Only the two messages
 * below are accepted from a client; anything else is answered with no.
 */
@WebSocketGateway({
  serveClient: false,
  perMessageDeflate: false,
  maxHttpBufferSize: 16_384,
  pingInterval: 25_000,
  pingTimeout: 20_000,
  /** Who has not said within this who they are goes. */
  connectTimeout: 10_000,
})
export class RealtimeGateway implements OnGatewayInit, OnGatewayConnection {
  @WebSocketServer() private server: Server
  private broadcaster: Broadcaster
  private connections = 0
  private readonly waiting: EventOf[] = []
  /** How often somebody had to leave something: an answer from before such a moment is asked for again. */
  private departures = 0

  constructor(
    private readonly config: Config,
    private readonly authenticator: Authenticator,
    private readonly standing: StandingRooms,
    private readonly watched: WatchedRooms,
    private readonly reactions: Reactions,
    live: LiveLane,
  ) {
    live.onEvent((event) => void this.onEvent(event))
    live.onGap(() => void this.verifyAll())
  }

  afterInit(server: Server) {
    this.broadcaster = new Broadcaster(server)
    server.use((socket, next) => {
      this.admit(socket).then(
        () => next(),
        (error: Error) => next(error),
      )
    })
  }

  private async admit(socket: Socket) {
    const token = readSessionToken(this.config, socket.handshake.headers.cookie)
    const actor = token
      ? await this.authenticator.authenticateAfresh(token).catch(() => undefined)
      : undefined
    if (!actor) throw new Error('not_signed_in')
    const open = this.server.sockets.adapter.rooms.get(personRoom(actor.personId))?.size ?? 0
    if (open >= MAX_SOCKETS_PER_PERSON) throw new Error('too_many_sockets')
    socket.data = {
      actor,
      shard: Broadcaster.shardOf(this.connections++),
      groups: new Map(),
      said: { second: 0, count: 0 },
      turn: Promise.resolve(),
    } satisfies Session
    socket.use((message, next) => this.bound(socket, message, next))
  }

  handleConnection(socket: Socket): Promise<void> {
    return this.orLetGo(socket, () => this.welcome(socket))
  }

  private async welcome(socket: Socket): Promise<void> {
    const session = socket.data as Session
    void socket.join(personRoom(session.actor.personId))
    this.broadcaster.join(socket, personRoom(session.actor.personId))
    await this.enterStanding(socket)
    // A session that ended while its socket was being opened was told to nobody: now that we would hear it, ask once more.
    const token = readSessionToken(this.config, socket.handshake.headers.cookie) ?? ''
    if (!(await this.authenticator.authenticateAfresh(token).catch(() => undefined)))
      return this.endIf(socket, undefined)
    socket.emit('live.ready', {})
  }

  /** "I am looking at this": answers whether messages about it will come. */
  @SubscribeMessage(WATCH)
  async watch(@ConnectedSocket() socket: Socket, @MessageBody() body: unknown): Promise<{ ok: boolean }> {
    const { data: asked } = watchRequest.safeParse(body)
    if (!asked) return { ok: false }
    const { actor } = socket.data as Session
    return this.inTurn(socket, async () => {
      const found = await this.still(() => this.watched.find(actor, asked.kind, asked.id))
      if (!found || !socket.connected) return { ok: false }
      this.enter(socket, found.room, found.group)
      return { ok: true }
    })
  }

  @SubscribeMessage(UNWATCH)
  async unwatch(@ConnectedSocket() socket: Socket, @MessageBody() body: unknown): Promise<{ ok: boolean }> {
    const { data: asked } = watchRequest.safeParse(body)
    if (!asked) return { ok: false }
    const { actor } = socket.data as Session
    return this.inTurn(socket, async () => {
      const found = await this.watched.find(actor, asked.kind, asked.id)
      if (found) this.broadcaster.leave(socket, found.room)
      return { ok: found !== undefined }
    })
  }

  /** As they were asked: whoever looks away and back again at once must not be left out by the slower answer. */
  private inTurn<T>(socket: Socket, work: () => Promise<T>): Promise<T> {
    const session = socket.data as Session
    const done = session.turn.then(work)
    session.turn = done.catch(() => undefined)
    return done
  }

  private bound(socket: Socket, message: readonly unknown[], next: () => void) {
    const { said } = socket.data as Session
    const second = Math.floor(Date.now() / 1000)
    if (said.second !== second) Object.assign(said, { second, count: 0 })
    said.count++
    const isKnown = message[0] === WATCH || message[0] === UNWATCH
    if (isKnown && said.count <= MAX_MESSAGES_PER_SECOND) return next()
    if (said.count > FLOOD_PER_SECOND) return void socket.disconnect(true)
    const answer = message.at(-1)
    if (typeof answer === 'function') answer({ ok: false })
  }

  /** In order: while a new room is being filled, what comes later waits. */
  private async onEvent(event: EventOf) {
    if (this.waiting.push(event) > 1) return
    for (let next = this.waiting[0]; next; next = this.waiting[0]) {
      const rooms = this.react(next)
      if (rooms.length > 0) await Promise.all(rooms)
      this.waiting.shift()
    }
  }

  /** What is still to be filled. */
  private react(event: EventOf): Promise<void>[] {
    try {
      return this.reactions.hintsOf(event).flatMap((hint) => this.apply(hint) ?? [])
    } catch (error) {
      log.error({ err: error, event: event.name }, 'live hint failed')
      return []
    }
  }

  /** One question for all who may hear it, however many there are. */
  private async fill(room: string, group: string): Promise<void> {
    const has = (socket: Socket) => (socket.data as Session).groups.has(group)
    const personOf = (socket: Socket) => (socket.data as Session).actor.personId
    try {
      const people = await this.standing.inRoom(room, [...new Set(this.sockets().filter(has).map(personOf))])
      for (const socket of this.sockets())
        if (has(socket) && people.has(personOf(socket))) this.enter(socket, room, group)
    } catch (error) {
      log.error({ err: error, room }, 'a room was not filled')
    }
  }

  private apply(hint: Hint): Promise<void> | void {
    if ('send' in hint) this.broadcaster.send(hint.room, hint.send.name, hint.body)
    else if ('emptyGroup' in hint) {
      this.departures++
      for (const socket of this.sockets()) this.recheckGroup(socket, hint.emptyGroup)
    } else if ('open' in hint) return this.fill(hint.open, hint.group)
    else if ('end' in hint)
      this.socketsOf(hint.personId).forEach((socket) => this.endIf(socket, hint.sessionId))
    else if ('enter' in hint)
      this.socketsOf(hint.personId).forEach((socket) => this.enter(socket, hint.enter, hint.group))
    else {
      this.departures++
      this.socketsOf(hint.personId).forEach((socket) => this.leaveGroup(socket, hint.leaveGroup))
    }
  }

  private enter(socket: Socket, room: string, group: string) {
    const { groups } = socket.data as Session
    groups.set(group, (groups.get(group) ?? new Set()).add(room))
    this.broadcaster.join(socket, room)
  }

  /** The answer to `ask` as it is at this moment: whoever left while it was under way does not enter by it. */
  private async still<T>(ask: () => Promise<T>): Promise<T> {
    const before = this.departures
    const answer = await ask()
    return before === this.departures ? answer : this.still(ask)
  }

  private leaveGroup(socket: Socket, group: string) {
    const { groups } = socket.data as Session
    for (const room of groups.get(group) ?? []) this.broadcaster.leave(socket, room)
    groups.delete(group)
  }

  private recheckGroup(socket: Socket, group: string) {
    if (!(socket.data as Session).groups.has(group)) return
    this.leaveGroup(socket, group)
    void this.orLetGo(socket, async () => {
      await this.enterStanding(socket, group)
      socket.emit('live.changed', {})
    })
  }

  /** The rooms a person is in all the time; those of one group, if it is named. */
  private async enterStanding(socket: Socket, only?: string): Promise<void> {
    const { personId } = (socket.data as Session).actor
    for (const { room, group } of await this.still(() => this.standing.of(personId)))
      if (only === undefined || group === only) this.enter(socket, room, group)
  }

  /** Where its rooms cannot be read, a socket goes rather than hear too little or too much: it comes back by itself. */
  private async orLetGo(socket: Socket, work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      log.warn({ err: error }, 'a socket was let go')
      socket.disconnect(true)
    }
  }

  private endIf(socket: Socket, sessionId: string | undefined) {
    if (sessionId && (socket.data as Session).actor.sessionId !== sessionId) return
    socket.emit('live.ended', {})
    socket.disconnect(true)
  }

  /** After a gap nothing is taken for granted: sessions and rooms are asked again, screens are told to catch up. */
  private async verifyAll() {
    for (const socket of this.sockets()) await this.orLetGo(socket, () => this.verify(socket))
  }

  private async verify(socket: Socket): Promise<void> {
    const token = readSessionToken(this.config, socket.handshake.headers.cookie)
    const actor = token ? await this.authenticator.authenticate(token).catch(() => undefined) : undefined
    if (!actor) return this.endIf(socket, undefined)
    for (const group of [...(socket.data as Session).groups.keys()]) this.leaveGroup(socket, group)
    await this.enterStanding(socket)
    socket.emit('live.changed', {})
  }

  private sockets(): Socket[] {
    return [...this.server.sockets.sockets.values()]
  }

  private socketsOf(personId: string): Socket[] {
    const ids = this.server.sockets.adapter.rooms.get(personRoom(personId)) ?? []
    return [...ids].flatMap((id) => this.server.sockets.sockets.get(id) ?? [])
  }

  /** Tells every socket to come back after its own random while, then closes it: the first step of a shutdown. */
  close(): void {
    for (const socket of this.sockets()) {
      socket.emit('live.restarting', { withinMs: 5_000 })
      socket.disconnect(true)
    }
  }
}
