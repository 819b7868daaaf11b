'use client'

import { RotateCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Empty } from '@/components/feedback/empty'
import { Button } from '@/components/ui/button'

type BrokenPageProps = { error: Error & { digest?: string }; reset: () => void }

export default function BrokenPage({ error, reset }: BrokenPageProps) {
  const t = useTranslations('shell')
  return (
    <main role="alert" className="grid min-h-[70dvh] place-content-center">
      <Empty
        title={t('brokenTitle')}
        action={
          <Button icon={<RotateCw />} onClick={reset}>
            {t('reload')}
          </Button>
        }
      >
        <p>{t('broken')}</p>
        {error.digest && (
          <p className="text-12 text-3">{t('brokenDigest', { digest: error.digest })}</p>
        )}
      </Empty>
    </main>
  )
}
