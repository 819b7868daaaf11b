import { describe, expect, it } from 'vitest'
import { can, isRole, lowerRole, permissions, roles, type Permission } from './roles'

describe('roles', () => {
  it('are a ladder: a role has every right of those below it', () => {
    for (const permission of Object.keys(permissions) as Permission[]) {
      const rights = roles.map((role) => can(role, permission))
      expect(rights.slice(rights.indexOf(true))).not.toContain(false)
      expect(rights.at(-1)).toBe(true)
    }
  })

  it('let a viewer read but neither play nor act', () => {
    expect(can('viewer', 'video.read')).toBe(true)
    expect(can('viewer', 'media.play')).toBe(false)
    expect(can('support', 'sessions.moderate')).toBe(false)
    expect(can('moderator', 'rooms.delete')).toBe(false)
  })

  it('take the lower of two', () => {
    expect(lowerRole('admin', 'support')).toBe('support')
    expect(lowerRole('viewer', 'moderator')).toBe('viewer')
  })

  it('are known by name only', () => {
    expect(isRole('admin')).toBe(true)
    expect(isRole('root')).toBe(false)
    expect(isRole(undefined)).toBe(false)
  })
})
