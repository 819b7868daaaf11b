'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

/**
 * Shows the sessions queued behind the frozen view; its space is reserved, so that nothing moves.
 */
export function ShowNew({ count, onShow }: { count: number; onShow: () => void }) {
  const t = useTranslations('live')
  return (
    <span
      role="status"
      className="flex min-w-27 justify-end phone:fixed phone:inset-x-4 phone:bottom-[calc(var(--tabs)+12px)] phone:z-10 phone:min-w-0 phone:justify-center phone:empty:hidden"
    >
      {count > 0 && (
        <Button
          onClick={onShow}
          className="animate-appear border-accent! bg-accent-tint! text-strong! phone:h-11"
        >
          {t('show', { count })}
        </Button>
      )}
    </span>
  )
}
