import { expect, it } from 'vitest'
import { pickTimeZone, zoneLabel } from './time-zone'

it('takes only zones that exist', () => {
  expect(pickTimeZone('Europe/Warsaw')).toBe('Europe/Warsaw')
  expect(pickTimeZone('Mars/Olympus')).toBe('UTC')
  expect(pickTimeZone('')).toBe('UTC')
  expect(pickTimeZone(undefined)).toBe('UTC')
})

it('prints the zone of that day, summer or winter', () => {
  const winter = new Date('2026-11-22T12:00:00Z')
  const summer = new Date('2026-07-22T12:00:00Z')
  expect(zoneLabel('Europe/Warsaw', winter)).toEqual({ name: 'CET', offset: 'UTC+1' })
  expect(zoneLabel('Europe/Warsaw', summer)).toEqual({ name: 'CEST', offset: 'UTC+2' })
  expect(zoneLabel('UTC', winter)).toEqual({ name: null, offset: 'UTC' })
  expect(zoneLabel('Asia/Kolkata', winter).offset).toBe('UTC+5:30')
})
