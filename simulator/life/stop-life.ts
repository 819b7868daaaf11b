import type { World } from '../world/world'

/** Nobody comes or goes any more by themselves; what clients have set going goes on. */
export function stopLife(world: World): void {
  world.agenda.drop(({ kind }) => kind === 'come' || kind === 'go' || kind === 'live')
}
