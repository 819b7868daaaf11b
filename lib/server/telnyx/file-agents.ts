import 'server-only'
import { isIP } from 'node:net'
import { Agent, type Dispatcher } from 'undici'
import { env } from '../env'
import { onShutdown, singleton } from '../process'
import { isPublicAddress, lookupPublic } from './public-address'

const startsWithinMs = 10_000
const goesOnWithinMs = 30_000

const timeouts = {
  connectTimeout: startsWithinMs,
  headersTimeout: startsWithinMs,
  bodyTimeout: goesOnWithinMs,
}

/** Our own agents, since the global one belongs to the undici inside Node. */
const agents = () =>
  singleton('telnyx.file-agents', () => {
    const made = {
      open: new Agent({ ...timeouts, connect: { lookup: lookupPublic } }),
      upstream: new Agent(timeouts),
    }
    onShutdown(async () => {
      await Promise.all([made.open.destroy(), made.upstream.destroy()])
    })
    return made
  })

/**
 * The agent that may follow a link to a file, null if none may. Links must be https on the open
 * internet; the simulator's links to itself are allowed where our calls go to it as well.
 */
export function agentFor(link: string): Dispatcher | null {
  const url = URL.canParse(link) ? new URL(link) : null
  if (!url) return null
  if (url.origin === new URL(env().TELNYX_API_BASE_URL).origin) return agents().upstream
  const address = url.hostname.replace(/^\[|\]$/g, '')
  const isPrivate = isIP(address) !== 0 && !isPublicAddress(address)
  return url.protocol === 'https:' && !isPrivate ? agents().open : null
}
