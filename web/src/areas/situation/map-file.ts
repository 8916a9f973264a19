// A map file that a person brings along (.pmtiles): read in place, kept in the browser's own file
// system, and never fetched from anywhere.

import { addProtocol } from 'maplibre-gl'
import { FileSource, PMTiles, Protocol, TileType } from 'pmtiles'
import type { MapFile } from './map-style.ts'

const KEPT = 'map.pmtiles'
let protocol: Protocol | undefined

function register(tiles: PMTiles): void {
  if (!protocol) {
    protocol = new Protocol()
    addProtocol('pmtiles', protocol.tile)
  }
  protocol.add(tiles)
}

/** undefined when it is no such file. */
export async function openMapFile(file: File): Promise<MapFile | undefined> {
  try {
    const tiles = new PMTiles(new FileSource(file))
    const header = await tiles.getHeader()
    register(tiles)
    return {
      address: `pmtiles://${tiles.source.getKey()}`,
      kind: header.tileType === TileType.Mvt ? 'vector' : 'raster',
      name: file.name,
    }
  } catch {
    // The library says "not a map" by throwing.
    return undefined
  }
}

export async function keepMapFile(file: File): Promise<void> {
  try {
    const root = await navigator.storage.getDirectory()
    const handle = await root.getFileHandle(KEPT, { create: true })
    const writing = await handle.createWritable()
    await file.stream().pipeTo(writing)
  } catch {
    // Without room or without such a file system the file is used until the page is closed.
  }
}

export async function keptMapFile(): Promise<MapFile | undefined> {
  try {
    const root = await navigator.storage.getDirectory()
    const handle = await root.getFileHandle(KEPT)
    return await openMapFile(await handle.getFile())
  } catch {
    return undefined
  }
}
