import 'server-only'
import { actOnParticipants } from './act-on-participants'

/** Blocks people's audio at Telnyx. There is no mute state to read: "accepted" is the last word. */
export const muteParticipants = actOnParticipants('mute')
