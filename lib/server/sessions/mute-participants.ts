import 'server-only'
import { actOnParticipants } from './act-on-participants'

/** Blocks participants' audio at Telnyx, which has no mute state to read: "accepted" is final. */
export const muteParticipants = actOnParticipants('mute')
