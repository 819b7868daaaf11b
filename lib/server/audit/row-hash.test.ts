import { getTableColumns } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { auditEvents } from '@/lib/server/db/schema'
import { hashVersion, isAsHashed, rowHash, type AuditRow } from './row-hash'

function aRow(change: Partial<AuditRow> = {}): AuditRow {
  const row = {
    seq: 1,
    auditId: '7b8ad0d2-52b5-4a7e-9d3c-0d0f8f7b6a01',
    kind: 'event' as const,
    at: new Date(0),
    actorId: null,
    actorName: 'Ann',
    actorRole: null,
    via: 'system',
    tokenId: null,
    peer: null,
    requestId: 'r',
    action: 'test',
    targetType: null,
    targetId: null,
    outcome: null,
    status: null,
    error: null,
    details: null,
    detailsDigest: 'd',
    previousHash: 'p',
    hashVersion,
    ...change,
  }
  return { ...row, hash: rowHash(row) }
}

const changed: Record<Exclude<keyof AuditRow, 'details' | 'hash'>, unknown> = {
  seq: 2,
  auditId: '7b8ad0d2-52b5-4a7e-9d3c-0d0f8f7b6a02',
  kind: 'denied',
  at: new Date(1),
  actorId: '5f0c1a52-6f1e-4d4a-9b0e-2d7f3f0c8a11',
  actorName: 'Eve',
  actorRole: 'admin',
  via: 'cookie',
  tokenId: '5f0c1a52-6f1e-4d4a-9b0e-2d7f3f0c8a11',
  peer: '192.0.2.1',
  requestId: 's',
  action: 'other',
  targetType: 'room',
  targetId: 't',
  outcome: 'failed',
  status: 200,
  error: 'internal',
  detailsDigest: 'e',
  previousHash: 'q',
  hashVersion: 1,
}

describe('the hash of a row', () => {
  it('covers every column except itself and the details, which their digest covers', () => {
    const columns = Object.keys(getTableColumns(auditEvents)).sort()
    expect([...Object.keys(changed), 'details', 'hash'].sort()).toEqual(columns)
    for (const [name, value] of Object.entries(changed)) {
      expect([name, isAsHashed({ ...aRow(), [name]: value })]).toEqual([name, false])
    }
    expect(isAsHashed(aRow())).toBe(true)
  })

  it('is the same whether an empty field is absent or null', () => {
    const { tokenId: _, ...older } = aRow()
    expect(rowHash(older as AuditRow)).toBe(aRow().hash)
  })

  it('does not cover a column that its version leaves out', () => {
    const later = (value: unknown) => ({ ...aRow({ hashVersion: 1 }), jobId: value })
    expect(isAsHashed(later(null))).toBe(true)
    expect(isAsHashed(later('job'))).toBe(false)
  })

  it('rejects an unknown version', () => {
    expect(isAsHashed({ ...aRow(), hashVersion: 3 })).toBe(false)
    expect(() => aRow({ hashVersion: 0 })).toThrow('No row is hashed by version 0.')
  })
})
