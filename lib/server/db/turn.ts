import 'server-only'

/** The maximum duration of a statement on a server. */
const turnMs = 3_300

/** The message by which `Answering` recognises a missed turn. */
export const noTurn = 'no turn in time'

/**
 * Waits for a turn as long as for a statement on a server. Work that misses its turn never runs.
 * @param take calls back first when its turn has come
 */
export function inTurn<Result>(
  take: (begin: () => void) => Promise<Result>,
  limitMs = turnMs,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    let isLate = false
    const timer = setTimeout(() => {
      isLate = true
      reject(new Error(noTurn))
    }, limitMs)
    const begin = () => {
      clearTimeout(timer)
      if (isLate) throw new Error(noTurn)
    }
    take(begin).then(resolve, reject)
  })
}
