import 'server-only'
import { actOnParticipants } from './act-on-participants'

/**
 * Removes participants from a session; each receipt is watched until they are seen to have left.
 */
export const kickParticipants = actOnParticipants('kick')
