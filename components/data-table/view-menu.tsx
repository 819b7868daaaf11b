'use client'

import { Columns3 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { onDemand } from '@/components/ui/on-demand'
import { IconButton } from '../ui/icon-button'
import type { ListState } from './use-list-params'
import type { OptionalColumn } from './view-popover'

const ViewPopover = onDemand(() => import('./view-popover').then((file) => file.ViewPopover))

type ViewMenuProps = { columns: OptionalColumn[]; list: ListState }

/** The menu of columns and density; only where there are optional columns. */
export function ViewMenu({ columns, list }: ViewMenuProps) {
  const t = useTranslations('list')
  const anchor = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  return (
    <>
      <IconButton
        ref={anchor}
        label={t('view')}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="phone:hidden!"
      >
        <Columns3 />
      </IconButton>
      {open && (
        <ViewPopover columns={columns} list={list} anchor={anchor} onClose={() => setOpen(false)} />
      )}
    </>
  )
}
