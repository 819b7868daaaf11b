'use client'

import clsx from 'clsx'
import { setNonce } from 'get-nonce'
import { AlertDialog, Dialog as Primitive } from 'radix-ui'
import type { KeyboardEvent, ReactNode, RefObject } from 'react'

// Radix writes a style sheet that stops the page behind from scrolling; the content security policy
// allows it with the page's own nonce only.
if (typeof document !== 'undefined') {
  setNonce(document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '')
}

type DialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Verb and object: “End “Daily stand-up” for 12 people?” */
  title: ReactNode
  description?: ReactNode
  children?: ReactNode
  /** The buttons, safe one first. */
  footer?: ReactNode
  /** The control that opened it, where focus goes when it closes. */
  returnFocus: RefObject<HTMLElement | null>
  className?: string
  onKeyDown?: (event: KeyboardEvent) => void
}

type ConfirmDialogProps = Omit<DialogProps, 'onKeyDown'> & {
  /** The button that changes nothing: it has focus when the dialog opens. */
  safe: RefObject<HTMLElement | null>
}

const overlay = 'fixed inset-0 z-40 animate-appear bg-[rgb(0_0_0/0.55)]'
const content =
  'fixed top-1/2 left-1/2 z-50 max-h-[calc(100dvh-16px)] w-[min(560px,calc(100vw-16px))] -translate-x-1/2 -translate-y-1/2 overflow-y-auto rounded-10 bg-raised p-5 pb-4 shadow-float [--shape-ground:var(--bg-raised)]'
const heading = 'text-18 font-640 tracking-[-0.012em] text-strong'

/** Load dialogs on first use: they bring Radix with them. */
export function Dialog({ title, description, children, footer, ...rest }: DialogProps) {
  return (
    <Primitive.Root open={rest.open} onOpenChange={rest.onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className={overlay} />
        <Primitive.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          data-modal
          onEscapeKeyDown={stayBelow}
          onPointerDownOutside={stayBelow}
          onKeyDown={rest.onKeyDown}
          onCloseAutoFocus={returning(rest.returnFocus)}
          className={clsx(content, rest.className)}
        >
          <Primitive.Title className={heading}>{title}</Primitive.Title>
          {description && (
            <Primitive.Description asChild>
              <div className="mt-1.5 text-muted">{description}</div>
            </Primitive.Description>
          )}
          {children}
          {footer && <DialogFooter>{footer}</DialogFooter>}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}

/**
 * A confirmation of something irreversible: a click outside does not close it, and the safe button
 * has focus.
 */
export function ConfirmDialog({
  safe,
  title,
  description,
  children,
  footer,
  ...rest
}: ConfirmDialogProps) {
  return (
    <AlertDialog.Root open={rest.open} onOpenChange={rest.onOpenChange}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className={overlay} />
        <AlertDialog.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          data-modal
          onEscapeKeyDown={stayBelow}
          onOpenAutoFocus={(event) => {
            event.preventDefault()
            safe.current?.focus()
          }}
          onCloseAutoFocus={returning(rest.returnFocus)}
          className={clsx(content, rest.className)}
        >
          <AlertDialog.Title className={heading}>{title}</AlertDialog.Title>
          {description && (
            <AlertDialog.Description asChild>
              <div className="mt-1.5 text-muted">{description}</div>
            </AlertDialog.Description>
          )}
          {children}
          {footer && <DialogFooter>{footer}</DialogFooter>}
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}

function DialogFooter({ children }: { children: ReactNode }) {
  return (
    <div className="mt-4 flex flex-wrap items-center justify-end gap-2 phone:[&>button]:h-11 phone:[&>button]:flex-1">
      {children}
    </div>
  )
}

/** Escape and clicks belong to what the browser shows above: input here must stay. */
function stayBelow(event: Event) {
  if (document.querySelector('dialog[open]')) event.preventDefault()
}

function returning(target: RefObject<HTMLElement | null>) {
  return (event: Event) => {
    event.preventDefault()
    target.current?.focus()
  }
}
