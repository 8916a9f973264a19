// The two directions in which opinions differ most: the first eigenvectors of a symmetric matrix, by
// iterating a small block of vectors and turning it into the best it holds (Rayleigh and Ritz). No
// chance is asked: the block begins with fixed numbers.

const BLOCK = 12
const ROUNDS_MAX = 1_000
/** No loading still moves by more than this. */
const ENOUGH = 1e-13

/** Vectors of length 1 for the largest eigenvalues, largest first; zeros where there is nothing. */
export function leadingVectors(cells: Float64Array, size: number, wanted: number): Float64Array[] {
  const width = Math.min(BLOCK, size)
  let block = orthonormal(firstBlock(size, width))
  let before: Float64Array[] = []
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const image = block.map((vector) => times(cells, size, vector))
    const turned = turn(block, image)
    const leading = turned.vectors.slice(0, wanted)
    if (round > 0 && leading.every((vector, at) => isClose(vector, before[at]))) break
    before = leading
    block = orthonormal(turned.images)
  }
  const zero = new Float64Array(size)
  return Array.from({ length: wanted }, (_, at) => before[at] ?? zero)
}

/** Whole numbers from a fixed rule: any that are not all alike will do. */
function firstBlock(size: number, width: number): Float64Array[] {
  let state = 1
  return Array.from({ length: width }, () =>
    Float64Array.from({ length: size }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
      return (state % 2_001) - 1_000
    }),
  )
}

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}

function times(cells: Float64Array, size: number, vector: Float64Array): Float64Array {
  const image = new Float64Array(size)
  for (let row = 0; row < size; row++)
    image[row] = dot(cells.subarray(row * size, (row + 1) * size), vector)
  return image
}

/** Gram and Schmidt, twice, because once is not enough for vectors that lie close together. */
function orthonormal(vectors: readonly Float64Array[]): Float64Array[] {
  const done: Float64Array[] = []
  for (const vector of vectors) {
    const left = vector.slice()
    for (let pass = 0; pass < 2; pass++) for (const other of done) subtract(left, other)
    const length = Math.sqrt(dot(left, left))
    const isNothing = length <= 1e-12 * Math.sqrt(dot(vector, vector)) || length === 0
    done.push(isNothing ? new Float64Array(vector.length) : left.map((value) => value / length))
  }
  return done
}

function subtract(from: Float64Array, direction: Float64Array): void {
  const part = dot(from, direction)
  for (let i = 0; i < from.length; i++)
    from[i] = (from[i] as number) - part * (direction[i] as number)
}

/** The block and its image in the block's own principal directions. */
function turn(
  block: readonly Float64Array[],
  image: readonly Float64Array[],
): { vectors: Float64Array[]; images: Float64Array[] } {
  const small = block.map((a) => image.map((b) => dot(a, b)))
  const mixes = jacobi(small)
  const mix = (vectors: readonly Float64Array[], weights: readonly number[]): Float64Array => {
    const sum = new Float64Array(vectors[0]?.length ?? 0)
    vectors.forEach((vector, at) => {
      const weight = weights[at] as number
      for (let i = 0; i < sum.length; i++)
        sum[i] = (sum[i] as number) + weight * (vector[i] as number)
    })
    return sum
  }
  return {
    vectors: mixes.map((weights) => mix(block, weights)),
    images: mixes.map((weights) => mix(image, weights)),
  }
}

function isClose(a: Float64Array, b: Float64Array | undefined): boolean {
  if (!b) return false
  const sign = dot(a, b) < 0 ? -1 : 1
  return a.every((value, i) => Math.abs(value - sign * (b[i] as number)) <= ENOUGH)
}

const SWEEPS_MAX = 50

/** All eigenvectors of a small symmetric matrix, largest eigenvalue first, by Jacobi's rotations. */
export function jacobi(given: readonly (readonly number[])[]): number[][] {
  const size = given.length
  const matrix = given.map((row, a) => row.map((value, b) => (value + (given[b]?.[a] ?? 0)) / 2))
  const vectors = given.map((_, a) => given.map((_, b) => (a === b ? 1 : 0)))
  for (let sweep = 0; sweep < SWEEPS_MAX; sweep++) {
    let rotated = false
    for (let p = 0; p < size; p++)
      for (let q = p + 1; q < size; q++) rotated = rotate(matrix, vectors, p, q) || rotated
    if (!rotated) break
  }
  const order = [...matrix.keys()].sort((a, b) => at(matrix, b, b) - at(matrix, a, a) || a - b)
  return order.map((column) => vectors.map((row) => row[column] as number))
}

const at = (matrix: readonly (readonly number[])[], row: number, column: number): number =>
  matrix[row]?.[column] as number

/** Makes the cell (p, q) zero; false when it already is, as far as doubles can tell. */
function rotate(matrix: number[][], vectors: number[][], p: number, q: number): boolean {
  const apq = at(matrix, p, q)
  const [app, aqq] = [at(matrix, p, p), at(matrix, q, q)]
  if (Math.abs(apq) <= 1e-17 * (Math.abs(app) + Math.abs(aqq)) || apq === 0) return false
  const theta = (aqq - app) / (2 * apq)
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const cosine = 1 / Math.sqrt(tangent * tangent + 1)
  const sine = tangent * cosine
  turnColumns(matrix, p, q, { cosine, sine })
  turnRows(matrix, p, q, { cosine, sine })
  turnColumns(vectors, p, q, { cosine, sine })
  return true
}

interface Turn {
  readonly cosine: number
  readonly sine: number
}

function turnColumns(matrix: number[][], p: number, q: number, { cosine, sine }: Turn): void {
  for (const row of matrix) {
    const [x, y] = [row[p] as number, row[q] as number]
    row[p] = cosine * x - sine * y
    row[q] = sine * x + cosine * y
  }
}

function turnRows(matrix: number[][], p: number, q: number, { cosine, sine }: Turn): void {
  const [upper, lower] = [matrix[p] as number[], matrix[q] as number[]]
  for (let column = 0; column < upper.length; column++) {
    const [x, y] = [upper[column] as number, lower[column] as number]
    upper[column] = cosine * x - sine * y
    lower[column] = sine * x + cosine * y
  }
}
