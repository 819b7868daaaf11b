'use client'

import { RotateCcw } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button'
import { newCompositionPath } from '@/lib/contract/routes'

type MakeAgainProps = { id: string; sessionId: string | null; className?: string }

/** Leads to the studio with the same session and layout; nothing without a session. */
export function MakeAgain({
  id,
  sessionId,
  className = buttonClass({ size: 'sm' }),
}: MakeAgainProps) {
  const t = useTranslations('compositions')
  if (!sessionId) return null
  return (
    <Link
      href={newCompositionPath({ session: sessionId, like: id })}
      prefetch={false}
      className={className}
    >
      <RotateCcw className="size-3.5!" />
      {t('makeAgain')}
    </Link>
  )
}
