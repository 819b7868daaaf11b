import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { identify } from '../start/process-identity.mjs'
import { prepareDataDir } from './data-dir.mjs'
import { checkDataOwner } from './data-owner.mjs'

let parent = ''
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'roomwarden-data-'))
})

describe('prepareDataDir', () => {
  it('makes the folder and a secret that only the owner can read, and keeps it', () => {
    const first: Record<string, string> = { DATA_DIR: join(parent, 'new', 'data') }
    const second = { ...first }
    expect([prepareDataDir(first), prepareDataDir(second)]).toEqual([[], []])
    expect(first.NEXTAUTH_SECRET).toHaveLength(43)
    expect(second.NEXTAUTH_SECRET).toBe(first.NEXTAUTH_SECRET)
    const folder = join(parent, 'new', 'data')
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
  })

  it('leaves a given secret alone', () => {
    const values = { DATA_DIR: parent, NEXTAUTH_SECRET: 's'.repeat(32) }
    expect(prepareDataDir(values)).toEqual([])
    expect(values.NEXTAUTH_SECRET).toBe('s'.repeat(32))
    expect(() => readFileSync(join(parent, 'secret'))).toThrow('ENOENT')
  })

  it('names DATA_DIR where it cannot be made, or its secret is damaged', () => {
    writeFileSync(join(parent, 'file'), '')
    expect(prepareDataDir({ DATA_DIR: join(parent, 'file') })).toMatchObject([{ name: 'DATA_DIR' }])
    writeFileSync(join(parent, 'secret'), 'canary')
    const faults = prepareDataDir({ DATA_DIR: parent })
    expect(faults).toMatchObject([{ name: 'DATA_DIR' }])
    expect(JSON.stringify(faults)).not.toContain('canary')
  })
})

describe('checkDataOwner', () => {
  const values = () => ({ DATA_DIR: parent, ROOMWARDEN_SOURCE: 'simulator' })

  it('finds no owner in fresh data or in the claim of a dead process', () => {
    expect(checkDataOwner(values())).toEqual([])
    mkdirSync(join(parent, 'demo', 'lock'), { recursive: true })
    writeFileSync(join(parent, 'demo', 'lock', '999999999-1'), '')
    expect(checkDataOwner(values())).toEqual([])
  })

  it('names the process that runs on the same data, but not on the other', () => {
    mkdirSync(join(parent, 'demo', 'lock'), { recursive: true })
    writeFileSync(join(parent, 'demo', 'lock', identify(process.pid)), '')
    const [fault] = checkDataOwner(values())
    expect(fault?.message).toContain(`process ${process.pid}`)
    expect(checkDataOwner({ ...values(), ROOMWARDEN_SOURCE: 'account' })).toEqual([])
  })
})
