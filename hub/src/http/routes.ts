// What the hub answers over HTTP besides the WebSocket: health, who it is, the app, and panic.

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AppFile } from './app-files.ts'
import { securityHeaders } from './headers.ts'
import { sendFile } from './send-file.ts'

export interface RouteOptions {
  readonly files: ReadonlyMap<string, AppFile>
  /** What /.well-known/folkmoot-hub.json says. */
  readonly about: () => unknown
  readonly ready: () => boolean
  /** Whether the person's browser speaks https. */
  readonly secure: (request: IncomingMessage) => boolean
}

type Route = (request: IncomingMessage, response: ServerResponse) => void

export function createRoutes(options: RouteOptions): Route {
  const routes: Readonly<Record<string, Route>> = {
    '/healthz': (_request, response) => text(response, 200, 'alive\n'),
    '/readyz': (_request, response) =>
      options.ready() ? text(response, 200, 'ready\n') : text(response, 503, 'not ready\n'),
    '/.well-known/folkmoot-hub.json': (_request, response) => json(response, options.about()),
    '/panic': panic,
  }
  const files = createFileRoute(options.files)
  return (request, response) => {
    for (const [name, value] of Object.entries(securityHeaders(options.secure(request)))) {
      response.setHeader(name, value)
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      return text(response, 405, 'Only GET and HEAD are answered here.\n')
    }
    const path = pathOf(request)
    const route = Object.hasOwn(routes, path) ? routes[path] : undefined
    ;(route ?? files)(request, response)
  }
}

/** The path without its query; what cannot be decoded names no file. */
export function pathOf(request: IncomingMessage): string {
  const [path = '/'] = (request.url ?? '/').split(/[?#]/, 1)
  try {
    return decodeURIComponent(path)
  } catch {
    return ''
  }
}

function createFileRoute(files: ReadonlyMap<string, AppFile>): Route {
  const index = files.get('/index.html')
  return (request, response) => {
    const path = pathOf(request)
    const file = files.get(path) ?? files.get(`${path.replace(/\/$/, '')}/index.html`)
    // Addresses inside the app have no dot: the app itself finds out what they mean.
    const screen = path.startsWith('/') && !/\.[^/]*$/.test(path) && !path.startsWith('/v1/')
    const found = file ?? (screen ? index : undefined)
    if (found) return sendFile(request, response, found)
    if (path === '/')
      return text(
        response,
        200,
        'This is a folkmoot hub. It keeps and passes on what it cannot read.\n',
      )
    text(response, 404, 'There is nothing at this address.\n')
  }
}

/**
 * Empties what this browser keeps for this site (research/security.md §3.8). Only when asked from here
 * or by typing the address: another site must not be able to empty it with a picture or a link.
 */
function panic(request: IncomingMessage, response: ServerResponse): void {
  const from = request.headers['sec-fetch-site'] ?? ''
  if (from !== 'same-origin' && from !== 'none') {
    return text(
      response,
      403,
      'Type this address into the browser yourself, or use the button in the app.\n',
    )
  }
  response.setHeader('Clear-Site-Data', '"cache", "cookies", "storage", "executionContexts"')
  text(
    response,
    200,
    'What this browser kept for this site is gone. What other people hold is not.\n',
  )
}

export function text(response: ServerResponse, status: number, body: string): void {
  response.statusCode = status
  response.setHeader('Content-Type', 'text/plain; charset=utf-8')
  response.setHeader('Cache-Control', 'no-store')
  response.end(body)
}

function json(response: ServerResponse, value: unknown): void {
  response.setHeader('Content-Type', 'application/json')
  response.setHeader('Cache-Control', 'no-cache')
  response.end(`${JSON.stringify(value, undefined, 2)}\n`)
}
