import type { Role } from '@/lib/contract/roles'

/**
 * The least role of each route of bans, modes, the story, notes and cases. It is written out
 * instead of derived, so that a mistake in the table of rights fails.
 */
export const leastRoles: Record<string, Role> = {
  'GET /api/safety': 'viewer',
  'GET /api/sessions/{session_id}/story': 'viewer',
  'GET /api/bans': 'viewer',
  'POST /api/bans': 'moderator',
  'GET /api/bans/{id}': 'viewer',
  'PATCH /api/bans/{id}': 'moderator',
  'DELETE /api/bans/{id}': 'moderator',
  'GET /api/bans/export.csv': 'viewer',
  'GET /api/bans/removals': 'viewer',
  'GET /api/bans/subjects': 'moderator',
  'GET /api/bans/tokens': 'moderator',
  'GET /api/modes': 'viewer',
  'POST /api/rooms/{room_id}/modes': 'moderator',
  'DELETE /api/rooms/{room_id}/modes/evacuate': 'moderator',
  'DELETE /api/rooms/{room_id}/modes/freeze': 'moderator',
  'DELETE /api/rooms/{room_id}/modes/quiet': 'moderator',
  'GET /api/notes': 'viewer',
  'POST /api/notes': 'support',
  'GET /api/notes/{note_id}': 'viewer',
  'PATCH /api/notes/{note_id}': 'support',
  'DELETE /api/notes/{note_id}': 'support',
  'GET /api/cases': 'support',
  'POST /api/cases': 'support',
  'GET /api/cases/holding': 'support',
  'GET /api/cases/{case_id}': 'support',
  'PATCH /api/cases/{case_id}': 'support',
  'GET /api/cases/{case_id}/export': 'support',
  'GET /api/cases/{case_id}/exports': 'support',
  'GET /api/cases/{case_id}/preview': 'support',
  'POST /api/cases/{case_id}/items': 'support',
  'DELETE /api/cases/{case_id}/items/{item_id}': 'support',
}
