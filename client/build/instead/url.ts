/** In the place of lib0's addresses: a document of ours is asked for without parameters. */
export const encodeQueryParams = (): string => '';
