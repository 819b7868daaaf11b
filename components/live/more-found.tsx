import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { sessionPath } from '@/lib/contract/routes'

type MoreFoundProps = { sessionId: string; question: string; count: number }

/** Matches that do not fit here; the session's page lists them. */
export function MoreFound({ sessionId, question, count }: MoreFoundProps) {
  const t = useTranslations('live')
  return (
    <Link
      href={sessionPath(sessionId, { q: question })}
      prefetch={false}
      className="inline-flex h-6 flex-none items-center px-1 text-12 text-accent underline-offset-3 hover:underline phone:h-11"
    >
      {t('moreFound', { count })}
    </Link>
  )
}
