/** A raw event. */
export type WireEvent = { name: string; id: string; data: string }

const nothing = (): WireEvent => ({ name: '', id: '', data: '' })

/**
 * Creates an incremental parser of an event stream: every call returns the events completed by it.
 * Comments are dropped; their arrival is all that matters.
 */
export function createEventParser(): (text: string) => WireEvent[] {
  let rest = ''
  let event = nothing()
  return (text) => {
    // A return at the very end may be the first half of a line break.
    const lines = (rest + text).split(/\r\n|\n|\r(?!$)/)
    rest = lines.pop() ?? ''
    const events: WireEvent[] = []
    for (const line of lines) {
      if (line !== '') addField(event, line)
      else {
        if (event.data !== '') events.push({ ...event, data: event.data.slice(0, -1) })
        event = nothing()
      }
    }
    return events
  }
}

function addField(event: WireEvent, line: string): void {
  const colon = line.indexOf(':')
  const field = colon < 0 ? line : line.slice(0, colon)
  const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
  if (field === 'event') event.name = value
  if (field === 'id') event.id = value
  if (field === 'data') event.data += `${value}\n`
}
