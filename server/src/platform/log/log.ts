import type { LoggerService } from '@nestjs/common'
import { pino } from 'pino'

/** Structured lines on standard error. Secrets never get here: headers and bodies are not logged at all. */
export const log = pino(
  { level: 'info', base: undefined, timestamp: pino.stdTimeFunctions.isoTime },
  pino.destination(2),
)

/** Nest's own messages, quieted to what an operator needs. */
export class NestLog implements LoggerService {
  log() {}
  verbose() {}
  debug() {}
  warn(message: unknown, context?: string) {
    log.warn({ context }, String(message))
  }
  error(message: unknown, stack?: string, context?: string) {
    log.error({ context, stack }, String(message))
  }
  fatal(message: unknown, context?: string) {
    log.fatal({ context }, String(message))
  }
}
