import { endpoint } from '@osmose/shared/core/endpoint'
import * as z from 'zod/mini'

export const live = endpoint('health.live', {
  route: 'GET /health/live',
  access: 'public',
  reply: z.object({ alive: z.literal(true) }),
  summary: 'The process answers.',
})
export const ready = endpoint('health.ready', {
  route: 'GET /health/ready',
  access: 'public',
  reply: z.object({
    ready: z.boolean(),
    database: z.boolean(),
    migrations: z.boolean(),
    /** A worker gave a sign of life: this process's own, or any where it has none. */
    jobs: z.boolean(),
    /** Ready, but nobody does the jobs. */
    degraded: z.boolean(),
  }),
  summary: 'The database answers, the schema is current, the start is complete, jobs run. 503 otherwise.',
})
