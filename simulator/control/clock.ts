import { timestamp } from '../state/timestamp'
import { booleanField, countField } from './fields'
import type { ControlHandler } from './handler'

export const showClock: ControlHandler = ({ simulator: { world, options } }) => ({
  now: timestamp(world.clock.now()),
  ahead_ms: world.clock.ahead,
  frozen: world.clock.frozen,
  life: options.life,
})

/** Everything that falls due on the way happens, each at its own time, before the response. */
export const changeClock: ControlHandler = (request) => {
  const { simulator, fields } = request
  const life = booleanField(fields, 'life')
  if (life !== undefined && life !== simulator.options.life) simulator.setLife(life)
  const frozen = booleanField(fields, 'frozen')
  if (frozen === true) simulator.world.clock.freeze()
  if (frozen === false) simulator.world.clock.thaw()
  simulator.world.clock.advance(countField(fields, 'advance_ms') ?? 0)
  simulator.catchUp()
  simulator.options.onChange()
  return showClock(request)
}
