// Addresses of hubs as people type them.

import { describe, expect, it } from 'vitest'
import { hubAddress, readHubs } from './hub-address.ts'

describe('the address of a hub', () => {
  it('is understood with and without its scheme', () => {
    expect(hubAddress('hub.example')).toBe('https://hub.example')
    expect(hubAddress(' wss://hub.example/v1/sync ')).toBe('https://hub.example')
    expect(hubAddress('https://hub.example:8443/')).toBe('https://hub.example:8443')
  })

  it('keeps the code of a hub that is closed to strangers', () => {
    expect(hubAddress('https://hub.example/?code=abc')).toBe('https://hub.example/?code=abc')
  })

  it('may be plain only inside the house', () => {
    expect(hubAddress('http://192.168.1.5:8080')).toBe('http://192.168.1.5:8080')
    expect(hubAddress('http://shelter.local')).toBe('http://shelter.local')
    expect(hubAddress('http://hub.example')).toBe(undefined)
    expect(hubAddress('http://192.168.1.5.example')).toBe(undefined)
  })

  it('refuses what is no address', () => {
    for (const typed of ['', 'ftp://hub.example', 'javascript:alert(1)', 'https://'])
      expect(hubAddress(typed)).toBe(undefined)
    expect(readHubs('a.example,\n b.example nonsense://x')).toEqual([
      'https://a.example',
      'https://b.example',
    ])
  })
})
