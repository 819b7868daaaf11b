'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { onDemand } from '@/components/ui/on-demand'
import { newCompositionPath } from '@/lib/contract/routes'

const SessionDialog = onDemand(() => import('./session-dialog').then((file) => file.SessionDialog))

/** Asks which session, and leads to the studio with it. */
export function ComposeAny() {
  const t = useTranslations('compose')
  const button = useRef<HTMLButtonElement>(null)
  const router = useRouter()
  const [asking, setAsking] = useState(false)
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
      {asking && (
        <SessionDialog
          returnFocus={button}
          onChoose={(session) => router.push(newCompositionPath({ session }))}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
