// Where a connection comes from: used in memory for one limit, never kept and never written down.

import { createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { BlockList, isIP, isIPv6 } from 'node:net'
import type { Chance } from '@folkmoot/kernel/base'
import { HubStartError } from './http/listen.ts'

export interface Addresses {
  /**
   * A name for the address that means nothing outside this process; IPv6 counts by /64. undefined for
   * this machine itself: behind a proxy that nobody declared, everyone would share its limit.
   */
  key(request: IncomingMessage): string | undefined
  /** Whether the browser speaks https, as a trusted proxy says. */
  secure(request: IncomingMessage): boolean
}

/** `trustedProxies`: addresses or networks (10.0.0.0/8) whose X-Forwarded-* headers are believed. */
export function createAddresses(trustedProxies: readonly string[], chance: Chance): Addresses {
  const trusted = networks(trustedProxies)
  const secret = chance.bytes(32)
  const isTrusted = (address: string): boolean => within(trusted, address)
  const peer = (request: IncomingMessage): string => plain(request.socket.remoteAddress ?? '')
  return {
    key(request) {
      const address = isTrusted(peer(request)) ? farthest(request, isTrusted) : peer(request)
      if (within(LOOPBACK, address)) return undefined
      return createHmac('sha256', secret).update(networkOf(address)).digest('base64url')
    },
    secure: (request) =>
      isTrusted(peer(request)) && request.headers['x-forwarded-proto'] === 'https',
  }
}

function networks(list: readonly string[]): BlockList {
  const blocks = new BlockList()
  for (const each of list) {
    const [address = '', length] = each.trim().split('/')
    if (isIP(address) === 0) continue
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    if (length === undefined) blocks.addAddress(address, family)
    else blocks.addSubnet(address, prefixLength(each, length, family), family)
  }
  return blocks
}

/** Nothing behind the stroke would be nought, and then the whole Internet would be believed. */
function prefixLength(network: string, length: string, family: 'ipv4' | 'ipv6'): number {
  const max = family === 'ipv6' ? 128 : 32
  if (/^\d{1,3}$/.test(length) && Number(length) <= max) return Number(length)
  throw new HubStartError(`${network.trim()} is no network: behind / stands a number up to ${max}.`)
}

const within = (blocks: BlockList, address: string): boolean =>
  isIP(address) !== 0 && blocks.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')

const LOOPBACK = networks(['127.0.0.0/8', '::1'])

/** IPv4 in the dress of IPv6, as Node shows it on a socket for both. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/, '')

/** The last address that no trusted proxy stands for: what stands before it may be made up. */
function farthest(request: IncomingMessage, isTrusted: (address: string) => boolean): string {
  const header = request.headers['x-forwarded-for']
  const hops = (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',')
  const stranger = hops.map((hop) => plain(hop.trim())).findLast((hop) => !isTrusted(hop))
  return stranger ?? ''
}

/** One household or phone has a whole /64 of IPv6. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('::')
  const front = head.split(':').filter(Boolean)
  const back = (tail ?? '').split(':').filter(Boolean)
  const zeros = tail === undefined ? 0 : 8 - front.length - back.length
  return [...front, ...Array.from({ length: zeros }, () => '0'), ...back].slice(0, 4).join(':')
}
