import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits for a browser or a mail; only their hash is ever stored. */
export const newToken = (): string => randomBytes(32).toString('base64url')

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()
