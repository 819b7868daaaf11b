import { expect, it } from 'vitest'
import { inOrder } from './order-bans'
import { testBan } from './test-ban'

it('puts who is not kept out first, then what ends next, then what is watched', () => {
  const bans = [
    testBan('good', { until: null }),
    testBan('watched', { watch: true, until: '2026-11-29T12:01:00.000Z' }),
    testBan('session', { until: 'session_end' }),
    testBan('later', { until: '2026-12-29T12:00:00.000Z' }),
    testBan('soon', { until: '2026-11-29T12:10:00.000Z' }),
    testBan('there', { until: null, still_there: 1 }),
  ]
  const order = inOrder(bans).map(({ id }) => id)
  expect(order).toEqual(['there', 'soon', 'later', 'session', 'good', 'watched'])
})

it('keeps the order of those that end together', () => {
  const bans = [testBan('newer', { until: null }), testBan('older', { until: null })]
  expect(inOrder(bans).map(({ id }) => id)).toEqual(['newer', 'older'])
})
