import { Injectable } from '@nestjs/common'
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { Database } from '../database/database.js'

/** Values are filled up to a multiple of this, so that their length does not tell how many digits a number has. */
const ROUNDED_TO = 32

/**
 * Values that travel through a browser without being readable or exchangeable there: sealed for one person and one
 * purpose with AES-256-GCM. The instance's secret is made once and kept in the database.
 */
@Injectable()
export class Seal {
  private secret: Promise<Buffer> | undefined

  constructor(private readonly db: Database) {}

  async seal(purpose: string, personId: string, value: string): Promise<string> {
    const iv = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', await this.key(purpose), iv).setAAD(Buffer.from(personId))
    const bytes = Buffer.from(value)
    const filled = Buffer.concat([
      bytes,
      Buffer.alloc((ROUNDED_TO - (bytes.length % ROUNDED_TO)) % ROUNDED_TO),
    ])
    const body = Buffer.concat([cipher.update(filled), cipher.final()])
    return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
  }

  /** Undefined when it is not ours, not this person's or not for this purpose. */
  async open(purpose: string, personId: string, sealed: string): Promise<string | undefined> {
    try {
      const bytes = Buffer.from(sealed, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', await this.key(purpose), bytes.subarray(0, 12))
      decipher.setAAD(Buffer.from(personId)).setAuthTag(bytes.subarray(12, 28))
      const filled = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
      return filled.toString('utf8').replace(/\0+$/, '')
    } catch {
      return undefined
    }
  }

  /** A keyed mark of a value, the same each time, from which nobody without the secret finds the value again. */
  async mark(purpose: string, value: string): Promise<Buffer> {
    return createHmac('sha256', await this.key(purpose))
      .update(value)
      .digest()
  }

  private async key(purpose: string): Promise<Buffer> {
    this.secret ??= this.load()
    return createHmac('sha256', await this.secret)
      .update(purpose)
      .digest()
  }

  private async load(): Promise<Buffer> {
    await this.db.many(
      `insert into instance_secrets (name, secret) values ('seal', $1) on conflict do nothing`,
      [randomBytes(32)],
    )
    const row = await this.db.one<{ secret: Buffer }>(
      `select secret from instance_secrets where name = 'seal'`,
    )
    if (!row) throw new Error('The instance has no secret.')
    return row.secret
  }
}
