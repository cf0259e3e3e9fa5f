/** First thing in `<head>`: sets light or dark before anything is painted. A file, so that no policy needs to allow inline code. */
export function ThemeScript() {
  return <script src="/theme.js" />;
}
