import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roomFields } from '@/lib/contract/schemas/bodies'
import { checkName, checkPeople, checkSecs, checkUrl } from './check-room'

const accepts = (body: object) => roomFields.safeParse(body).success

describe('the checks of the form agree with the contract', () => {
  it('for names', () => {
    const names = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom(
        'a'.repeat(1000),
        'a'.repeat(1001),
        'a\0b',
        '\ud800',
        'ok',
        '  ',
        '\u00a0',
        '\u200b \u2060',
      ),
    )
    fc.assert(
      fc.property(names, (name) => (checkName(name) === null) === accepts({ unique_name: name })),
    )
  })

  it('for limits', () => {
    for (const [value, mistake] of [
      ['2', null],
      ['50', null],
      ['1', 'peopleBounds'],
      ['51', 'peopleBounds'],
      ['2.5', 'peopleBounds'],
      ['-3', 'peopleBounds'],
      [' 3', 'peopleBounds'],
      ['1e1', 'peopleBounds'],
    ] as const) {
      expect(checkPeople(value), value).toBe(mistake)
      if (mistake === null) expect(accepts({ max_participants: Number(value) })).toBe(true)
    }
    expect(checkPeople('')).toBeNull()
  })

  it('for addresses', () => {
    const urls = [
      'https://a.example/x?y=1',
      'http://localhost:3000',
      'HTTPS://A.EXAMPLE',
      'ftp://a.example',
      'a.example',
      'https://',
      'https:///a.example',
      'https://?x',
      'https://a.example/a b',
      'https:// a.example',
      'javascript:alert(1)',
      `https://a.example/${'x'.repeat(2000)}`,
      '',
    ]
    for (const url of urls) {
      expect(checkUrl(url) === null, url).toBe(accepts({ webhook_event_url: url }))
    }
  })

  it('for addresses with blanks at their ends, which are not sent', () => {
    expect(checkUrl(' https://a.example ')).toBeNull()
    expect(accepts({ webhook_event_url: ' https://a.example ' })).toBe(false)
  })

  it('for seconds', () => {
    for (const value of ['0', '30']) {
      expect(checkSecs(value)).toBeNull()
      expect(accepts({ webhook_timeout_secs: Number(value) })).toBe(true)
    }
    for (const value of ['31', '-1', '1.5', 'x']) expect(checkSecs(value)).toBe('secsBounds')
    expect(checkSecs('')).toBeNull()
  })
})
