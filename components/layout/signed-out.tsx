'use client'

import { useEffect, useState } from 'react'
import { signedOutEvent } from '@/lib/client/api-fetch'
import { onDemand } from '@/components/ui/on-demand'

const SessionOver = onDemand(() => import('./session-over').then((file) => file.SessionOver))

/** Covers the page when the session has ended. */
export function SignedOut({ email }: { email: string }) {
  const [isOver, setIsOver] = useState(false)

  useEffect(() => {
    const onSignedOut = () => setIsOver(true)
    window.addEventListener(signedOutEvent, onSignedOut)
    return () => window.removeEventListener(signedOutEvent, onSignedOut)
  }, [])

  return isOver && <SessionOver email={email} onResume={() => setIsOver(false)} />
}
