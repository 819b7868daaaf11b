import { expect, it } from 'vitest'
import { zipParts, type Part } from './zip-parts'

it('a file is made of large media a piece at a time', async () => {
  const [pieces, pieceBytes] = [800, 65_536]
  const media: Part = {
    name: 'media/large.webm',
    stored: true,
    bytes: function* () {
      for (let n = 0; n < pieces; n += 1) yield new Uint8Array(pieceBytes).fill(n)
    },
  }
  const last = () => ({ name: 'manifest.json', bytes: () => [new Uint8Array([123, 125])] })
  let [size, largest] = [0, 0]
  for await (const piece of zipParts([media], last)) {
    size += piece.length
    largest = Math.max(largest, piece.length)
  }
  console.log(`C2  ${size} bytes of media, at most ${largest} held at once`)
  expect(size).toBeGreaterThan(pieces * pieceBytes)
  expect(largest).toBeLessThanOrEqual(pieceBytes + 256)
})
