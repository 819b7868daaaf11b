import 'server-only'
import { actOnParticipants } from './act-on-participants'

/** Removes people from a session; each receipt is watched until the person is seen to have left. */
export const kickParticipants = actOnParticipants('kick')
