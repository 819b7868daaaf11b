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

/** Agents of our own: that of the process is of whatever undici is inside Node. */
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
 * What may follow a link to a file, null if nothing may. Links lead to the open internet over https.
 * The simulator hands out links to itself: they are followed where our calls go as well.
 */
export function agentFor(link: string): Dispatcher | null {
  const url = URL.canParse(link) ? new URL(link) : null
  if (!url) return null
  if (url.origin === new URL(env().TELNYX_API_BASE_URL).origin) return agents().upstream
  const address = url.hostname.replace(/^\[|\]$/g, '')
  const isPrivate = isIP(address) !== 0 && !isPublicAddress(address)
  return url.protocol === 'https:' && !isPrivate ? agents().open : null
}
