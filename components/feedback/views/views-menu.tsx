'use client'

import { Bookmark } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { ListDefinition } from '@/lib/contract/lists/definition'
import { Button } from '../../ui/button'
import { onDemand } from '../../ui/on-demand'

const ViewsPopover = onDemand(() => import('./views-popover').then((file) => file.ViewsPopover))

/** The button of a list's views. */
export function ViewsMenu({ definition }: { definition: ListDefinition }) {
  const t = useTranslations('list.views')
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
      >
        {t('title')}
      </Button>
      {open && (
        <ViewsPopover definition={definition} anchor={anchor} onClose={() => setOpen(false)} />
      )}
    </>
  )
}
