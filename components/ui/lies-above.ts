/** Dialogs that need an answer first; the palette is not one. */
const question = 'dialog[open]:not([data-palette]),[data-modal]'
/** Dialogs, popovers and menus: the browser's own and those of Radix, which exist while they are open. */
const floating = 'dialog[open],[role=alertdialog],[role=dialog],[role=menu],:popover-open'

/** Whether a dialog waits for an answer. */
export function isQuestionOpen(): boolean {
  return document.querySelector(question) !== null
}

/** Whether anything is open above the page; it has the keys even without focus. */
export function isPageCovered(): boolean {
  return document.querySelector(floating) !== null
}
