import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { GhostNote } from '@/components/feedback/ghost-note'
import { ghostsOf } from '@/lib/client/live/ghosts'
import type { LiveSession } from '@/lib/contract/live'

type LiveBodyProps = {
  session: LiveSession
  people: ReactNode
  /** Content beside the people. */
  panel: ReactNode
  /** Below both. */
  story: ReactNode
}

/** A live session: its people, who are acted on, first. */
export function LiveBody({ session, people, panel, story }: LiveBodyProps) {
  const t = useTranslations('session')
  return (
    <>
      <div
        data-wide
        className="grid flex-1 grid-cols-[minmax(0,1fr)_332px] wide:grid-cols-[minmax(0,1fr)_34%] rail:flex rail:flex-col"
      >
        {people}
        <aside
          aria-label={t('panel')}
          className="min-w-0 border-l border-line pr-gutter pb-16 pl-4 rail:mt-4 rail:border-t rail:border-l-0 rail:px-gutter rail:pb-6"
        >
          {/* Below the people, whose rows must not move under the pointer. */}
          <GhostNote sessionId={session.id} ghosts={ghostsOf(session)} />
          {panel}
        </aside>
      </div>
      {story}
    </>
  )
}
