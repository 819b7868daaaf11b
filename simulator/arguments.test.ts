import { describe, expect, it } from 'vitest'
import { readArguments } from './arguments'

describe('readArguments', () => {
  it('has defaults that leave seed and scale to the kept state', () => {
    expect(readArguments([])).toEqual({
      port: 4010,
      seed: undefined,
      scale: undefined,
      participants: undefined,
      reset: false,
      stateDir: 'data/simulator',
      rateLimit: 6000,
      apiKey: undefined,
      webhookUrl: undefined,
      life: true,
    })
  })

  it('reads what is given', () => {
    const args = ['--port', '0', '--seed', '9', '--scale=100000', '--reset', '--state', '/s']
    const more = [
      '--participants',
      '1000000',
      '--rate-limit',
      '5',
      '--api-key',
      'k',
      '--webhook-url',
      'http://h',
      '--no-life',
    ]
    expect(readArguments([...args, ...more])).toEqual({
      port: 0,
      seed: 9,
      scale: 100_000,
      participants: 1_000_000,
      reset: true,
      stateDir: '/s',
      rateLimit: 5,
      apiKey: 'k',
      webhookUrl: 'http://h',
      life: false,
    })
  })

  it.each([
    ['--port', '65536'],
    ['--seed', 'x'],
    ['--scale', '100001'],
    ['--participants', '4001'],
    ['--scale', '8', '--participants', '801'],
    ['--webhook-url', 'hooks'],
    ['--colour'],
    ['extra'],
  ])('refuses %s %s', (...args) => expect(() => readArguments(args)).toThrow())
})
