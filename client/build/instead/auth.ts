/** In the place of y-protocols' refusals, which our server gives in another way. */
export const readAuthMessage = (): void => {};
