/** The ladder of roles: each has every right of those before it. */
export const roles = ['viewer', 'support', 'moderator', 'admin'] as const

export type Role = (typeof roles)[number]

/** The rights, each with the lowest role that has it. */
export const permissions = {
  'video.read': 'viewer',
  'tokens.own': 'viewer',
  'activity.read': 'viewer',
  'views.own': 'viewer',
  'views.share': 'support',
  'notes.write': 'support',
  'cases.manage': 'support',
  'media.play': 'support',
  'compositions.create': 'support',
  'sessions.moderate': 'moderator',
  'joinTokens.issue': 'moderator',
  'bans.read': 'viewer',
  'bans.manage': 'moderator',
  'modes.read': 'viewer',
  'modes.manage': 'moderator',
  'audit.read': 'moderator',
  'bans.wide': 'admin',
  'rooms.manage': 'admin',
  'rooms.delete': 'admin',
  'recordings.delete': 'admin',
  'compositions.delete': 'admin',
  'users.manage': 'admin',
  'settings.manage': 'admin',
} as const satisfies Record<string, Role>

export type Permission = keyof typeof permissions

export function isRole(value: unknown): value is Role {
  return roles.some((role) => role === value)
}

/** Whether `role` has `permission`. */
export function can(role: Role, permission: Permission): boolean {
  return roles.indexOf(role) >= roles.indexOf(permissions[permission])
}

/** The lower of two roles; a token acts with the lower of its own and its owner's. */
export function lowerRole(a: Role, b: Role): Role {
  return roles.indexOf(a) <= roles.indexOf(b) ? a : b
}
