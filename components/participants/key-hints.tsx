'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { askForHelp } from '@/components/feedback/ask-for-help'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'

/** The main keys, and a button that shows all of them. */
export const KeyHints = memo(function KeyHints() {
  const t = useTranslations('participants')
  return (
    <span className="flex items-center gap-3 text-12 text-faint phone:hidden">
      <span aria-hidden="true" className="flex items-center gap-1 rail:hidden">
        <Kbd>j</Kbd> <Kbd>k</Kbd> {t('keyMove')} <Kbd>x</Kbd> {t('keySelect')} <Kbd>m</Kbd>{' '}
        {t('keyMute')} <Kbd>⇧K</Kbd> {t('keyKick')}
      </span>
      <Button
        size="sm"
        variant="quiet"
        aria-haspopup="dialog"
        aria-keyshortcuts="?"
        onClick={(event) => askForHelp(event.currentTarget)}
      >
        {t('shortcuts')} <Kbd>?</Kbd>
      </Button>
    </span>
  )
})
