import type { Server, Socket } from 'socket.io'

const SHARDS = 16

/**
 * Sends one message to a room of any size without holding the event loop: a room is kept as sixteen smaller ones, and
 * the loop may serve others between two of them. Messages keep their order.
 */
export class Broadcaster {
  private last: Promise<void> = Promise.resolve()

  constructor(private readonly server: Server) {}

  join(socket: Socket, room: string): void {
    void socket.join(shard(room, (socket.data as { shard: number }).shard))
  }

  leave(socket: Socket, room: string): void {
    void socket.leave(shard(room, (socket.data as { shard: number }).shard))
  }

  static shardOf(counter: number): number {
    return counter % SHARDS
  }

  send(room: string, name: string, body: unknown): void {
    const present = this.server.sockets.adapter.rooms
    const shards = Array.from({ length: SHARDS }, (_, index) => shard(room, index)).filter((name) =>
      present.has(name),
    )
    if (shards.length === 0) return
    this.last = this.last.then(async () => {
      for (const [index, name_] of shards.entries()) {
        if (index > 0) await new Promise((resolve) => setImmediate(resolve))
        this.server.local.to(name_).emit(name, body)
      }
    })
  }
}

const shard = (room: string, index: number) => `${room}#${index}`
