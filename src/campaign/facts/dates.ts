/** The days that the texts name. ISO 8601. */
export const DATES = {
  launched: "2009-03-05",
  protocolAdopted: "2000-11-15",
  protocolInForce: "2003-12-25",
  fundDecided: "2010-07-30",
  fundLaunched: "2010-11-04",
} as const;
