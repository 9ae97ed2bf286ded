import { isTimeZone } from '@/lib/domain/calendar';
import { failed, ok, type Result } from '@/lib/result';
import { allRows, type Connection } from './connection';
import { userInfo, userRow } from './shapes';
import { quotedId, soql } from './soql';

export type User = { id: string; name: string; timeZone: string | null };

/** Who the session belongs to. The identity service knows the id; the time zone it tells only to some. */
export async function readUser(connection: Connection): Promise<Result<User>> {
  const info = await connection.send({ method: 'GET', path: '/services/oauth2/userinfo', answer: userInfo });
  if (!info.ok) return info;
  const { user_id: id, organization_id: org, name, zoneinfo } = info.value;
  if (org !== connection.org) return failed({ kind: 'otherUser' });
  if (name !== null && zoneinfo !== null) return ok({ id, name, timeZone: isTimeZone(zoneinfo) ? zoneinfo : null });

  const query = soql({ select: ['Id', 'Name', 'TimeZoneSidKey'], from: 'User', where: [`Id = ${quotedId(id)}`] });
  const rows = await allRows(connection, query, userRow);
  if (!rows.ok) return rows;
  const zone = rows.value[0]?.TimeZoneSidKey ?? zoneinfo;
  return ok({ id, name: rows.value[0]?.Name ?? name ?? id, timeZone: zone !== null && isTimeZone(zone) ? zone : null });
}
