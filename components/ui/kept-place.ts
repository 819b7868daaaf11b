import { useLayoutEffect, useState, type RefObject } from 'react'

type Anchor = RefObject<HTMLElement | null>

/**
 * An anchor for what floats beside an element. A live row may go while the float is open: then the
 * place is where the element was last, as a removed one would be measured at the page's corner.
 */
export function useKeptPlace(anchor: Anchor) {
  const [place] = useState(() => ({ current: new KeptPlace() }))
  useLayoutEffect(() => place.current.follow(anchor))
  return place
}

class KeptPlace {
  private anchor: Anchor = { current: null }
  private last = new DOMRect()

  follow(anchor: Anchor): void {
    this.anchor = anchor
  }

  get contextElement(): HTMLElement | undefined {
    return this.anchor.current ?? undefined
  }

  getBoundingClientRect(): DOMRect {
    const element = this.anchor.current
    if (element?.isConnected) this.last = element.getBoundingClientRect()
    return this.last
  }
}

/** Returns focus to a control; if that is gone, to the page, so that its keys go on working. */
export function keepFocus(control: HTMLElement | null): void {
  if (control?.isConnected) control.focus()
  else document.querySelector<HTMLElement>('main')?.focus()
}
