/** Days, moments and sums as an American salesperson reads them. */

/** `Nov 19, 2026` */
export function shownDay(day: string): string {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString('en-US', {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  });
}

/** `11/19/2026, 4:10 PM` */
export function shownMoment(moment: string, timeZone: string): string {
  return new Date(moment).toLocaleString('en-US', { dateStyle: 'short', timeStyle: 'short', timeZone });
}

/** `4:10 PM` */
export function shownTime(moment: string, timeZone: string): string {
  return new Date(moment).toLocaleTimeString('en-US', { timeStyle: 'short', timeZone });
}

/** `$44,800` */
export function shownMoney(amount: number): string {
  return amount.toLocaleString('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });
}
