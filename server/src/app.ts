import 'reflect-metadata'
import { NestFactory } from '@nestjs/core'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import type { DynamicModule } from '@nestjs/common'
import helmet, { type HelmetOptions } from 'helmet'
import { AppModule } from './app.module.js'
import type { Clock } from './platform/clock/clock.js'
import type { Config } from './platform/config/config.js'
import type { Database } from './platform/database/database.js'
import { serveApiPage } from './platform/http/api-page.js'
import { serveClient } from './platform/http/client-files.js'
import { healthOnly, refuseAddress, refuseBytes } from './platform/http/framework-errors.js'
import { NestLog } from './platform/log/log.js'
import { PlatformModule } from './platform/platform.module.js'
import { SocketAdapter } from './platform/realtime/socket-adapter.js'

/** The whole program as one object, not yet listening: the same for production and for tests. */
export async function createApp(
  config: Config,
  database: Database,
  clock?: Clock,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    bodyLimit: 1_000_000,
    genReqId: () => crypto.randomUUID(),
    forceCloseConnections: true,
    routerOptions: { caseSensitive: true, maxParamLength: 300 },
    // Prototype keys in JSON are an error, not a surprise.
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    frameworkErrors: refuseAddress,
    clientErrorHandler: refuseBytes,
  })
  const fastify = adapter.getInstance()
  fastify.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload))
  // Not by its plugin, which would put the same headers together for every reply.
  const protect = helmet(security(config))
  fastify.addHook('onRequest', (request, reply, done) => protect(request.raw, reply.raw, () => done()))
  if (config.role === 'worker') fastify.addHook('onRequest', healthOnly)
  fastify.addHook('onSend', (request, reply, _payload, done) => {
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control'))
      reply.header('cache-control', 'no-store')
    done()
  })
  const root: DynamicModule = { module: AppModule, imports: [PlatformModule.with(config, database, clock)] }
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: new NestLog(),
    abortOnError: false,
  })
  app.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready'] })
  if (config.role !== 'worker') app.useWebSocketAdapter(new SocketAdapter(app, config))
  await serveApiPage(fastify)
  await serveClient(fastify)
  return app
}

function security(config: Config): HelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        styleSrc: ["'self'"],
        styleSrcAttr: ["'unsafe-inline'"],
        connectSrc: ["'self'", new URL(config.publicUrl).origin.replace(/^http/, 'ws')],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    hsts: config.publicUrl.startsWith('https:') ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  }
}
