import 'server-only'

/** As long as a statement may take on a server. */
const turnMs = 3_300

/** The words by which `Answering` knows that there was no answer. */
export const noTurn = 'no turn in time'

/**
 * Waits for a turn no longer than a statement may take on a server. What did not get its turn by
 * then is not done later either. @param take calls back, first of all, when its turn has come
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
