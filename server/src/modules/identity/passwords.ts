import { hash, verify } from '@node-rs/argon2'

const ARGON2ID = 2
const cost = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** OWASP's minimum for argon2id: 19 MiB, two passes. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), cost)

export const passwordMatches = (stored: string, password: string): Promise<boolean> =>
  verify(stored, password.normalize('NFC'))

const decoy = hashPassword('nobody has this password')

/** Takes as long as a real check, for an address that nobody has. */
export async function pretendToCheck(password: string): Promise<void> {
  await passwordMatches(await decoy, password)
}

/**
 * The passphrases people choose first. The list is short because the length of twelve already keeps the usual ones out.
 */
const common = new Set([
  'motdepasse123',
  'motdepasse1234',
  'password1234',
  'password12345',
  '123456789012',
  '1234567890123',
  'azertyuiop123',
  'qwertyuiop123',
  'azertyuiopqsdfghjklm',
  'qwertyuiopasdfghjkl',
  'bienvenue1234',
  'welcome123456',
  'changezmoi123',
  'changeme12345',
  'administrateur',
  'administrator',
  'iloveyou1234',
  'abcdefghijkl',
  'aaaaaaaaaaaa',
  '000000000000',
  '111111111111',
  '121212121212',
  '123123123123',
  'osmose123456',
  'osmoseosmose',
])

export const isTooCommon = (password: string): boolean =>
  common.has(password.toLowerCase()) || new Set(password).size < 4
