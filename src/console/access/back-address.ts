/** Where to go after the login: only addresses of the console itself, so that a link cannot lead people elsewhere. */
export function backAddress(given: string): string {
  return /^\/console(?:[/?][\x21-\x5b\x5d-\x7e]*)?$/.test(given) && !given.startsWith('/console/login')
    ? given
    : '/console';
}
