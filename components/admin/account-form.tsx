'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { ActionForm } from '@/components/form/action-form';
import type { Action } from '@/components/form/action-result';
import { PasswordField } from '@/components/form/password-field';
import { SubmitButton } from '@/components/form/submit-button';
import { SwitchField } from '@/components/form/switch-field';
import { TextField } from '@/components/form/text-field';
import { TextareaField } from '@/components/form/textarea-field';
import { useActionForm } from '@/components/form/use-action-form';
import { Section } from '@/components/page/section';
import type { CloudflareAccountView } from '@/lib/domains';

type Values = {
  name: string;
  email: string;
  api_token: string;
  max_domains: number;
  notes: string;
  is_active: boolean;
};
type New = Omit<Values, 'is_active'>;
type Change = Partial<Values> & { id: string };

type AccountFormProps =
  | { account?: undefined; action: Action<New, unknown> }
  | { account: CloudflareAccountView; action: Action<Change, unknown> };

const valuesOf = (account?: CloudflareAccountView): Values => ({
  name: account?.name ?? '',
  email: account?.email ?? '',
  api_token: '',
  max_domains: account?.max_domains ?? 100,
  notes: account?.notes ?? '',
  is_active: account?.is_active ?? true,
});

/** A Cloudflare account; its token is tried when it is given, and never shown again. */
export function AccountForm(props: AccountFormProps) {
  const t = useTranslations('admin.accountForm');
  const common = useTranslations('common');
  const router = useRouter();
  const { account } = props;
  const send: Action<Values, unknown> = (typed) => {
    const { is_active, api_token, ...rest } = typed;
    if (!props.account) return props.action({ ...rest, api_token });
    return props.action({ ...rest, id: props.account.id, is_active, ...(api_token && { api_token }) });
  };
  const state = useActionForm<Values, unknown>(send, {
    defaultValues: valuesOf(account),
    onSuccess: () => {
      toast.success(t('saved'));
      router.push('/admin/cloudflare');
    },
  });
  return (
    <ActionForm state={state} className="max-w-2xl">
      <Section title={t('title')} description={t('text')} footer={<SubmitButton>{common('save')}</SubmitButton>}>
        <div className="grid gap-5">
          <TextField name="name" label={t('name')} maxLength={100} />
          <TextField name="email" type="email" label={t('email')} />
          <PasswordField
            name="api_token"
            label={t('token')}
            autoComplete="off"
            optional={Boolean(account)}
            description={t(account ? 'tokenKept' : 'tokenHint')}
          />
          <TextField name="max_domains" label={t('maxDomains')} description={t('maxDomainsHint')} numeric />
          <TextareaField name="notes" label={t('notes')} rows={3} optional />
          {account && <SwitchField name="is_active" label={t('active')} description={t('activeHint')} />}
        </div>
      </Section>
    </ActionForm>
  );
}
