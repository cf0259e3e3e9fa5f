import { LoadingPage } from '@/components/page/loading-page';

export default function Loading() {
  return <LoadingPage shape="list" />;
}
