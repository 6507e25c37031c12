import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../config/config.js'

/** The session cookie: `__Host-` under https; plain names on loopback, where browsers refuse the prefix without TLS. */
const secure = (config: Config) => config.publicUrl.startsWith('https:')

export const sessionCookieName = (config: Config): string => (secure(config) ? '__Host-osmose' : 'osmose')

export function readSessionToken(config: Config, cookieHeader: string | undefined): string | undefined {
  const name = sessionCookieName(config)
  for (const part of (cookieHeader ?? '').split(';')) {
    const [key, value] = part.trim().split('=')
    if (key === name && value && /^[\w-]{43}$/.test(value)) return value
  }
  return undefined
}

export function setSessionCookie(
  config: Config,
  response: FastifyReply,
  token: string,
  maxAgeSeconds: number,
): void {
  response.header(
    'set-cookie',
    `${sessionCookieName(config)}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure(config) ? '; Secure' : ''}`,
  )
}

export const clearSessionCookie = (config: Config, response: FastifyReply): void =>
  setSessionCookie(config, response, '', 0)

/** The caller's network: the whole IPv4 address, the first 64 bits of an IPv6 one (what one subscriber owns). */
export function networkOf(request: Pick<FastifyRequest, 'ip'>): string {
  const ip = request.ip.replace(/^::ffff:/, '')
  if (!ip.includes(':')) return ip
  const [head = '', tail = ''] = ip.split('::')
  const left = head.split(':').filter(Boolean)
  const right = tail.split(':').filter(Boolean)
  const full = ip.includes('::')
    ? [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right]
    : left
  return full.slice(0, 4).join(':')
}
