import fc from 'fast-check'
import { limits, type Layout, type Region } from './layout'
import { regionsOf } from './presets'

const names = [...new Set<string>(Object.values(regionsOf).flat()), 'left out', 'Ünïted', '王']
const ids = ['a', 'b', 'c'].map((end) => `00000000-0000-4000-8000-00000000000${end}`)

/** The recordings that a random layout is made of. */
export const randomIds = ids

const sides = fc
  .record({ width: fc.integer({ min: 8, max: 640 }), height: fc.integer({ min: 8, max: 640 }) })
  .map(({ width, height }) => ({ width: width * 2, height: height * 2 }))
  .filter(({ width, height }) => width * height <= limits.maxArea)

const regionIn = (width: number, height: number, name: string): fc.Arbitrary<Region> =>
  fc
    .record({
      width: fc.integer({ min: limits.minSide, max: width }),
      height: fc.integer({ min: limits.minSide, max: height }),
    })
    .chain((size) =>
      fc.record({
        name: fc.constant(name),
        width: fc.constant(size.width),
        height: fc.constant(size.height),
        x: fc.integer({ min: 0, max: width - size.width }),
        y: fc.integer({ min: 0, max: height - size.height }),
        z: fc.integer({ min: -99, max: 99 }),
        columns: fc.option(fc.integer({ min: 2, max: 1000 })),
        rows: fc.option(fc.integer({ min: 2, max: 1000 })),
        sources: fc.oneof(fc.constant('*' as const), fc.subarray(ids, { minLength: 1 })),
      }),
    )

/** Any layout that can be sent. */
export const anyLayout: fc.Arbitrary<Layout> = sides.chain(({ width, height }) =>
  fc.record({
    width: fc.constant(width),
    height: fc.constant(height),
    regions: fc
      .subarray(names, { minLength: 1, maxLength: 2 })
      .chain((chosen) => fc.tuple(...chosen.map((name) => regionIn(width, height, name)))),
    sound: fc.boolean(),
  }),
)
