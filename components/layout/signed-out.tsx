'use client'

import dynamic from 'next/dynamic'
import { useEffect, useState } from 'react'
import { signedOutEvent } from '@/lib/client/api-fetch'

const SessionOver = dynamic(() => import('./session-over').then((file) => file.SessionOver), {
  ssr: false,
})

/** Lies over the page when the session has ended. */
export function SignedOut({ email }: { email: string }) {
  const [isOver, setIsOver] = useState(false)

  useEffect(() => {
    const onSignedOut = () => setIsOver(true)
    window.addEventListener(signedOutEvent, onSignedOut)
    return () => window.removeEventListener(signedOutEvent, onSignedOut)
  }, [])

  return isOver && <SessionOver email={email} onResume={() => setIsOver(false)} />
}
