/** Something that keeps the app from starting; its message alone is for whoever starts it. */
export class BootFault extends Error {
  /** @override */
  name = 'BootFault'
}
