import { expect, test } from 'vitest'
import { countStep } from './counts.mjs'
import { sideBySide, type Step } from './steps.mjs'

test('A lane starts no further step once a signal has come', async () => {
  let isStopping = false
  const started: string[] = []
  const step = (name: string): Step => [
    name,
    () => {
      started.push(name)
      isStopping = true
      return Promise.resolve(countStep(true))
    },
  ]
  const throwIfStopping = () => {
    if (isStopping) throw new Error('Stopped by a signal.')
  }
  const run = sideBySide([[step('interrupted'), step('next')]], { throwIfStopping })
  await expect(run).rejects.toThrow('Stopped by a signal.')
  expect(started).toEqual(['interrupted'])
})
