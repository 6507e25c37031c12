import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common'
import type { Endpoint } from '@osmose/shared/core/endpoint'
import type { FastifyReply } from 'fastify'
import { map, type Observable } from 'rxjs'
import { Config } from '../config/config.js'
import { ENDPOINT } from './handles.js'

/**
 * Replies leave through their contract: a field that is not declared is stripped, a reply that lacks one is an error of
 * ours and never half an answer. Nothing personal is cached by browsers or proxies.
 */
@Injectable()
export class ReplyInterceptor implements NestInterceptor {
  constructor(private readonly config: Config) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const endpoint = Reflect.getMetadata(ENDPOINT, context.getHandler()) as Endpoint | undefined
    return next.handle().pipe(
      map((reply: unknown) => {
        if (!endpoint || reply === undefined) return reply
        if (endpoint.binary) return file(context, endpoint.binary, reply)
        if (endpoint.trusted && !this.config.strictReplies) return reply
        return endpoint.reply.parse(reply)
      }),
    )
  }
}

/** Bytes leave as they are, under the media type that the contract says and nothing a browser could guess. */
function file(context: ExecutionContext, mediaType: string, bytes: unknown): unknown {
  if (!Buffer.isBuffer(bytes)) throw new Error('A binary endpoint answered something else.')
  context.switchToHttp().getResponse<FastifyReply>().header('content-type', mediaType)
  return bytes
}
