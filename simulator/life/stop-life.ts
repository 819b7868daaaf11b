import type { World } from '../world/world'

/** Stops people joining and leaving by themselves; what clients have started continues. */
export function stopLife(world: World): void {
  world.agenda.drop(({ kind }) => kind === 'come' || kind === 'go' || kind === 'live')
}
