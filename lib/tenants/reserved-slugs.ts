/** Names of machines and services: reserved with a number behind them, too (`mail2`, `ns-1`). */
const machines =
  'www web ftp sftp ssh vpn mail email webmail smtp imap pop pop3 mx ns dns relay proxy gateway router server host node api app cdn img image images static assets media files upload uploads cache db database sql redis git ci build dev test staging stage beta preview prod production backup monitor metrics grafana status health vps cloud edge lb origin';

/** Names a visitor would take for the platform's own pages, in its three languages. */
const pages =
  'admin administrator root superadmin superuser sysadmin system operator owner staff team internal intranet extranet konak house platform portal panel cpanel whm plesk console dashboard manage manager control account accounts user users customer customers member members profile login logout signin signout signup register registration auth oauth sso saml oidc id identity password reset verify verification security secure ssl tls cert certificate abuse postmaster hostmaster webmaster noreply info contact help helpdesk support ticket tickets docs documentation wiki blog news forum community shop store checkout cart pay payment payments billing invoice invoices licence license legal terms privacy imprint cookie cookies about careers jobs press partner partners affiliate reseller resellers sales marketing home index main default welcome start search download downloads update updates webhook webhooks callback autoconfig autodiscover wpad isatap localhost local localdomain broadcasthost example invalid onion null undefined true false none all any everyone nobody tenant tenants demo sandbox yonetim yonetici giris cikis kayit kaydol hesap hesabim parola sifre guvenlik destek yardim iletisim fatura faturalar odeme lisans musteri musteriler kullanici panelim anasayfa hakkimizda gizlilik kvkk haber duyuru anmelden anmeldung abmelden registrieren registrierung konto passwort sicherheit hilfe kontakt rechnung rechnungen zahlung lizenz kunde kunden benutzer verwaltung impressum datenschutz agb';

const machineNames = new Set(machines.split(' '));
const reserved = new Set([...machineNames, ...pages.split(' ')]);

/** Whether a subdomain belongs to the platform, or would be taken for its own: `www`, `log-in`, `ns1`. */
export function isReservedSlug(slug: string): boolean {
  const joined = slug.replaceAll('-', '');
  return reserved.has(joined) || machineNames.has(joined.replace(/\d+$/, ''));
}
