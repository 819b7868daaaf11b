import type { LifeTask } from '../state/agenda'
import type { World } from '../world/world'
import { arrive } from './arrive'
import { depart } from './depart'
import { live } from './live'

/** Carries out one task that the simulator's own life has planned. */
export function runLife(world: World, task: LifeTask, at: number): void {
  switch (task.kind) {
    case 'come':
      return arrive(world, task.roomId, task.context, at)
    case 'go':
      return depart(world, task.participantId, at)
    case 'live':
      return live(world, at)
  }
}
