import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { seedWorld } from './life/seed-world'
import { createSimulatorServer } from './server'
import { Simulator } from './simulator'
import { StateFile } from './state/state-file'
import type { World } from './world/world'

const defaultApiKey = 'SIMULATOR-KEY'

export interface StartOptions {
  /** 0 takes a free port. */
  port?: number
  /**
   * 1 by default. If seed, scale or participants differ from the stored state, a fresh world is made.
   */
  seed?: number
  /** The number of rooms; 40 by default. */
  scale?: number
  /** The number of participants in total; the scale determines it by default. */
  participants?: number
  /** Where the state is stored; null stores none. */
  stateDir?: string | null
  /** Discards the stored state. */
  reset?: boolean
  /** Whether people join and leave by themselves. */
  life?: boolean
  /** Requests per minute. */
  rateLimit?: number
  /** The only accepted key; by default every key that is not empty is accepted. */
  apiKey?: string
  /** Receives the events of rooms without a URL of their own; by default they are not sent. */
  webhookUrl?: string
}

export interface RunningSimulator {
  /** Origin without a path, such as `http://127.0.0.1:4010`. */
  url: string
  /** An accepted key. */
  apiKey: string
  /** Verifies the webhooks: base64 of a raw Ed25519 key, always the same for a seed. */
  publicKey: string
  close(): Promise<void>
}

/** Starts the simulator on loopback. Throws if the port is taken. */
export async function startSimulator(options: StartOptions = {}): Promise<RunningSimulator> {
  const { port = 0, life = false, rateLimit = 6000 } = options
  const { apiKey = null, webhookUrl = null } = options
  const file = options.stateDir ? new StateFile(options.stateDir) : null
  const world = loadWorld(file, options) ?? seedWorld(options)
  const simulator = new Simulator(world, {
    life,
    rateLimit,
    apiKey,
    webhookUrl,
    onChange: () => file?.saveSoon(() => simulator.world),
  })
  const server = createSimulatorServer(simulator)
  // A client in the same process may be busy for longer than Node's 5 s, and would then send on a
  // connection that is being closed.
  server.keepAliveTimeout = 60_000
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  simulator.begin(url)
  return {
    url,
    apiKey: apiKey ?? defaultApiKey,
    publicKey: simulator.signingKey.publicKey,
    close: async () => {
      simulator.stop()
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
      file?.save(simulator.world)
    },
  }
}

function loadWorld(file: StateFile | null, options: StartOptions): World | null {
  const kept = options.reset ? null : file?.load()
  if (!kept) return null
  const { seed = kept.seed, scale = kept.scale } = options
  const { participants = kept.madeFrom?.participants } = options
  const isSame =
    seed === kept.seed && scale === kept.scale && participants === kept.madeFrom?.participants
  return isSame ? kept : null
}
