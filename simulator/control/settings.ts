import { defaultSettings, listOrders, type Settings } from '../world/settings'
import { ControlError } from './control-error'
import {
  booleanField,
  choiceField,
  countField,
  integerField,
  shareField,
  urlField,
  type Fields,
} from './fields'
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

type Reader = (fields: Fields, name: string) => unknown

/** No zone is farther from UTC than 14 hours. */
const zoneMinutes = 14 * 60

/** All other settings are booleans or counts, as their defaults are. */
const readers: Partial<Record<keyof Settings, Reader>> = {
  default_webhook_url: (fields, name) => (fields[name] === null ? null : urlField(fields, name)),
  webhook_drop: shareField,
  list_drop: shareField,
  list_null_dates: shareField,
  list_omit_participants: shareField,
  list_order: (fields, name) => choiceField(fields, name, listOrders),
  list_zone_minutes: (fields, name) => integerField(fields, name, -zoneMinutes, zoneMinutes),
}

function readSetting(fields: Fields, name: keyof Settings): unknown {
  const usual = typeof defaultSettings[name] === 'boolean' ? booleanField : countField
  return (readers[name] ?? usual)(fields, name)
}

export const changeRateLimit: ControlHandler = ({ simulator, fields }) => {
  const limit = countField(fields, 'limit') ?? simulator.options.rateLimit
  const window_ms = countField(fields, 'window_ms') ?? 60_000
  simulator.rateLimit.change(limit, window_ms)
  return { limit, window_ms }
}
