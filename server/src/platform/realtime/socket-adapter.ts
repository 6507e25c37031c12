import { IoAdapter } from '@nestjs/platform-socket.io'
import type { INestApplicationContext } from '@nestjs/common'
import type { Server as HttpServer } from 'node:http'
import type { Server, ServerOptions } from 'socket.io'
import type { Config } from '../config/config.js'
import { isOwnOrigin } from '../http/closed-guard.js'
import { always } from '../http/framework-errors.js'

/** How long a stop waits for requests under way; whoever downloads slowly is cut off then, and goes on by range. */
const GRACE_MS = 2_000

/** socket.io on the same port, for our own pages only: a handshake from a foreign origin is refused. */
export class SocketAdapter extends IoAdapter {
  constructor(
    app: INestApplicationContext,
    private readonly config: Config,
  ) {
    super(app)
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const server = super.createIOServer(port, {
      ...options,
      allowRequest: (
        request: { headers: Record<string, string | undefined> },
        done: (error: string | null, ok: boolean) => void,
      ) => done(null, isOwnOrigin(this.config, request.headers.origin, request.headers.host)),
    } as ServerOptions) as Server
    // Polling does not pass through the program's replies, and what socket.io refuses passes through nothing at all.
    const http = this.httpServer as HttpServer
    http.prependListener('request', ({ url }, response) => {
      if (url?.startsWith(server.path()))
        for (const [name, value] of Object.entries(always)) response.setHeader(name, value)
    })
    return server
  }

  override async close(server: Server): Promise<void> {
    const cut = setTimeout(() => (this.httpServer as HttpServer).closeAllConnections(), GRACE_MS)
    try {
      await super.close(server)
    } finally {
      clearTimeout(cut)
    }
  }
}
