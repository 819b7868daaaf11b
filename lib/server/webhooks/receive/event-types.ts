import 'server-only'
import { webhookTypes } from '@/lib/contract/webhooks'

/** Every video event that Telnyx ever published (OpenAPI until December 2025). */
const known = new Set<string>(webhookTypes)

export const isKnownType = (type: string) => known.has(type)

/**
 * Sent to the room's URL; a composition has its own URL, so its events show nothing of the room's.
 */
export const isFromRoomUrl = (type: string) => /^video\.room\.(?!composition\.)/.test(type)
