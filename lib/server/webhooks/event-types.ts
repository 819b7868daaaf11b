import 'server-only'

/** Every video event that Telnyx ever published (OpenAPI until December 2025). */
const known = new Set([
  'video.room.session.started',
  'video.room.session.ended',
  'video.room.participant.joined',
  'video.room.participant.left',
  'video.room.recording.started',
  'video.room.recording.completed',
  'video.room.composition.completed',
])

export const isKnownType = (type: string) => known.has(type)

/** Sent to the URL of the room; a composition has a URL of its own and says nothing of the room's. */
export const isFromRoomUrl = (type: string) => /^video\.room\.(?!composition\.)/.test(type)
