import ipaddr from 'ipaddr.js'

/** All of IPv6 that is given out to the internet. What carries an IPv4 address inside lies elsewhere, or has a range of its own. */
const global = ipaddr.parseCIDR('2000::/3')

/**
 * Whether an address belongs to the public internet: not this machine, a private or shared network, a group, a tunnel
 * into another family of addresses or anything reserved. Takes what a resolver or a socket gives; anything else is not.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  return parsed.range() === 'unicast' && (parsed.kind() === 'ipv4' || parsed.match(global))
}

/**
 * An address of the web that may be asked for at all: http or https on its own port, by a full name or a public
 * address, without user and password. What a browser reads as an address (`0x7f.1`, `2130706433`) is read as one here.
 */
export function publicUrl(href: string, ports: readonly string[] = ['']): URL | undefined {
  if (!URL.canParse(href)) return undefined
  const url = new URL(href)
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:'
  if (!isWeb || url.username !== '' || url.password !== '' || !ports.includes(url.port)) return undefined
  return isPublicHost(url.hostname) ? url : undefined
}

function isPublicHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  if (ipaddr.isValid(host)) return isPublicAddress(host)
  return (
    host.includes('.') &&
    !/\.(localhost|local|internal|intranet|lan|home|corp|private|arpa|test|invalid|onion)$/i.test(host)
  )
}
