import 'server-only'

/** Something that keeps the server from starting; its message is for the person who starts it. */
export class BootFault extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'BootFault'
  }
}
