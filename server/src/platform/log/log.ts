import type { LoggerService } from '@nestjs/common'
import { pino } from 'pino'

/** An error without what hangs on it: drivers attach whole connections, which hold more than a log should. */
const brief = (error: unknown) => {
  const { name, message, code, stack } = error as Error & { code?: string }
  return { name, message, code, stack }
}

/** Structured lines on standard error. Secrets never get here: headers and bodies are not logged at all. */
export const log = pino(
  { level: 'info', base: undefined, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: brief } },
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
