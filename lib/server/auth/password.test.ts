import { describe, expect, it } from 'vitest'
import { hashPassword, isPasswordRight } from './password'

describe('a password', () => {
  it('is checked against its hash', async () => {
    const hash = await hashPassword('correct horse')
    expect(await isPasswordRight('correct horse', hash)).toBe(true)
    expect(await isPasswordRight('correct horse ', hash)).toBe(false)
  })

  it('of nobody is wrong, whatever it is', async () => {
    expect(await isPasswordRight('', null)).toBe(false)
  })

  it('is hashed with argon2id as OWASP recommends, and with salt', async () => {
    const [one, other] = await Promise.all([hashPassword('same'), hashPassword('same')])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toBe(other)
  })

  it('can be checked many at once', async () => {
    const hash = await hashPassword('a')
    const all = Array.from({ length: 12 }, (_, n) => isPasswordRight(n % 2 ? 'a' : 'b', hash))
    expect((await Promise.all(all)).filter((right) => right)).toHaveLength(6)
  })
})
