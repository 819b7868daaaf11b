import { afterAll, beforeAll, expect, it } from 'vitest'
import type { OpenedDatabase } from './database'
import { claimInstallation } from './installation'
import { openTestDatabase } from './test-database'

let opened: OpenedDatabase

beforeAll(async () => {
  opened = await openTestDatabase()
})

afterAll(() => opened.close())

it('belongs to whom it served first, and refuses the other', async () => {
  await claimInstallation(opened.db, 'simulator')
  await claimInstallation(opened.db, 'simulator')
  await expect(claimInstallation(opened.db, 'account')).rejects.toThrow(
    'This database belongs to the simulator and cannot serve a Telnyx account.',
  )
})
