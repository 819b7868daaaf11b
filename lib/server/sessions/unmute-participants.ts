import 'server-only'
import { actOnParticipants } from './act-on-participants'

/** Lifts the audio block; it cannot switch on a microphone that the participant turned off. */
export const unmuteParticipants = actOnParticipants('unmute')
