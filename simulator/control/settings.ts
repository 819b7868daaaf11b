import { defaultSettings, type Settings } from '../world/settings'
import { ControlError } from './control-error'
import { booleanField, countField } from './fields'
import type { ControlHandler } from './routes'

export const showState: ControlHandler = ({ simulator: { world, options } }) => ({
  seed: world.seed,
  scale: world.scale,
  life: options.life,
  rooms: world.rooms.size,
  sessions: world.sessions.size,
  participants: world.participants.size,
  recordings: world.recordings.size,
  compositions: world.compositions.size,
})

export const showSettings: ControlHandler = ({ simulator }) => simulator.world.settings

export const changeSettings: ControlHandler = ({ simulator, fields }) => {
  const { settings } = simulator.world
  const changes: Partial<Settings> = {}
  for (const name of Object.keys(fields)) {
    if (!(name in defaultSettings)) throw new ControlError(400, `There is no setting ${name}.`)
    const read = name.endsWith('_ms') ? countField : booleanField
    Object.assign(changes, { [name]: read(fields, name) })
  }
  Object.assign(settings, changes)
  simulator.options.onChange()
  return settings
}

export const changeRateLimit: ControlHandler = ({ simulator, fields }) => {
  const limit = countField(fields, 'limit') ?? simulator.options.rateLimit
  const window_ms = countField(fields, 'window_ms') ?? 60_000
  simulator.rateLimit.change(limit, window_ms)
  return { limit, window_ms }
}
