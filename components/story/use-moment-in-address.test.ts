import { describe, expect, it } from 'vitest'
import type { Story } from '@/lib/contract/story/story'
import { momentOf } from './use-moment-in-address'

const at = (text: string) => Date.parse(`${text}Z`)
const story = {
  from: at('2026-11-24T21:58:12'),
  to: at('2026-11-25T00:12:40'),
} as Pick<Story, 'from' | 'to'> as Story

describe('the moment of an address', () => {
  it('is that of the clock on the wall, also after midnight', () => {
    expect(momentOf('22:58:12', story, 3_600_000)).toBe(story.from)
    expect(momentOf('00:12', story, 3_600_000)).toBe(at('2026-11-24T23:12:00'))
  })

  it('is none outside of the session, or where the text is no time', () => {
    expect(momentOf('14:05:30', story, 0)).toBeNull()
    expect(momentOf('25:00', story, 0)).toBeNull()
    expect(momentOf(null, story, 0)).toBeNull()
  })
})
