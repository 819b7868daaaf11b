import { parseArgs } from 'node:util'
import { isHttpUrl } from './http/is-http-url'
import { maxParticipants } from './life/history-size'
import type { StartOptions } from './start'

export const usage = `Usage: npm run simulator -- [options]

  --port N        where to listen on 127.0.0.1 (4010; 0 takes a free port)
  --seed N        which world (1)
  --scale N       how many rooms (40; up to 100000)
  --participants N  how many participants there have been in all (what the scale gives; up to
                  100 a room)
  --reset         forget the kept state
  --state DIR     where the state is kept (./data/simulator)
  --rate-limit N  requests a minute (6000)
  --api-key KEY   accept this key only (any key that is not empty)
  --webhook-url U where the events of rooms without a URL go (nowhere)
  --no-life       nobody comes or goes by themselves
`

/** Throws with a readable message if an option is unknown or not an integer in its range. */
export function readArguments(args: string[]): StartOptions {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '4010' },
      seed: { type: 'string' },
      scale: { type: 'string' },
      participants: { type: 'string' },
      reset: { type: 'boolean', default: false },
      state: { type: 'string', default: 'data/simulator' },
      'rate-limit': { type: 'string', default: '6000' },
      'api-key': { type: 'string' },
      'webhook-url': { type: 'string' },
      'no-life': { type: 'boolean', default: false },
    },
  })
  const scale = integer('scale', values.scale, 100_000)
  return {
    port: integer('port', values.port, 65_535),
    seed: integer('seed', values.seed, 2 ** 32),
    scale,
    participants: integer('participants', values.participants, maxParticipants(scale)),
    reset: values.reset,
    stateDir: values.state,
    rateLimit: integer('rate-limit', values['rate-limit'], 10 ** 9),
    apiKey: values['api-key'],
    webhookUrl: url('webhook-url', values['webhook-url']),
    life: !values['no-life'],
  }
}

function url(name: string, text: string | undefined): string | undefined {
  if (text === undefined || isHttpUrl(text)) return text
  throw new Error(`--${name} must be an http or https URL, not "${text}".`)
}

function integer(name: string, text: string | undefined, highest: number): number | undefined {
  if (text === undefined) return undefined
  if (/^\d+$/.test(text) && Number(text) <= highest) return Number(text)
  throw new Error(`--${name} must be an integer from 0 to ${highest}, not "${text}".`)
}
