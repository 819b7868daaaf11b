'use client'

import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

type SessionDialogProps = {
  id: string
  title: ReactNode
  text: ReactNode
  /** The buttons. */
  children: ReactNode
}

/**
 * Covers a page that the signed-in user may not use. Escape does not close it. It is rendered
 * beside the page, since inside it would be hidden from screen readers with the page.
 */
export function SessionDialog({ id, title, text, children }: SessionDialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const dialog = ref.current
    dialog?.showModal()
    // Closing returns the focus; unmounting an open dialog would not.
    return () => dialog?.close()
  }, [])
  return createPortal(
    <dialog
      ref={ref}
      aria-labelledby={id}
      closedby="none"
      onCancel={(event) => event.preventDefault()}
      className="m-auto w-[min(438px,calc(100vw-16px))] rounded-10 bg-raised p-5 pb-4 text-body shadow-float backdrop:bg-[rgb(0_0_0/0.55)]"
    >
      <h2 id={id} className="text-18">
        {title}
      </h2>
      <p className="mt-1.5 text-muted">{text}</p>
      <div className="mt-4 flex flex-wrap justify-end gap-2">{children}</div>
    </dialog>,
    document.body,
  )
}
