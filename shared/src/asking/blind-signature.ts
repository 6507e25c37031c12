import type { PublicKey } from './nameless.contract.js'

/**
 * The half of a blind RSA signature that is done by whoever wants it: RSABSSA-SHA384-PSS-Deterministic of RFC 9474
 * (F. Denis, F. Jacobs, C. A. Wood: RSA Blind Signatures, 2023), after D. Chaum: Blind signatures for untraceable
 * payments, 1983. The message is 32 random octets, as the deterministic variant demands (RFC 9474, 6.1). What is sent
 * to be signed is uniformly distributed and independent of the message, so the signer cannot recognise it later.
 */
export interface Blinded {
  /** What the signer gets, in hexadecimal, as long as the modulus. */
  readonly blinded: string
  /** Turns what the signer gave back into the signature of the message; throws if it does not fit. */
  readonly unblind: (signed: string) => string
}

const HASH = 48
const SALT = 48

/** Whether this browser can do it: the digest is offered on secure pages only. */
export const canBlind = (): boolean =>
  (globalThis.crypto as { subtle?: object } | undefined)?.subtle !== undefined

/** RFC 9474, 4.2: Blind. `salt` and `factor` are given only by tests. */
export async function blind(
  key: PublicKey,
  message: Uint8Array,
  salt: Uint8Array = random(SALT),
  factor?: bigint,
): Promise<Blinded> {
  const n = BigInt(`0x${key.n}`)
  const e = BigInt(`0x${key.e}`)
  const bits = n.toString(2).length
  const octets = Math.ceil(bits / 8)
  const encoded = toNumber(await encode(message, bits - 1, salt))
  if (gcd(encoded, n) !== 1n) throw new Error('The message cannot be blinded.')
  const r = factor ?? below(n, octets)
  const inverse = invert(r, n)
  return {
    blinded: toHex((encoded * power(r, e, n)) % n, octets),
    unblind: (signed) => {
      const signature = (BigInt(`0x${signed}`) * inverse) % n
      // RFC 9474, 4.4: Finalize verifies before the signature is used.
      if (power(signature, e, n) !== encoded) throw new Error('The signature does not fit.')
      return toHex(signature, octets)
    },
  }
}

/** EMSA-PSS-ENCODE with SHA-384 and MGF1 (RFC 8017, 9.1.1). */
async function encode(message: Uint8Array, bits: number, salt: Uint8Array): Promise<Uint8Array> {
  const length = Math.ceil(bits / 8)
  if (length < HASH + salt.length + 2) throw new Error('The key is too short.')
  const digest = await sha384(join(new Uint8Array(8), await sha384(message), salt))
  const block = new Uint8Array(length - HASH - 1)
  block[block.length - salt.length - 1] = 1
  block.set(salt, block.length - salt.length)
  const mask = await mgf1(digest, block.length)
  const masked = block.map((octet, at) => octet ^ (mask[at] ?? 0))
  masked[0] = (masked[0] ?? 0) & (0xff >> (8 * length - bits))
  return join(masked, digest, Uint8Array.of(0xbc))
}

async function mgf1(seed: Uint8Array, length: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for (let counter = 0; counter * HASH < length; counter++)
    parts.push(await sha384(join(seed, Uint8Array.of(0, 0, 0, counter))))
  return join(...parts).slice(0, length)
}

async function sha384(octets: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-384', new Uint8Array(octets)))
}

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))

/** Uniform in [1, n), by trying again. */
function below(n: bigint, octets: number): bigint {
  for (;;) {
    const number = toNumber(random(octets)) & ((1n << BigInt(n.toString(2).length)) - 1n)
    if (number > 0n && number < n && gcd(number, n) === 1n) return number
  }
}

function power(base: bigint, exponent: bigint, n: bigint): bigint {
  let result = 1n
  for (let square = base % n, rest = exponent; rest > 0n; rest >>= 1n, square = (square * square) % n)
    if (rest & 1n) result = (result * square) % n
  return result
}

function invert(a: bigint, n: bigint): bigint {
  let [old, now, oldTimes, times] = [a % n, n, 1n, 0n]
  while (now !== 0n) {
    const quotient = old / now
    ;[old, now] = [now, old - quotient * now]
    ;[oldTimes, times] = [times, oldTimes - quotient * times]
  }
  if (old !== 1n) throw new Error('No inverse.')
  return ((oldTimes % n) + n) % n
}

function gcd(a: bigint, b: bigint): bigint {
  let [one, other] = [a, b]
  while (other !== 0n) [one, other] = [other, one % other]
  return one
}

function join(...parts: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

const toNumber = (octets: Uint8Array): bigint => BigInt(`0x${hexOf(octets) || '0'}`)
const toHex = (number: bigint, octets: number): string => number.toString(16).padStart(octets * 2, '0')

/** Octets in hexadecimal. */
export const hexOf = (octets: Uint8Array): string =>
  Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join('')

/** A message nobody has seen: what a token is made of. */
export const newToken = (): Uint8Array => random(32)
