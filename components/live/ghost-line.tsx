'use client'

import { AskAgainButton, AskedAgain } from '@/components/feedback/ask-again'
import { GhostSentence } from '@/components/feedback/ghost-sentence'
import { StatusShape } from '@/components/ui/status-shape'
import { useAskAgain } from '@/lib/client/sessions/use-ask-again'
import type { WallRow } from './wall-rows'

/** A session's ghosts on a card, with a button to read it again. */
export function GhostLine({ row }: { row: WallRow }) {
  const asking = useAskAgain(row.session.id)
  return (
    <div className="flex h-[46px] items-center gap-2 rounded-5 bg-warning-tint pr-1 pl-[9px] text-12 text-body [--shape-ground:var(--warning-tint)] phone:mt-2 phone:h-auto phone:min-h-[46px] phone:py-1">
      <StatusShape shape="ghost" className="mt-2 self-start text-warning phone:mt-1.5" />
      <p className="line-clamp-2 min-w-0 flex-1 phone:line-clamp-4 [&_b]:font-600 [&_b]:text-warning">
        <AskedAgain asking={asking} /> <GhostSentence ghosts={row.ghosts} />
      </p>
      <AskAgainButton asking={asking} short />
    </div>
  )
}

/** The same in a row of the table, with the sentence on hover. */
export function GhostState({ row, children }: { row: WallRow; children: string }) {
  const asking = useAskAgain(row.session.id)
  return (
    <span className="flex min-w-0 items-center gap-1.5 text-warning phone:text-12">
      <StatusShape shape="ghost" />
      <span className="truncate font-560">{children}</span>
      <span className="sr-only">
        <GhostSentence ghosts={row.ghosts} />
      </span>
      <AskAgainButton asking={asking} short />
    </span>
  )
}
