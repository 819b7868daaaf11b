import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { maxPerUser, openFile } from './open-files'

const open = (user: string) => Array.from({ length: maxPerUser }, () => openFile(user))

it('refuses one more than a user may have, and takes it when one has ended', () => {
  const user = randomUUID()
  const [end] = open(user)
  expect(() => openFile(user)).toThrow('At most 32 files')
  end?.()
  end?.()
  openFile(user)
  expect(() => openFile(user)).toThrow('At most 32 files')
})

it('counts each user alone', () => {
  open(randomUUID())
  expect(() => openFile(randomUUID())).not.toThrow()
})
