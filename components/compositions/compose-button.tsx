'use client'

import { Clapperboard } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { onDemand } from '@/components/ui/on-demand'
import { firstDraft } from './first-draft'

const ComposeDialog = onDemand(() => import('./compose-dialog').then((file) => file.ComposeDialog))

type ComposeButtonProps = { sessionId: string; roomName: string }

/**
 * Opens the form that composes a film of a session, loaded on first use. The input is kept until
 * the page is left.
 */
export function ComposeButton({ sessionId, roomName }: ComposeButtonProps) {
  const t = useTranslations('compose')
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const [draft, setDraft] = useState(firstDraft)
  return (
    <>
      <Button ref={button} icon={<Clapperboard />} onClick={() => setOpen(true)}>
        {t('button')}
      </Button>
      {open && (
        <ComposeDialog
          sessionId={sessionId}
          roomName={roomName}
          draft={draft}
          onDraft={setDraft}
          returnFocus={button}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
