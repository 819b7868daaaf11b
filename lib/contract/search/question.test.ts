import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuestion } from './question'

const id = '00a1b2c3-0000-4000-8000-00000000b02d'

describe('a question', () => {
  it('may say of what its words are', () => {
    expect(parseQuestion('room:"Billing Démo" @Ana in:recordings tue')).toMatchObject({
      rooms: ['billing', 'demo'],
      persons: ['ana'],
      kinds: ['recording'],
    })
    expect(parseQuestion('person:王伟 房间：账单 类型:录制')).toMatchObject({
      rooms: ['账单'],
      persons: ['王伟'],
      kinds: ['recording'],
    })
    expect(parseQuestion('in:nowhere ana').rest.trim()).toBe('in:nowhere ana')
  })

  it('may be an id, its beginning, or an address', () => {
    expect(parseQuestion('#00A1 ana')).toMatchObject({ ids: ['00a1'] })
    expect(parseQuestion(' 00a1b2c3-0000 ').ids).toEqual(['00a1b2c3-0000'])
    expect(parseQuestion('face')).toMatchObject({ ids: ['face'], rest: 'face' })
    expect(parseQuestion(`https://api.telnyx.com/v2/room_sessions/${id}?x=1`)).toMatchObject({
      ids: [id],
      rest: '',
    })
    expect(parseQuestion('ana 00a1').ids).toEqual([])
  })

  it('may be anything', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
    fc.assert(fc.property(text, (typed) => void parseQuestion(typed)))
    expect(() => parseQuestion('room:"'.repeat(50_000))).not.toThrow()
  })
})
