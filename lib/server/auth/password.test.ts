import { describe, expect, it } from 'vitest'
import { hashPassword, isPasswordRight } from './password'

describe('a password', () => {
  it('is checked against its hash', async () => {
    const hash = await hashPassword('correct horse')
    expect(await isPasswordRight('correct horse', hash, 'known')).toBe(true)
    expect(await isPasswordRight('correct horse ', hash, 'known')).toBe(false)
  })

  it('of an unknown user is always wrong', async () => {
    expect(await isPasswordRight('', null, 'known')).toBe(false)
  })

  it('is hashed with argon2id as OWASP recommends, and with salt', async () => {
    const [one, other] = await Promise.all([hashPassword('same'), hashPassword('same')])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toBe(other)
  })

  it('can be checked many at once', async () => {
    const hash = await hashPassword('a')
    const all = Array.from({ length: 12 }, (_, n) =>
      isPasswordRight(n % 2 ? 'a' : 'b', hash, 'known'),
    )
    expect((await Promise.all(all)).filter((right) => right)).toHaveLength(6)
  })

  it('of strangers waits in a bounded queue of its own', async () => {
    const hash = await hashPassword('a')
    const flood = Array.from({ length: 100 }, () => isPasswordRight('b', hash, 'strangers'))
    const known = isPasswordRight('a', hash, 'known')
    const settled = await Promise.allSettled(flood)
    const refused = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
    expect(refused).toHaveLength(100 - 26)
    expect(refused[0]).toMatchObject({ key: 'busy', status: 503, details: { retryAfterSecs: 2 } })
    expect(await known).toBe(true)
  })
})
