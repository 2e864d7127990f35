/** The pages of somebody who is signed in, and the public one of a letter's code: loaded when it is known that they are wanted. */
import { RouterProvider } from 'react-router/dom';
import { router } from './routes.js';

export function Pages() {
  return <RouterProvider router={router()} />;
}
