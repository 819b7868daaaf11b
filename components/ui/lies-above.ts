/** What has to be answered before anything else; the palette only helps on the way. */
const question = 'dialog[open]:not([data-palette]),[data-modal]'
/** Dialogs, popovers and menus: the browser's own and those of Radix, which exist while they are open. */
const floating = 'dialog[open],[role=alertdialog],[role=dialog],[role=menu],:popover-open'

/** Whether a question waits for its answer. */
export function isQuestionOpen(): boolean {
  return document.querySelector(question) !== null
}

/** Whether anything lies above the page; it may have lost the focus, and still has the keys. */
export function isPageCovered(): boolean {
  return document.querySelector(floating) !== null
}
