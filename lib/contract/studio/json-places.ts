/** Where things stand in a JSON text, as offsets. */
export type JsonPlaces = {
  /** Where the text stops being JSON; null if it is. */
  faultAt: number | null
  /** The key of each value by its path, as `video_layout/strip/width`. */
  keys: ReadonlyMap<string, number>
}

const blank = /[ \t\n\r]*/y
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const plain = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

class Fault extends Error {
  constructor(readonly at: number) {
    super(`no JSON at ${at}`)
  }
}

/**
 * Reads a text for its places alone. Browsers say where their parser stopped in words of their own,
 * or not at all.
 */
export function jsonPlaces(text: string): JsonPlaces {
  const keys = new Map<string, number>()
  let at = 0

  function take(pattern: RegExp): string | null {
    pattern.lastIndex = at
    const [found] = pattern.exec(text) ?? []
    if (found === undefined) return null
    at += found.length
    return found
  }

  function sign(wanted: string): boolean {
    take(blank)
    if (text[at] !== wanted) return false
    at += 1
    return true
  }

  function need(isThere: boolean) {
    if (!isThere) throw new Fault(at)
  }

  function readList(end: '}' | ']', readItem: (index: number) => void) {
    if (sign(end)) return
    let index = 0
    do {
      take(blank)
      readItem(index)
      index += 1
    } while (sign(','))
    need(sign(end))
  }

  function readValue(path: string) {
    const below = (key: string | number) => (path === '' ? `${key}` : `${path}/${key}`)
    take(blank)
    if (sign('{')) {
      readList('}', () => {
        const from = at
        const key = take(string)
        if (key === null) throw new Fault(at)
        const name = below(String(JSON.parse(key)))
        keys.set(name, from)
        need(sign(':'))
        readValue(name)
      })
      return
    }
    if (sign('[')) {
      readList(']', (index) => {
        keys.set(below(index), at)
        readValue(below(index))
      })
      return
    }
    need(take(string) !== null || take(plain) !== null)
  }

  try {
    readValue('')
    take(blank)
    need(at === text.length)
    return { faultAt: null, keys }
  } catch (error) {
    if (error instanceof Fault) return { faultAt: error.at, keys }
    throw error
  }
}

/** The line of an offset, from 1. */
export const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length
