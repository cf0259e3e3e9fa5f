import accounts from './accounts.json';
import admin from './admin.json';
import billing from './billing.json';
import brandingEditor from './brandingEditor.json';
import common from './common.json';
import customCode from './customCode.json';
import customDomains from './customDomains.json';
import dashboard from './dashboard.json';
import domains from './domains.json';
import errors from './errors.json';
import mail from './mail.json';
import manage from './manage.json';
import nav from './nav.json';
import publicPages from './public.json';
import signup from './signup.json';
import sites from './sites.json';
import status from './status.json';
import templates from './templates.json';

export const tr = {
  common,
  errors,
  nav,
  public: publicPages,
  accounts,
  signup,
  dashboard,
  domains,
  sites,
  templates,
  admin,
  manage,
  brandingEditor,
  customCode,
  customDomains,
  billing,
  mail,
  status,
};
