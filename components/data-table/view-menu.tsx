'use client'

import { Columns3 } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { IconButton } from '../ui/icon-button'
import type { ListState } from './use-list-params'
import type { OptionalColumn } from './view-popover'

const ViewPopover = dynamic(() => import('./view-popover').then((file) => file.ViewPopover), {
  ssr: false,
})

type ViewMenuProps = { columns: OptionalColumn[]; list: ListState }

/** Which columns, and how close the rows; only where there are columns to see. */
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
