import { afterAll } from 'vitest'
import { SimulatorControl } from './control-client'
import { startSimulator } from './start'
import { createTestClient } from './test-client'

/** A simulator for the tests of one file, how to steer it and how to call it; it ends with them. */
export async function openTestSimulator(scale: number) {
  const simulator = await startSimulator({ scale })
  afterAll(() => simulator.close())
  const control = new SimulatorControl(simulator.url)
  return { simulator, control, call: createTestClient(simulator.url) }
}
