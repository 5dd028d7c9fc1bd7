/** React's own, named so that each use of it is one letter in the build and not five. */
import * as runtime from 'react/jsx-runtime';

export const { Fragment, jsx, jsxs } = runtime;
