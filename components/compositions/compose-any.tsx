'use client'

import { Plus } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { ListState } from '@/components/data-table/use-list-params'
import { Button } from '@/components/ui/button'
import { onDemand } from '@/components/ui/on-demand'
import { firstDraft } from './first-draft'

const SessionDialog = onDemand(() => import('./session-dialog').then((file) => file.SessionDialog))
const ComposeDialog = onDemand(() => import('./compose-dialog').then((file) => file.ComposeDialog))

/**
 * Composes a film of any session: the one of `?new=<session id>` in the address, else asks which.
 */
export function ComposeAny({ list }: { list: ListState }) {
  const t = useTranslations('compose')
  const button = useRef<HTMLButtonElement>(null)
  const wanted = useSearchParams().get('new')
  const [asking, setAsking] = useState(false)
  const [draft, setDraft] = useState(firstDraft)
  const close = () => {
    setAsking(false)
    if (wanted !== null) list.change({ new: null })
  }
  const choose = (sessionId: string) => {
    if (sessionId !== wanted) setDraft(firstDraft)
    list.change({ new: sessionId })
    setAsking(false)
  }
  return (
    <>
      <Button
        ref={button}
        variant="primary"
        icon={<Plus />}
        onClick={() => setAsking(true)}
        className="phone:h-11!"
      >
        {t('button')}
      </Button>
      {asking ? (
        <SessionDialog
          first={wanted ?? ''}
          returnFocus={button}
          onChoose={choose}
          onClose={close}
        />
      ) : (
        wanted !== null && (
          <ComposeDialog
            key={wanted}
            sessionId={wanted}
            draft={draft}
            onDraft={setDraft}
            returnFocus={button}
            onClose={close}
            onOther={() => setAsking(true)}
          />
        )
      )}
    </>
  )
}
