import { expect, it } from 'vitest'
import { ghostsOf } from './ghosts'
import { testPerson, testSession } from '@/lib/contract/test-live'

it('lists ghosts, and not what is only reported', () => {
  const said = { at: null, receivedAt: null }
  const ghost = testPerson('a', { report: { ...said, what: 'left', ghost: true } })
  const reported = testPerson('b', { report: { ...said, what: 'joined', ghost: false } })
  const report = { ...said, what: 'ended', ghost: true } as const
  const ghosts = ghostsOf(testSession('s', { people: [reported, ghost], report }))
  expect(ghosts.map(({ person }) => person?.id ?? null)).toEqual([null, 'a'])
})
