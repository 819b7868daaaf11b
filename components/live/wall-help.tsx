'use client'

import { useTranslations } from 'next-intl'
import { askForHelp } from '@/components/feedback/ask-for-help'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'

/** Opens the keys of the wall, as `?` does. */
export function WallHelp() {
  const t = useTranslations('live')
  return (
    <Button
      size="sm"
      variant="quiet"
      aria-haspopup="dialog"
      aria-keyshortcuts="?"
      onClick={(event) => askForHelp(event.currentTarget)}
      className="rail:hidden"
    >
      {t('keys')} <Kbd>?</Kbd>
    </Button>
  )
}
