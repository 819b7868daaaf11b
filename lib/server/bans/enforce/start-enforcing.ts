import 'server-only'
import { listen } from '@/lib/server/db/client'
import { CoalescedTask } from '@/lib/server/leader/coalesced-task'
import { eventsChannel } from '@/lib/server/live/events-channel'
import { bansChannel } from '@/lib/server/bans/bans-channel'
import { Enforcer } from './enforcer'

/** Makes up for a lost announcement, and checks whether this instance leads; ms. */
const tickMs = 1_000

/** Starts to enforce bans whenever this instance leads; returns the stop function. */
export async function startEnforcing(epoch: () => number | null): Promise<() => Promise<void>> {
  const enforcer = new Enforcer(epoch)
  const changed = new Set<string>()
  const following = new CoalescedTask({
    what: 'carrying out bans',
    work: async () => {
      const ids = [...changed]
      changed.clear()
      await enforcer.follow(ids)
    },
  })
  const trying = new CoalescedTask({ what: 'trying bans again', work: () => enforcer.tryAgain() })
  const hearAgain = () => {
    enforcer.reset()
    following.ask()
  }
  const hearOfBan = (id: string) => {
    changed.add(id)
    following.ask()
  }
  const ends = [
    await listen(eventsChannel, () => following.ask(), hearAgain),
    await listen(bansChannel, hearOfBan, hearAgain),
  ]
  const timer = setInterval(() => {
    following.ask()
    trying.ask()
  }, tickMs).unref()
  return async () => {
    clearInterval(timer)
    await Promise.all([following.stop(), trying.stop(), ...ends.map((end) => end())])
    await enforcer.settled()
  }
}
