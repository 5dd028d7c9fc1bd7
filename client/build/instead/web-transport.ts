/** In the place of socket.io's third way, which our server does not offer. */
export const WT = undefined;
