import type { Story, StoryComposition } from '@/lib/contract/story/story'

export const laneHeight = 24
export const rows = { axis: 24, people: 42, room: 30 } as const

/** The top of the room's own row and of the first composition's, px. */
export const roomTop = rows.axis + rows.people
export const filmsTop = roomTop + rows.room

/** Only the newest compositions are drawn. */
const maxFilms = 4

export const filmsOf = ({ compositions }: Story): StoryComposition[] =>
  (compositions ?? []).slice(-maxFilms)

/** The top of the first person's lane, px. */
export const lanesTopOf = (story: Story): number => filmsTop + filmsOf(story).length * laneHeight
