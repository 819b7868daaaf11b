/**
 * Whether a click is the second of a double click: it was aimed at what stood there before the
 * first, which may mean the opposite by now. A key's click has no count.
 */
export function isSecondClick({ detail }: { detail: number }): boolean {
  return detail > 1
}

/** For a button that means the opposite once it was pressed: a double click or a key held is one press. */
export function onePress(act: () => void) {
  return {
    onClick: (event: { detail: number }) => {
      if (!isSecondClick(event)) act()
    },
    onKeyDown: (event: { key: string; repeat: boolean; preventDefault: () => void }) => {
      if (event.repeat && event.key === 'Enter') event.preventDefault()
    },
  }
}
