/** アカウントの種類, in the manual's words and order. */
export const kindOptions = [
  { value: "applicant", label: "求職者" },
  { value: "employer", label: "事業者" },
];
