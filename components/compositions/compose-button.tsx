import { Clapperboard } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button'
import { newCompositionPath } from '@/lib/contract/routes'

/** Leads to the studio with a session. */
export function ComposeButton({ sessionId }: { sessionId: string }) {
  const t = useTranslations('compose')
  return (
    <Link
      href={newCompositionPath({ session: sessionId })}
      prefetch={false}
      className={buttonClass()}
    >
      <Clapperboard className="size-3.5!" />
      {t('button')}
    </Link>
  )
}
