'use client'

import { Bookmark } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { onDemand } from '@/components/ui/on-demand'
import type { Layout } from '@/lib/contract/studio/layout'

const LayoutsPopover = onDemand(() =>
  import('./layouts-popover').then((file) => file.LayoutsPopover),
)

type SavedLayoutsProps = {
  sessionId: string
  layout: Layout
  /** Whether the layout is not one that can be sent, and so not saved. */
  cannot: boolean
  onOpen: (saved: Layout) => void
}

/** The button of the layouts that one saved, and that others share. */
export function SavedLayouts(props: SavedLayoutsProps) {
  const t = useTranslations('compose')
  const anchor = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        ref={anchor}
        icon={<Bookmark />}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="phone:h-11!"
      >
        {t('savedLayouts')}
      </Button>
      {open && <LayoutsPopover {...props} anchor={anchor} onClose={() => setOpen(false)} />}
    </>
  )
}
