import { afterAll } from 'vitest'
import { SimulatorControl } from './control-client'
import { startSimulator } from './start'
import { createTestClient } from './test-client'

/** Starts a simulator for the tests of one file, with a control client and a test client. */
export async function openTestSimulator(scale: number) {
  const simulator = await startSimulator({ scale })
  afterAll(() => simulator.close())
  const control = new SimulatorControl(simulator.url)
  return { simulator, control, call: createTestClient(simulator.url) }
}
