import type { Locale } from '@osmose/shared/core/fields'

export type Role = 'communityManager' | 'hr' | 'admin'

/** Who asks. Remembered for two seconds and forgotten at once when it changes, so a role that was taken away is gone. */
export interface Actor {
  readonly personId: string
  readonly sessionId: string
  readonly kind: 'employee' | 'guest'
  readonly roles: readonly Role[]
  readonly locale: Locale
  readonly timeZone: string
}

/** The port by which the platform asks who stands behind a session token; the identity module answers. */
export abstract class Authenticator {
  abstract authenticate(token: string): Promise<Actor | undefined>
  /** As `authenticate`, from the database and nothing remembered: for what stays open. */
  abstract authenticateAfresh(token: string): Promise<Actor | undefined>
}
