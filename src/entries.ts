/** The doors of the bundle, one for each way in: what is behind one is loaded only when it is opened. */
export const open = {
  main: () => import('./main.js'),
  post: () => import('./post.js'),
  cli: () => import('./cli.js'),
  rehearsal: () => import('./rehearsal.js'),
  library: () => import('./index.js')
}
