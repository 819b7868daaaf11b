'use client'

import { useEffect, useState } from 'react'

/** Shows every event of the stream as a line. */
export default function Page() {
  const [names, setNames] = useState<string[]>([])
  useEffect(() => {
    const stream = new EventSource('/api/stream')
    stream.onmessage = ({ data }) => setNames((before) => [...before, String(data)])
    return () => stream.close()
  }, [])
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  )
}
