import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { takeLock } from './lock.mjs'
import { identify, isRunning } from './process-identity.mjs'

let file = ''
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'roomwarden-lock-')), 'setup.lock')
})

it('is taken at once when nobody holds it, and given back', async () => {
  const release = await takeLock(file, () => undefined)
  expect(readFileSync(file, 'utf8')).toBe(identify(process.pid))
  release()
  expect(existsSync(file)).toBe(false)
})

it('waits for a living owner, and names it once', async () => {
  const release = await takeLock(file, () => undefined)
  const waited: string[] = []
  let taken = false
  const second = takeLock(file, (pid) => {
    waited.push(pid)
    expect(taken).toBe(false)
    release()
  }).then((releaseSecond) => {
    taken = true
    releaseSecond()
  })
  await second
  expect(waited).toEqual([String(process.pid)])
})

it.each(['999999999-1', `${process.pid}-1`, 'garbage', ''])(
  'is taken over from a process that is gone: %j',
  async (owner) => {
    writeFileSync(file, owner)
    const release = await takeLock(file, () => expect.unreachable())
    expect(readFileSync(file, 'utf8')).toBe(identify(process.pid))
    release()
  },
)

it('does not take away the lock of another when it is given back late', async () => {
  const release = await takeLock(file, () => undefined)
  writeFileSync(file, '1-1')
  release()
  expect(readFileSync(file, 'utf8')).toBe('1-1')
})

it('distinguishes a process from a later one with the same id', () => {
  expect(isRunning(identify(process.pid))).toBe(true)
  expect(isRunning(`${process.pid}-1`)).toBe(false)
  expect(isRunning(identify(999_999_999))).toBe(false)
})
