// Keeps the whole app on the device: every file with its hash, fetched past the browser's cache.
// A new version waits until the person agrees to it; nothing is ever fetched from anywhere else.

const version = 'VERSION'
const files = ['FILES']
const cacheName = `folkmoot-${version}`

self.addEventListener('install', (event) => {
  const requests = files.map(([url, integrity]) => new Request(url, { integrity, cache: 'reload' }))
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(requests)))
})

self.addEventListener('activate', (event) => {
  const old = (name) => name.startsWith('folkmoot-') && name !== cacheName
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') self.skipWaiting()
})

/** What a hub answers itself: health, who it is, the way to clear everything, the connection. */
const ofHub = /^\/(v1\/|panic$|healthz$|readyz$|\.well-known\/)/

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return
  if (ofHub.test(url.pathname)) return
  const wanted = event.request.mode === 'navigate' ? '/index.html' : url.pathname
  event.respondWith(
    caches
      .open(cacheName)
      .then((cache) => cache.match(wanted))
      .then((kept) => kept ?? fetch(event.request)),
  )
})
