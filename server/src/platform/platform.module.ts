import { type DynamicModule, Global, Module } from '@nestjs/common'
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core'
import { Clock, SystemClock } from './clock/clock.js'
import { Config } from './config/config.js'
import { Database } from './database/database.js'
import { Providers } from './discovery/providers.js'
import { HealthController } from './health/health.controller.js'
import { Health } from './health/health.js'
import { ClosedGuard } from './http/closed-guard.js'
import { Writes } from './http/idempotency.js'
import { ProblemFilter } from './http/problem.filter.js'
import { ReplyInterceptor } from './http/reply.interceptor.js'
import { Jobs } from './jobs/jobs.js'
import { Worker } from './jobs/worker.js'
import { Housekeeping } from './jobs/housekeeping.js'
import { Mails } from './mail/mail.js'
import { Dispatcher } from './outbox/dispatcher.js'
import { Events } from './outbox/events.js'
import { LiveLane } from './outbox/live-lane.js'
import { Reactions } from './outbox/reactions.js'
import { RealtimeGateway } from './realtime/gateway.js'
import { WatchedRooms } from './realtime/rooms.js'
import { Limits } from './security/limits.js'
import { Seal } from './security/seal.js'
import { openStorage } from './storage/open-storage.js'
import { Storage } from './storage/storage.js'

const services = [
  Providers,
  Writes,
  Events,
  Reactions,
  Dispatcher,
  LiveLane,
  Jobs,
  Worker,
  Housekeeping,
  Mails,
  Seal,
  Limits,
  Health,
  WatchedRooms,
]

/** The technology, available everywhere. It knows no product word. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, database: Database, clock: Clock = new SystemClock()): DynamicModule {
    const given = [
      { provide: Config, useValue: config },
      { provide: Database, useValue: database },
      { provide: Clock, useValue: clock },
      { provide: Storage, useValue: openStorage(config) },
    ]
    return {
      module: PlatformModule,
      imports: [DiscoveryModule],
      controllers: [HealthController],
      providers: [
        ...given,
        ...services,
        ...(config.role === 'worker' ? [] : [RealtimeGateway]),
        { provide: APP_GUARD, useClass: ClosedGuard },
        { provide: APP_INTERCEPTOR, useClass: ReplyInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [Config, Database, Clock, Storage, ...services],
    }
  }
}
