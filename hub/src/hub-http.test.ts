import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request as rawRequest } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { securityHeaders } from './http/headers.ts'
import { HubStartError, type RunningHub, startHub } from './index.ts'

const root = mkdtempSync(join(tmpdir(), 'folkmoot-http-'))
const appDir = join(root, 'app')
let hub: RunningHub

beforeAll(async () => {
  mkdirSync(join(appDir, 'assets'), { recursive: true })
  mkdirSync(join(appDir, '.hidden'))
  writeFileSync(join(appDir, 'index.html'), `<!doctype html><title>app</title>${' '.repeat(500)}`)
  writeFileSync(join(appDir, 'sw.js'), 'self.x = 1')
  writeFileSync(join(appDir, 'assets', 'main-Ab3dE6gH.js'), 'export const x = 1\n'.repeat(100))
  writeFileSync(join(appDir, 'assets', 'land.pmtiles'), Buffer.from('0123456789'))
  writeFileSync(join(appDir, '.hidden', 'key'), 'secret')
  writeFileSync(join(root, 'outside.txt'), 'secret')
  hub = await startHub({
    port: 0,
    dataDir: join(root, 'data'),
    appDir,
    adminPort: 0,
    trustedProxies: ['127.0.0.1'],
    name: 'Lakeside',
  })
})
afterAll(async () => {
  await hub.close()
  rmSync(root, { recursive: true, force: true })
})

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

/** Without the tidying of addresses that `fetch` does. */
function ask(
  path: string,
  options: { headers?: Record<string, string>; method?: string; base?: string } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(options.base ?? hub.url)
  return new Promise((resolve, reject) => {
    const asking = rawRequest(
      { hostname, port, path, method: options.method ?? 'GET', headers: options.headers ?? {} },
      (response) => {
        let body = ''
        response.setEncoding('latin1')
        response.on('data', (part: string) => (body += part))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        )
      },
    )
    asking.on('error', reject)
    asking.end()
  })
}

const ROUTES = [
  '/',
  '/index.html',
  '/sw.js',
  '/assets/main-Ab3dE6gH.js',
  '/assets/land.pmtiles',
  '/decide/today',
  '/healthz',
  '/readyz',
  '/panic',
  '/.well-known/folkmoot-hub.json',
  '/missing.txt',
  '/v1/sync',
]

describe('headers', () => {
  it('[H17] stand on every route, whatever it answers', async () => {
    for (const path of ROUTES) {
      const { headers } = await ask(path)
      for (const [name, value] of Object.entries(securityHeaders(false))) {
        expect(headers[name.toLowerCase()], `${name} on ${path}`).toBe(value)
      }
      expect(headers['strict-transport-security']).toBeUndefined()
      expect(headers['x-powered-by']).toBeUndefined()
    }
  })

  it('[H17] over https are the exact policy, and keep to https', async () => {
    const { headers } = await ask('/', { headers: { 'x-forwarded-proto': 'https' } })
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self' wss:; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types folk-boot",
    )
    expect(headers['strict-transport-security']).toBe('max-age=63072000')
    expect(String((await ask('/')).headers['content-security-policy'])).toContain(
      "connect-src 'self' ws: wss:",
    )
  })

  it('[H17] that a stranger forges about his own connection count for nothing', async () => {
    const other = await startHub({ port: 0, dataDir: join(root, 'untrusting') })
    const { headers } = await ask('/', {
      base: other.url,
      headers: { 'x-forwarded-proto': 'https' },
    })
    expect(headers['strict-transport-security']).toBeUndefined()
    await other.close()
  })
})

describe('the app', () => {
  it('[H18] is served with its types, and kept for good only under names that change', async () => {
    const index = await ask('/')
    expect(index.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(index.headers['cache-control']).toBe('no-cache')
    const script = await ask('/assets/main-Ab3dE6gH.js')
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect((await ask('/sw.js')).headers['cache-control']).toBe('no-cache')
  })

  it('answers screens with the app, and unknown files with nothing', async () => {
    expect((await ask('/decide/today?x=1')).body).toContain('<title>app')
    expect((await ask('/missing.txt')).status).toBe(404)
    expect((await ask('/v1/unknown')).status).toBe(404)
  })

  it('does not send again what has not changed, compresses text, and reads maps in parts', async () => {
    const { headers } = await ask('/')
    const same = await ask('/', { headers: { 'if-none-match': String(headers['etag']) } })
    expect([same.status, same.body]).toEqual([304, ''])
    const small = await ask('/assets/main-Ab3dE6gH.js', { headers: { 'accept-encoding': 'gzip' } })
    expect(small.headers['content-encoding']).toBe('gzip')
    expect(small.body.length).toBeLessThan(200)
    const part = await ask('/assets/land.pmtiles', { headers: { range: 'bytes=2-4' } })
    expect([part.status, part.body, part.headers['content-range']]).toEqual([
      206,
      '234',
      'bytes 2-4/10',
    ])
    const beyond = await ask('/assets/land.pmtiles', { headers: { range: 'bytes=50-60' } })
    expect(beyond.status).toBe(416)
    expect((await ask('/', { method: 'HEAD' })).body).toBe('')
  })

  it('[H18] gives out no file that is not part of it, however the address is written', async () => {
    const tries = [
      '/../outside.txt',
      '/..%2foutside.txt',
      '/%2e%2e/outside.txt',
      '/assets/../../outside.txt',
      '/assets/..%5c..%5coutside.txt',
      '//etc/passwd',
      '/.hidden/key',
      '/%00',
      '/%',
      '/__proto__',
      '/constructor',
    ]
    for (const path of tries) {
      const { body, status } = await ask(path)
      expect(body, path).not.toContain('secret')
      expect(body, path).not.toContain('root:')
      expect([200, 404]).toContain(status)
    }
  })

  it('takes no other methods', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect((await ask('/', { method })).status).toBe(405)
    }
  })
})

