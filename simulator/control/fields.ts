import { isHttpUrl } from '../http/is-http-url'
import { ControlError } from './control-error'

export type Fields = Record<string, unknown>

/** Every reader returns undefined for an absent field and throws 400 for a wrong one. */
export function stringField(fields: Fields, name: string): string | undefined {
  return typed(fields, name, 'a string', (value) => typeof value === 'string')
}

export function booleanField(fields: Fields, name: string): boolean | undefined {
  return typed(fields, name, 'true or false', (value) => typeof value === 'boolean')
}

export function countField(fields: Fields, name: string): number | undefined {
  return typed(
    fields,
    name,
    'an integer of at least 0',
    (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  )
}

export function integerField(
  fields: Fields,
  name: string,
  low: number,
  high: number,
): number | undefined {
  return typed(
    fields,
    name,
    `an integer from ${low} to ${high}`,
    (value) => Number.isSafeInteger(value) && Number(value) >= low && Number(value) <= high,
  )
}

export function choiceField<T extends string>(
  fields: Fields,
  name: string,
  choices: readonly T[],
): T | undefined {
  return typed(fields, name, `one of ${choices.join(', ')}`, (value) =>
    choices.some((choice) => choice === value),
  )
}

export function shareField(fields: Fields, name: string): number | undefined {
  return typed(
    fields,
    name,
    'a number from 0 to 1',
    (value) => typeof value === 'number' && value >= 0 && value <= 1,
  )
}

export function urlField(fields: Fields, name: string): string | undefined {
  return typed(
    fields,
    name,
    'an http or https URL',
    (value) => typeof value === 'string' && isHttpUrl(value),
  )
}

function typed<T>(
  fields: Fields,
  name: string,
  wanted: string,
  isRight: (value: unknown) => boolean,
): T | undefined {
  const value = fields[name]
  if (value === undefined) return undefined
  if (!isRight(value)) throw new ControlError(400, `${name} must be ${wanted}.`)
  return value as T
}
