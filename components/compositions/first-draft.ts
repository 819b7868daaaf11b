import type { Draft } from './draft'

export const firstDraft: Draft = {
  preset: 'grid',
  width: '1280',
  height: '720',
  frames: null,
  places: {},
  sound: true,
}
