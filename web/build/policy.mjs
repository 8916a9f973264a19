// The headers of the app (research/security.md §4.6), in one place: the build puts the policy into
// the page, writes all of them beside it for whoever serves the folder, and the tests serve them.

/**
 * Hubs are chosen by people, so `wss:` stays open; `ws:` too, for a hub in a shelter that has no
 * certificate. Over https a hub's own headers close it again, and browsers refuse it anyway.
 */
const directives = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' blob: data:",
  'font-src': "'self'",
  'connect-src': "'self' ws: wss:",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'folk-boot',
}

const policy = (names) => names.map((name) => `${name} ${directives[name]}`).join('; ')

/** `frame-ancestors` has no meaning in a meta tag, and browsers complain of it there. */
export const policyForMeta = policy(
  Object.keys(directives).filter((name) => name !== 'frame-ancestors'),
)

export const headers = {
  'Content-Security-Policy': policy(Object.keys(directives)),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Origin-Agent-Cluster': '?1',
  'Permissions-Policy': 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()',
  'Strict-Transport-Security': 'max-age=63072000',
}
