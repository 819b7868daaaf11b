import { describe, expect, it } from 'vitest'
import { momentOf, wordsOf } from './moment-words'

const at = (text: string) => Date.parse(`${text}Z`)
const story = { from: at('2026-11-24T21:58:12'), to: at('2026-11-25T00:12:40') }
const ahead = () => 3_600_000

describe('the moment of an address', () => {
  it('is read as wall-clock time, also after midnight', () => {
    expect(momentOf('22:58:12', story, ahead)).toBe(story.from)
    expect(momentOf('00:12', story, ahead)).toBe(at('2026-11-24T23:12:00'))
  })

  it('is the beginning of a story that begins within the second', () => {
    const within = { ...story, from: story.from + 400 }
    expect(momentOf('22:58:12', within, ahead)).toBe(within.from)
  })

  it('is null outside the session, or if the text is no time', () => {
    expect(momentOf('14:05:30', story, () => 0)).toBeNull()
    expect(momentOf('25:00', story, () => 0)).toBeNull()
    expect(momentOf('2026-13-45T10:00', story, () => 0)).toBeNull()
    expect(momentOf(null, story, () => 0)).toBeNull()
  })

  it('names its day only where the clock alone means another', () => {
    const long = { from: at('2026-11-24T10:00:00'), to: at('2026-11-27T10:00:00') }
    const words = (moment: string, of = long) =>
      wordsOf(at(moment), { clock: moment.slice(11), day: moment.slice(0, 10) }, of, () => 0)
    expect(words('2026-11-24T14:05:30')).toBe('14:05:30')
    expect(words('2026-11-26T14:05:30')).toBe('2026-11-26T14:05:30')
    for (const moment of ['2026-11-24T14:05:30', '2026-11-26T14:05:30'])
      expect(momentOf(words(moment), long, () => 0)).toBe(at(moment))
  })

  it('goes by the offset of the moment, not of the beginning', () => {
    const night = { from: at('2026-10-24T22:30:00'), to: at('2026-10-25T06:00:00') }
    const berlin = (moment: number) => (moment < at('2026-10-25T01:00:00') ? 7_200_000 : 3_600_000)
    expect(momentOf('05:00', night, berlin)).toBe(at('2026-10-25T04:00:00'))
  })
})
