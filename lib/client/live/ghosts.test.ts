import { expect, it } from 'vitest'
import { ghostsOf } from './ghosts'
import { testPerson, testSession } from '@/lib/contract/test-live'

it('lists ghosts, and not what is only reported', () => {
  const times = { at: null, receivedAt: null }
  const ghost = testPerson('a', { report: { ...times, what: 'left', ghost: true } })
  const reported = testPerson('b', { report: { ...times, what: 'joined', ghost: false } })
  const report = { ...times, what: 'ended', ghost: true } as const
  const ghosts = ghostsOf(testSession('s', { people: [reported, ghost], report }))
  expect(ghosts.map(({ person }) => person?.id ?? null)).toEqual([null, 'a'])
})
