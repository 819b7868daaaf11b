import fc from 'fast-check'
import { expect, it } from 'vitest'
import { offsetAt, pickTimeZone, zoneLabel } from './time-zone'

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

/** Instants of these days change the clocks somewhere, or lie far from such a day. */
const zones = ['Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Kolkata'] as const
const around = (day: string) =>
  fc.integer({ min: -36 * 60, max: 36 * 60 }).map((minutes) => Date.parse(day) + minutes * 60_000)

it('prints the offset that the clock of the zone has at that instant', () => {
  const instant = fc.oneof(
    ...['2026-03-08', '2026-03-29', '2026-04-05', '2026-10-04', '2026-10-25', '2026-11-01'].map(
      around,
    ),
    fc.integer({ min: Date.parse('2000-01-01'), max: Date.parse('2037-12-31') }),
  )
  fc.assert(
    fc.property(fc.constantFrom(...zones), instant, (zone, at) => {
      expect(minutesOf(offsetAt(zone, new Date(at)))).toBe(clockAhead(zone, at))
    }),
  )
})

/** `UTC+5:30` as minutes. */
function minutesOf(offset: string): number {
  const [, sign, hours, minutes = '0'] = /^UTC(?:([+-])(\d+)(?::(\d+))?)?$/.exec(offset) ?? []
  return hours === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

const clocks = new Map(
  zones.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
    }),
  ]),
)

/** What the wall clock of a zone shows, read as if it were UTC, less the instant; minutes. */
function clockAhead(timeZone: (typeof zones)[number], at: number): number {
  const parts = clocks.get(timeZone)?.formatToParts(at) ?? []
  const part = (name: string) => parts.find(({ type }) => type === name)?.value ?? ''
  const day = `${part('year')}-${part('month')}-${part('day')}`
  const clock = Date.parse(`${day}T${part('hour')}:${part('minute')}:00Z`)
  return Math.round((clock - Math.floor(at / 60_000) * 60_000) / 60_000)
}
