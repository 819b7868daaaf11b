import 'server-only'
import { listen } from '@/lib/server/db/client'
import { CoalescedTask } from '@/lib/server/leader/coalesced-task'
import { eventsChannel } from '@/lib/server/live/events-channel'
import { ModeKeeper } from './keeper'
import { modesChannel } from './modes-channel'

/** Times expire without an event, and an announcement may be lost; ms. */
const tickMs = 1_000

/** Starts to apply modes whenever this instance leads; returns the stop function. */
export async function startKeeping(epoch: () => number | null): Promise<() => Promise<void>> {
  const keeper = new ModeKeeper(epoch)
  let isAnyOpen = true
  const task = new CoalescedTask({
    what: 'carrying out modes',
    work: async () => {
      isAnyOpen = await keeper.run()
    },
  })
  const ask = () => task.ask()
  const ends = [
    // Without a mode, live events cost nothing here.
    await listen(eventsChannel, () => isAnyOpen && ask(), ask),
    await listen(modesChannel, ask, ask),
  ]
  const timer = setInterval(ask, tickMs).unref()
  return async () => {
    clearInterval(timer)
    await Promise.all([task.stop(), ...ends.map((end) => end())])
    await keeper.settled()
  }
}
