import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { singleton } from '@/lib/server/process'
import { database } from './client'
import { embeddedDirectory, openEmbedded } from './embedded'
import { installation } from './schema'

const hooks = singleton<(() => Promise<void>)[]>('shutdown', () => [])
const shutDown = async () => {
  for (const hook of hooks.splice(0).reverse()) await hook()
}

let directory: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'roomwarden-data-'))
  setTestEnvironment()
  process.env.DATA_DIR = directory
})

afterEach(async () => {
  delete process.env.NEXT_PHASE
  await shutDown()
  await rm(directory, { recursive: true })
})

describe('the embedded database', () => {
  it('is not opened by a build', async () => {
    process.env.NEXT_PHASE = 'phase-production-build'
    await expect(database()).rejects.toThrow('must not be opened')
    expect(await readdir(directory)).toEqual([])
  })

  it(
    'is opened once, migrated, claimed, and kept until the end',
    { timeout: 120_000 },
    async () => {
      const [db, same] = await Promise.all([database(), database()])
      expect(same).toBe(db)
      expect(await db.select().from(installation)).toMatchObject([{ id: 1, source: 'account' }])
      const main = embeddedDirectory(directory, 'account')
      await expect(openEmbedded(main)).rejects.toThrow(`this very process (pid ${process.pid})`)
      await shutDown()

      const again = await openEmbedded(main)
      expect(await again.db.select().from(installation)).toHaveLength(1)
      await again.close()
      expect(await readdir(join(main, 'lock'))).toEqual([])
    },
  )
})
