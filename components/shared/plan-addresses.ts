/** Where the plan page opens at one thing. Plain addresses: screens touch no browser API to open a tab. */
export function newObjectiveAddress(activityId: string): string {
  return `/plan.html#new-objective?activity=${encodeURIComponent(activityId)}`;
}

export function objectiveAddress(objectiveId: string): string {
  return `/plan.html#objective?id=${encodeURIComponent(objectiveId)}`;
}
