import { readFileSync } from 'node:fs'
import type { Media } from '../http/range'
import type { World } from '../world/world'
import { withoutLength } from './without-length'

const clips = {
  audio: { contentType: 'audio/webm', files: ['audio-1.webm', 'audio-2.webm'] },
  vp8: { contentType: 'video/webm', files: ['camera-1.webm', 'camera-2.webm', 'camera-3.webm'] },
  h264: { contentType: 'video/mp4', files: ['camera-4.mp4', 'camera-5.mp4'] },
  composition: { contentType: 'video/mp4', files: ['composition-1.mp4', 'composition-2.mp4'] },
}

/** The clip for a recording or composition; an id always has the same one. */
export function findClip(world: World, id: string): Media | null {
  const kind = kindOf(world, id)
  if (kind === null) return null
  const { contentType, files } = clips[kind]
  const file = files[parseInt(id.slice(0, 4), 16) % files.length] ?? ''
  const bytes = readFileSync(new URL(file, import.meta.url))
  const isOpen = !world.settings.recording_lengths && contentType.endsWith('webm')
  return { contentType, bytes: isOpen ? withoutLength(bytes) : bytes }
}

function kindOf(world: World, id: string): keyof typeof clips | null {
  if (world.compositions.get(id)) return 'composition'
  const recording = world.recordings.get(id)
  if (!recording) return null
  if (recording.type === 'audio') return 'audio'
  return recording.codec === 'h264' ? 'h264' : 'vp8'
}
