import { z } from 'zod';

/** Ids as the vendors write them; nothing else ever gets into their snippets. */
export const GoogleAnalyticsId = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^G-[A-Z0-9]{4,16}$/, 'analytics_id_malformed');
export const FacebookPixelId = z
  .string()
  .trim()
  .regex(/^\d{5,20}$/, 'pixel_id_malformed');
export const HotjarId = z
  .string()
  .trim()
  .regex(/^\d{4,12}$/, 'hotjar_id_malformed');

export type AnalyticsIds = {
  googleAnalyticsId: string | null;
  facebookPixelId: string | null;
  hotjarId: string | null;
};

/** https://developers.google.com/tag-platform/gtagjs: the loader and its first commands, in one inline script. */
const googleAnalytics = (id: string) =>
  `(function(d,s){s=d.createElement('script');s.async=true;s.src='https://www.googletagmanager.com/gtag/js?id=${id}';d.head.appendChild(s)})(document);window.dataLayer=window.dataLayer||[];function gtag(){dataLayer.push(arguments)}gtag('js',new Date());gtag('config','${id}');`;

/** https://developers.facebook.com/docs/meta-pixel/get-started: the base code. */
const facebookPixel = (id: string) =>
  `!function(f,b,e,v,n,t,s){if(f.fbq)return;n=f.fbq=function(){n.callMethod?n.callMethod.apply(n,arguments):n.queue.push(arguments)};if(!f._fbq)f._fbq=n;n.push=n;n.loaded=!0;n.version='2.0';n.queue=[];t=b.createElement(e);t.async=!0;t.src=v;s=b.getElementsByTagName(e)[0];s.parentNode.insertBefore(t,s)}(window,document,'script','https://connect.facebook.net/en_US/fbevents.js');fbq('init','${id}');fbq('track','PageView');`;

/** https://help.hotjar.com/hc/en-us/articles/115009336727: the tracking code, snippet version 6. */
const hotjar = (id: string) =>
  `(function(h,o,t,j,a,r){h.hj=h.hj||function(){(h.hj.q=h.hj.q||[]).push(arguments)};h._hjSettings={hjid:${id},hjsv:6};a=o.getElementsByTagName('head')[0];r=o.createElement('script');r.async=1;r.src=t+h._hjSettings.hjid+j+h._hjSettings.hjsv;a.appendChild(r)})(window,document,'https://static.hotjar.com/c/hotjar-','.js?sv=');`;

const snippets = [
  ['googleAnalyticsId', GoogleAnalyticsId, googleAnalytics],
  ['facebookPixelId', FacebookPixelId, facebookPixel],
  ['hotjarId', HotjarId, hotjar],
] as const;

/** The vendors' documented snippets for the ids that are set, as texts of inline scripts. A malformed id counts as none. */
export function analyticsScripts(ids: AnalyticsIds): string[] {
  return snippets.flatMap(([field, Id, write]) => {
    const id = Id.safeParse(ids[field]);
    return id.success ? [write(id.data)] : [];
  });
}
