'use client'

import { useCallback, useState, type ReactNode, type RefObject } from 'react'
import { onDemand } from '@/components/ui/on-demand'
import type { Ban } from '@/lib/contract/bans'
import type { BanAct, Viewer } from './ban-acting'

const LiftPopover = onDemand(() => import('./lift-popover').then((file) => file.LiftPopover))
const UntilPopover = onDemand(() => import('./until-popover').then((file) => file.UntilPopover))
const LiftedNotice = onDemand(() => import('./lifted-notice').then((file) => file.LiftedNotice))

type Asked = { act: BanAct; ban: Ban; anchor: RefObject<HTMLElement | null> }

/** At most one question about a ban is open; its code is loaded with the first. */
export function useBanQuestion(
  viewer: Viewer,
  noticeClass?: string,
): {
  ask: (act: BanAct, ban: Ban, button: HTMLElement) => void
  question: ReactNode
  /** Confirms that a ban was lifted, with a link for the person to come back. */
  notice: ReactNode
} {
  const [asked, setAsked] = useState<Asked | null>(null)
  const [lifted, setLifted] = useState<Ban | null>(null)
  const ask = useCallback((act: BanAct, ban: Ban, button: HTMLElement) => {
    setAsked({ act, ban, anchor: { current: button } })
  }, [])
  const close = () => setAsked(null)
  const shared = asked && { ban: asked.ban, anchor: asked.anchor, onClose: close }
  return {
    ask,
    question: shared && (
      <>
        {asked.act === 'lift' && (
          <LiftPopover
            {...shared}
            onLifted={(ban) => {
              setLifted(ban)
              close()
            }}
          />
        )}
        {asked.act === 'until' && <UntilPopover {...shared} role={viewer.role} />}
      </>
    ),
    notice: lifted && (
      <LiftedNotice
        key={lifted.id}
        ban={lifted}
        className={noticeClass}
        onClose={() => setLifted(null)}
      />
    ),
  }
}
