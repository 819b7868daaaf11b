import { findLiveSession } from './find'
import type { Handler } from './operation'
import { readTargets } from './targets'

/** Sets the forced audio block of the media server, which the API never shows. */
const setMuted =
  (muted: boolean): Handler =>
  ({ world, id, body }) => {
    const targets = readTargets(world, findLiveSession(world, id), body)
    for (const participant of targets) participant.muted = muted
    return { status: 200, effect: targets.length > 0, body: { data: { result: 'ok' } } }
  }

export const muteParticipants = setMuted(true)
export const unmuteParticipants = setMuted(false)
