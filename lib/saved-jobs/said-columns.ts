import { jobs } from "@/lib/db/schema/jobs";

/** What an entry keeps of a posting: `changesSince` compares it with what the posting says later. */
export const saidColumns = {
  wageForm: jobs.wageForm,
  wageFrom: jobs.wageFrom,
  wageTo: jobs.wageTo,
  wageNotes: jobs.wageNotes,
  fixedOvertimePay: jobs.fixedOvertimePay,
  fixedOvertimeHours: jobs.fixedOvertimeHours,
  fixedOvertimeBase: jobs.fixedOvertimeBase,
  workplace: jobs.workplace,
  moreWorkplaces: jobs.moreWorkplaces,
  hours: jobs.hours,
  closesOn: jobs.closesOn,
};
