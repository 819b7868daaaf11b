'use client'

import { useEffect, useState } from 'react'

const everyMs = 2_000
const path = '/api/relay/v2/room_sessions?filter[active]=true&include_participants=true'

/** A live view as it is usually made: each tab polls for itself. */
export default function Page() {
  const [text, setText] = useState('')
  useEffect(() => {
    const timer = setInterval(async () => setText(await (await fetch(path)).text()), everyMs)
    return () => clearInterval(timer)
  }, [])
  return <pre>{text}</pre>
}
