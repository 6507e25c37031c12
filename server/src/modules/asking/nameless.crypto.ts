import {
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  privateDecrypt,
  verify,
} from 'node:crypto'
import { promisify } from 'node:util'
import type { PublicKey } from '@osmose/shared/asking/nameless.contract'

const SALT = 48

export interface Pair {
  /** PEM. */
  readonly publicKey: string
  readonly privateKey: string
}

/** A key that signs what it cannot read: RSA of 2048 bits, for RSABSSA-SHA384-PSS-Deterministic (RFC 9474). */
export async function newPair(): Promise<Pair> {
  return promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    publicExponent: 0x10001,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
}

/** Modulus and exponent as the other half wants them. */
export function publicNumbers(pem: string): PublicKey {
  const { n = '', e = '' } = createPublicKey(pem).export({ format: 'jwk' })
  const hex = (text: string) => Buffer.from(text, 'base64url').toString('hex')
  return { n: hex(n), e: hex(e) }
}

/**
 * RFC 9474, 4.3: BlindSign. The bare private operation, by OpenSSL, which blinds it against timing itself. Undefined
 * for what is no number below the modulus, or did not come out right.
 */
export function signBlindly({ publicKey, privateKey }: Pair, blinded: string): string | undefined {
  try {
    const input = Buffer.from(blinded, 'hex')
    const signed = privateDecrypt(
      { key: createPrivateKey(privateKey), padding: constants.RSA_NO_PADDING },
      input,
    )
    const { n, e } = publicNumbers(publicKey)
    return raised(signed, BigInt(`0x${e}`), BigInt(`0x${n}`)) === BigInt(`0x${blinded}`)
      ? signed.toString('hex')
      : undefined
  } catch {
    return undefined
  }
}

/** An ordinary RSASSA-PSS signature is all that is left to see. */
export const isSigned = (publicKey: string, token: string, signature: string): boolean =>
  verify(
    'sha384',
    Buffer.from(token, 'hex'),
    { key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: SALT },
    Buffer.from(signature, 'hex'),
  )

function raised(octets: Buffer, exponent: bigint, n: bigint): bigint {
  let [result, square] = [1n, BigInt(`0x${octets.toString('hex')}`) % n]
  for (let rest = exponent; rest > 0n; rest >>= 1n, square = (square * square) % n)
    if (rest & 1n) result = (result * square) % n
  return result
}
