import { claimedName } from '@/lib/contract/claimed-name'
import type { CompositionSource } from '@/lib/contract/composition'

type NoName = (recordingId: string) => string

/** A recording as a picture of a layout shows it: by the name that was claimed, made safe. */
export function toPerson(source: CompositionSource, noName: NoName) {
  return {
    id: source.recordingId,
    identity: source.participantId ?? source.recordingId,
    name: claimedName(source.context).name ?? noName(source.recordingId.slice(-4)),
  }
}
