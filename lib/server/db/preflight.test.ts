import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkDirectory } from './preflight'

let directory: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'roomwarden-preflight-'))
})

afterEach(() => rm(directory, { recursive: true }))

describe('the check of the data directory', () => {
  it('makes it, for its owner only', async () => {
    await checkDirectory(join(directory, 'data', 'main'), 1)
    expect((await stat(join(directory, 'data', 'main'))).mode & 0o777).toBe(0o700)
  })

  it('says how much is free and how much is needed', async () => {
    await expect(checkDirectory(directory, 2 ** 60)).rejects.toThrow(
      /^DATA_DIR: \d+ MiB are free .* 1099511627776 MiB are needed, 64 MiB of which are never written/,
    )
  })

  it('names the directory that cannot be made', async () => {
    await writeFile(join(directory, 'file'), '')
    await expect(checkDirectory(join(directory, 'file', 'main'))).rejects.toThrow(/cannot be made/)
  })
})
