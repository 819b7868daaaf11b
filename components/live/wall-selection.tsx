'use client'

import { Shield } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ActionBar } from '@/components/data-table/action-bar'
import { Button } from '@/components/ui/button'

type WallSelectionProps = {
  count: number
  onTrouble: (button: HTMLElement) => void
  onClear: () => void
}

/** The acts on several rooms at once. */
export function WallSelection({ count, onTrouble, onClear }: WallSelectionProps) {
  const t = useTranslations('modes')
  return (
    <ActionBar count={count} onClear={onClear}>
      <Button
        icon={<Shield />}
        aria-haspopup="dialog"
        onClick={(event) => onTrouble(event.currentTarget)}
      >
        {t('severalTrouble', { count })}
      </Button>
    </ActionBar>
  )
}
