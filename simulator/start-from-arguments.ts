import { readArguments, usage } from './arguments'
import { startSimulator, type RunningSimulator, type StartOptions } from './start'

/**
 * Starts the simulator with the command line's options, prints its address and reports it to the parent
 * process, if there is one. Ends the process with a message if it cannot start.
 */
export async function startFromArguments(args: string[]): Promise<RunningSimulator> {
  const simulator = await startSimulator(readOptions(args)).catch(fail)
  const { url, apiKey, publicKey } = simulator
  console.log(`Simulator of Telnyx Video: ${url}/v2`)
  console.log(`API key: ${apiKey}`)
  console.log(`Public key of its webhooks: ${publicKey}`)
  process.send?.({ type: 'ready', url, apiKey, publicKey })
  return simulator
}

function readOptions(args: string[]): StartOptions {
  if (args.includes('--help')) {
    console.log(usage)
    process.exit(0)
  }
  try {
    return readArguments(args)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    console.error(usage)
    process.exit(2)
  }
}

function fail(error: unknown): never {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  console.error(taken ? 'The port is taken; choose another with --port.' : error)
  process.exit(1)
}
