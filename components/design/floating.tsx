'use client'

import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { onDemand } from '@/components/ui/on-demand'
import { Section } from './specimen'

const Dialog = onDemand(() => import('@/components/ui/dialog').then((file) => file.Dialog))
const ConfirmDialog = onDemand(() =>
  import('@/components/ui/dialog').then((file) => file.ConfirmDialog),
)
const Popover = onDemand(() => import('@/components/ui/popover').then((file) => file.Popover))
const DropdownMenu = onDemand(() =>
  import('@/components/ui/dropdown-menu').then((file) => file.DropdownMenu),
)
const Sheet = onDemand(() => import('@/components/ui/sheet').then((file) => file.Sheet))
const ToastRegion = onDemand(() => import('@/components/ui/toast').then((file) => file.ToastRegion))

const kinds = ['Dialog', 'ConfirmDialog', 'Popover', 'Sheet', 'Toast'] as const
type Kind = (typeof kinds)[number]

/** Floating parts, each with the button that opens it. */
export function Floating() {
  const [open, setOpen] = useState<Kind | null>(null)
  const [menu, setMenu] = useState(false)
  const anchor = useRef<HTMLElement>(null)
  const safe = useRef<HTMLButtonElement>(null)
  const close = () => setOpen(null)
  const shared = { open: true, onOpenChange: close, returnFocus: anchor }
  return (
    <Section title="Floating">
      <div className="flex flex-wrap gap-2">
        {kinds.map((kind) => (
          <Button
            key={kind}
            onClick={(event) => {
              anchor.current = event.currentTarget
              setOpen(kind)
            }}
          >
            {kind}
          </Button>
        ))}
        <DropdownMenu
          open={menu}
          onOpenChange={setMenu}
          label="Menu"
          trigger={<Button>DropdownMenu</Button>}
          items={[
            { id: 'copy', label: 'Copy link', onSelect: () => undefined },
            { id: 'off', label: 'Not now', disabled: true, onSelect: () => undefined },
            { id: 'delete', label: 'Delete…', danger: true, onSelect: () => undefined },
          ]}
        />
      </div>
      {open === 'Dialog' && (
        <Dialog {...shared} title="Edit Daily stand-up" description="What participants see.">
          <p className="mt-3">…</p>
        </Dialog>
      )}
      {open === 'ConfirmDialog' && (
        <ConfirmDialog
          {...shared}
          safe={safe}
          title="End “Daily stand-up” for 12 people?"
          description="Everyone is removed at once."
          footer={
            <>
              <Button ref={safe} onClick={close}>
                Keep it running
              </Button>
              <Button variant="danger" onClick={close}>
                End session for 12
              </Button>
            </>
          }
        />
      )}
      {open === 'Popover' && (
        <Popover open onOpenChange={close} anchor={anchor} title="Kick Ana Souza">
          <Button variant="danger" className="mt-3" onClick={close}>
            Kick Ana Souza
          </Button>
        </Popover>
      )}
      {open === 'Sheet' && (
        <Sheet label="Player" heading="Ana Souza" onClose={close}>
          …
        </Sheet>
      )}
      {open === 'Toast' && (
        <ToastRegion
          label="Outcomes"
          items={[{ id: 'toast', title: 'Muted Ana Souza', action: <Button>Undo</Button> }]}
          onClose={close}
        />
      )}
    </Section>
  )
}
