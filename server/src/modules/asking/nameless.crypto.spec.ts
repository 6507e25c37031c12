import { blind, hexOf, newToken } from '@osmose/shared/asking/blind-signature'
import fc from 'fast-check'
import { isSigned, newPair, type Pair, publicNumbers, signBlindly } from './nameless.crypto.js'

describe('a token signed blindly', () => {
  let pair: Pair
  let other: Pair
  beforeAll(async () => {
    ;[pair, other] = await Promise.all([newPair(), newPair()])
  })

  const signed = async (token: Uint8Array) => {
    const { blinded, unblind } = await blind(publicNumbers(pair.publicKey), token)
    return { blinded, signature: unblind(signBlindly(pair, blinded) ?? '') }
  }
  const octets = fc.uint8Array({ minLength: 32, maxLength: 32 })

  it('is accepted by an ordinary verification, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(octets, async (token) => {
        const { signature } = await signed(token)
        expect(isSigned(pair.publicKey, hexOf(token), signature)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('is refused when token, signature or key is another', async () => {
    await fc.assert(
      fc.asyncProperty(octets, fc.nat(255), fc.integer({ min: 1, max: 255 }), async (token, at, flip) => {
        const { signature } = await signed(token)
        const forged = Buffer.from(signature, 'hex')
        forged[at] = (forged[at] ?? 0) ^ flip
        expect(isSigned(pair.publicKey, hexOf(token), forged.toString('hex'))).toBe(false)
        expect(isSigned(pair.publicKey, hexOf(newToken()), signature)).toBe(false)
        expect(isSigned(other.publicKey, hexOf(token), signature)).toBe(false)
      }),
      { numRuns: 20 },
    )
  })

  it('is blinded differently each time, and what the signer sees is neither token nor signature', async () => {
    const token = newToken()
    const [one, two] = [await signed(token), await signed(token)]
    expect(new Set([one.blinded, two.blinded, one.signature, two.signature, hexOf(token)]).size).toBe(5)
  })

  it('is not accepted from a signer that does not sign properly', async () => {
    const { blinded, unblind } = await blind(publicNumbers(pair.publicKey), newToken())
    expect(() => unblind(signBlindly(other, blinded) ?? '1')).toThrow('does not fit')
    expect(() => unblind(blinded)).toThrow('does not fit')
  })

  it('does not sign what is no number below the modulus', () => {
    expect(signBlindly(pair, 'f'.repeat(512))).toBeUndefined()
  })
})
