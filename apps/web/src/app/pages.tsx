import { useState, type ReactNode } from 'react';
import { createBrowserRouter, useRouteError, type RouteObject } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { Crashed, Loading, NoSuchPage } from '../components/states.tsx';
import { FEATURES } from './features.ts';
import { Shell } from './shell.tsx';

function Fault(): ReactNode {
  return <Crashed error={useRouteError()} />;
}

/** Every route of every feature inside the shell. */
function routes(): RouteObject[] {
  const pages = FEATURES.flatMap((feature) => feature.routes).map(({ path, load }) => ({
    path,
    lazy: async () => ({ Component: (await load()).default }),
    errorElement: <Fault />,
  }));
  return [
    {
      path: '/',
      element: <Shell />,
      errorElement: <Fault />,
      hydrateFallbackElement: <Loading />,
      children: [...pages, { path: '*', element: <NoSuchPage /> }],
    },
  ];
}

export function Pages(): ReactNode {
  const [router] = useState(() => createBrowserRouter(routes()));
  return <RouterProvider router={router} />;
}
