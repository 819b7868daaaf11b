import { defaultSettings, type Settings } from '../world/settings'
import { ControlError } from './control-error'
import { booleanField, countField, shareField, urlField, type Fields } from './fields'
import type { ControlHandler } from './handler'

export const showState: ControlHandler = ({ simulator: { world, options, signingKey } }) => ({
  seed: world.seed,
  scale: world.scale,
  life: options.life,
  public_key: signingKey.publicKey,
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
    if (!isSetting(name)) throw new ControlError(400, `There is no setting ${name}.`)
    Object.assign(changes, { [name]: readSetting(fields, name) })
  }
  Object.assign(settings, changes)
  simulator.options.onChange()
  return settings
}

function isSetting(name: string): name is keyof Settings {
  return name in defaultSettings
}

function readSetting(fields: Fields, name: keyof Settings): unknown {
  if (name === 'webhook_drop') return shareField(fields, name)
  if (name === 'default_webhook_url') return fields[name] === null ? null : urlField(fields, name)
  return (typeof defaultSettings[name] === 'boolean' ? booleanField : countField)(fields, name)
}

export const changeRateLimit: ControlHandler = ({ simulator, fields }) => {
  const limit = countField(fields, 'limit') ?? simulator.options.rateLimit
  const window_ms = countField(fields, 'window_ms') ?? 60_000
  simulator.rateLimit.change(limit, window_ms)
  return { limit, window_ms }
}
