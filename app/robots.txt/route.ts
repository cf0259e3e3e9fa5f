import { closedRobotsFile, robotsFile } from '@/lib/doors/crawler-file';
import { tenantFile } from '@/lib/doors/tenant-file';

export const GET = tenantFile(robotsFile, closedRobotsFile);