describe('what a hub says of itself', () => {
  it('has its name, its id, its key, its limits and the versions that it speaks', async () => {
    const answer = await ask('/.well-known/folkmoot-hub.json')
    expect(answer.headers['content-type']).toBe('application/json')
    const about = JSON.parse(answer.body) as Record<string, unknown>
    expect(about).toMatchObject({
      name: 'Lakeside',
      hubId: hub.hubId,
      protocolVersions: [1],
      newSpaces: 'open',
      limits: { spaceBytesMax: 64 * 1024 * 1024 },
    })
    expect(about['key']).toMatch(/^[0-9a-f]{64}$/)
  })

  it('[H16] has the same id after a restart, and a new one with a new store or out of a backup', async () => {
    const ids: string[] = []
    const inDir = async (dataDir: string): Promise<void> => {
      const each = await startHub({ port: 0, dataDir })
      ids.push(each.hubId)
      await each.backup()
      await each.close()
    }
    await inDir(join(root, 'again'))
    await inDir(join(root, 'again'))
    mkdirSync(join(root, 'restored'))
    const { copyFileSync } = await import('node:fs')
    copyFileSync(join(root, 'again/backup/hub.sqlite'), join(root, 'restored/hub.sqlite'))
    await inDir(join(root, 'restored'))
    expect(ids[0]).toBe(ids[1])
    expect(ids[2]).not.toBe(ids[0])
  })
})

describe('panic', () => {
  it('[H19] empties the browser only when asked from here or by typing the address', async () => {
    const from = (site: string) => ask('/panic', { headers: { 'sec-fetch-site': site } })
    for (const site of ['cross-site', 'same-site']) {
      const answer = await from(site)
      expect([answer.status, answer.headers['clear-site-data']]).toEqual([403, undefined])
    }
    expect((await ask('/panic')).headers['clear-site-data']).toBeUndefined()
    for (const site of ['same-origin', 'none']) {
      expect((await from(site)).headers['clear-site-data']).toContain('"storage"')
    }
  })
})

describe('the second listener', () => {
  it('gives metrics that tools can read, and makes backups', async () => {
    const base = hub.adminUrl!
    const { body } = await ask('/metrics', { base })
    expect(body).toContain('# TYPE folkmoot_hub_connections gauge\nfolkmoot_hub_connections 0\n')
    for (const line of body.trim().split('\n')) {
      expect(line).toMatch(
        /^(# TYPE [a-z_0-9]+ (counter|gauge|histogram)|[a-z_0-9]+(\{[a-z]+="[^"]+"\})? [-0-9.e+]+)$/,
      )
    }
    expect((await ask('/backup', { base, method: 'POST' })).body).toContain('hub.sqlite')
    const age = (await ask('/metrics', { base })).body
    expect(age).toMatch(/backup_age_seconds \d/)
  })

  it('is not there on the public side, and obeys no page in a browser', async () => {
    expect((await ask('/metrics')).body).not.toContain('folkmoot_hub_')
    const base = hub.adminUrl!
    const headers = { 'sec-fetch-site': 'cross-site' }
    expect((await ask('/backup', { base, method: 'POST', headers })).status).toBe(403)
  })
})

describe('starting', () => {
  it('[H22] says in one sentence that the port is taken, and lets go of the store', async () => {
    const { port } = new URL(hub.url)
    const dataDir = join(root, 'second')
    const failed = startHub({ port: Number(port), dataDir })
    await expect(failed).rejects.toThrow(HubStartError)
    await expect(failed).rejects.toThrow(`Port ${port} is taken`)
    await (await startHub({ port: 0, dataDir })).close()
  })

  it('[H22] says in one sentence that another hub has the store', async () => {
    const failed = startHub({ port: 0, dataDir: join(root, 'data') })
    await expect(failed).rejects.toMatchObject({ name: 'StoreBusy' })
  })

  it('answers junk on its socket with an error and goes on', async () => {
    const { hostname, port } = new URL(hub.url)
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), hostname, () => socket.write('\0\0junk\r\n\r\n'))
      socket.on('data', (data) => resolve(data.toString('latin1')))
      socket.on('close', () => resolve(''))
    })
    expect(answer).toMatch(/^(HTTP\/1.1 400|$)/)
    expect((await ask('/healthz')).status).toBe(200)
  })
})
