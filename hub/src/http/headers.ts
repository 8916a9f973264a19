// The headers of every answer (research/security.md §4.6). One place, so that no route can forget them.

export type Headers = Readonly<Record<string, string>>

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  'CONNECT',
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types folk-boot',
]

/**
 * Over plain http, `ws:` is open as well: a hub in a shelter has no certificate, and a page that came
 * over http is not protected from the network by what it may connect to. Over https browsers refuse
 * ws: in any case, and there the policy says so too.
 */
const connect = (secure: boolean): string => `connect-src 'self' ${secure ? '' : 'ws: '}wss:`

const FIXED: Headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Origin-Agent-Cluster': '?1',
  'Permissions-Policy': 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()',
}

/** `secure`: the person's browser speaks https, with this hub or with the proxy in front of it. */
export function securityHeaders(secure: boolean): Headers {
  const policy = POLICY.join('; ').replace('CONNECT', connect(secure))
  return {
    'Content-Security-Policy': policy,
    ...FIXED,
    // Over plain http browsers must ignore it, and an address such as 192.168.1.5 has no use for it.
    ...(secure ? { 'Strict-Transport-Security': 'max-age=63072000' } : {}),
  }
}
