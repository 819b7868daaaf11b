'use client'

import type { Ghost } from '@/lib/client/live/ghosts'
import { useAskAgain } from '@/lib/client/sessions/use-ask-again'
import { StatusShape } from '../ui/status-shape'
import { AskAgainButton, AskedAgain } from './ask-again'
import { GhostSentence } from './ghost-sentence'
import { Notice } from './notice'

/** A session's ghosts, with a button to read it again. */
export function GhostNote({ sessionId, ghosts }: { sessionId: string; ghosts: Ghost[] }) {
  const asking = useAskAgain(sessionId)
  if (ghosts.length === 0) return null
  return (
    <Notice
      tone="caution"
      className="mt-3"
      icon={<StatusShape shape="ghost" />}
      action={<AskAgainButton asking={asking} />}
    >
      <GhostSentence ghosts={ghosts} /> <AskedAgain asking={asking} />
    </Notice>
  )
}
