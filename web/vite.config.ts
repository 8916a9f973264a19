// Builds the app: every file pinned by the service worker, no inline script, no other origin.

import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

import { iconPng } from './build/icons.mjs'
import { landGeoJson } from './build/land.mjs'
import { headers, policyForMeta } from './build/policy.mjs'
import { serviceWorker } from './build/service-worker.mjs'

/** Files that are made rather than kept: icons, the coastline, the headers for whoever serves them. */
const made: Readonly<Record<string, () => string | Uint8Array>> = {
  'icon-192.png': () => iconPng(192),
  'icon-512.png': () => iconPng(512),
  'land.json': () => landGeoJson('50m'),
  'land-coarse.json': () => landGeoJson('110m'),
  'headers.json': () => JSON.stringify(headers, null, 2),
}

const madeFiles = (): Plugin => ({
  name: 'folkmoot-made-files',
  generateBundle() {
    for (const [fileName, make] of Object.entries(made))
      this.emitFile({ type: 'asset', fileName, source: make() })
  },
  configureServer(server) {
    server.middlewares.use((request, response, next) => {
      const make = made[(request.url ?? '').slice(1)]
      if (make) response.end(make())
      else next()
    })
  },
})

/** Only in what is built: the development server needs inline scripts of its own. */
const policyInPage = (): Plugin => ({
  name: 'folkmoot-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: policyForMeta },
      injectTo: 'head-prepend',
    },
  ],
})

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), madeFiles(), policyInPage(), serviceWorker()],
  build: {
    target: ['chrome107', 'firefox104', 'safari16'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    reportCompressedSize: false,
    manifest: 'sizes.json',
  },
  worker: { format: 'es' },
  preview: { host: '127.0.0.1', headers },
})
