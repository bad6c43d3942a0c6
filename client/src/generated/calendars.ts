// Written by `npm run docs` from the contracts. Change those, and write it anew.
import type { OperationRow, Operation, PagedOperation } from '../operation.ts';

export type Calendar = {
  readonly id: string;
  readonly version: number;
  readonly names: Readonly<Record<string, string>>;
  readonly timeZone: string;
  readonly week: {
    readonly monday?: readonly {
      readonly from: string;
      readonly to: string;
    }[];
    readonly tuesday?: readonly {
      readonly from: string;
      readonly to: string;
    }[];
    readonly wednesday?: readonly {
      readonly from: string;
      readonly to: string;
    }[];
    readonly thursday?: readonly {
      readonly from: string;
      readonly to: string;
    }[];
    readonly friday?: readonly {
      readonly from: string;
      readonly to: string;
    }[];
    readonly saturday?: readonly {
      readonly from: string;
      readonly to: string;
    }[];
    readonly sunday?: readonly {
      readonly from: string;
      readonly to: string;
    }[];
  };
  readonly holidays: readonly {
    readonly from: string;
    readonly to: string;
    readonly names: Readonly<Record<string, string>>;
  }[];
  readonly periods: readonly {
    readonly from: string;
    readonly to: string;
    readonly names: Readonly<Record<string, string>>;
    readonly week: {
      readonly monday?: readonly {
        readonly from: string;
        readonly to: string;
      }[];
      readonly tuesday?: readonly {
        readonly from: string;
        readonly to: string;
      }[];
      readonly wednesday?: readonly {
        readonly from: string;
        readonly to: string;
      }[];
      readonly thursday?: readonly {
        readonly from: string;
        readonly to: string;
      }[];
      readonly friday?: readonly {
        readonly from: string;
        readonly to: string;
      }[];
      readonly saturday?: readonly {
        readonly from: string;
        readonly to: string;
      }[];
      readonly sunday?: readonly {
        readonly from: string;
        readonly to: string;
      }[];
    };
  }[];
};

export type CalendarSummary = {
  readonly id: string;
  readonly names: Readonly<Record<string, string>>;
  readonly timeZone: string;
};

export type ListCalendarsArguments = {
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListCalendarsResult = {
  readonly items: readonly CalendarSummary[];
  readonly next?: string;
};

export type GetCalendarArguments = {
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly calendarId: string;
};

export type GetCalendarResult = Calendar;

export type CreateCalendarArguments = {
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly id: string;
  readonly names: Readonly<Record<string, string>>;
  /** Must be a time zone such as Asia/Amman. Must be a time zone of the IANA database, such as Asia/Amman. */
  readonly timeZone: string;
  /** A week must have at least eight working hours. */
  readonly week: {
    /** Each must open before it closes, and after the one before it has closed; only the last may close on the next day. */
    readonly monday?: readonly {
      /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
      readonly from: string;
      /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
      readonly to: string;
    }[];
    /** Each must open before it closes, and after the one before it has closed; only the last may close on the next day. */
    readonly tuesday?: readonly {
      /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
      readonly from: string;
      /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
      readonly to: string;
    }[];
    /** Each must open before it closes, and after the one before it has closed; only the last may close on the next day. */
    readonly wednesday?: readonly {
      /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
      readonly from: string;
      /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
      readonly to: string;
    }[];
    /** Each must open before it closes, and after the one before it has closed; only the last may close on the next day. */
    readonly thursday?: readonly {
      /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
      readonly from: string;
      /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
      readonly to: string;
    }[];
    /** Each must open before it closes, and after the one before it has closed; only the last may close on the next day. */
    readonly friday?: readonly {
      /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
      readonly from: string;
      /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
      readonly to: string;
    }[];
    /** Each must open before it closes, and after the one before it has closed; only the last may close on the next day. */
    readonly saturday?: readonly {
      /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
      readonly from: string;
      /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
      readonly to: string;
    }[];
    /** Each must open before it closes, and after the one before it has closed; only the last may close on the next day. */
    readonly sunday?: readonly {
      /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
      readonly from: string;
      /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
      readonly to: string;
    }[];
  };
  readonly holidays: readonly {
    /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
    readonly from: string;
    /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
    readonly to: string;
    readonly names: Readonly<Record<string, string>>;
  }[];
  readonly periods: readonly {
    /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
    readonly from: string;
    /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
    readonly to: string;
    readonly names: Readonly<Record<string, string>>;
    readonly week: {
      /** Each must open before it closes, and after the one before it has closed; only the last may close on the next day. */
      readonly monday?: readonly {
        /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
        readonly from: string;
        /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
        readonly to: string;
      }[];
      /** Each must open before it closes, and after the one before it has closed; only the last may close on the next day. */
      readonly tuesday?: readonly {
        /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
        readonly from: string;
        /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
        readonly to: string;
      }[];
      /** Each must open before it closes, and after the one before it has closed; only the last may close on the next day. */
      readonly wednesday?: readonly {
        /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
        readonly from: string;
        /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
        readonly to: string;
      }[];
      /** Each must open before it closes, and after the one before it has closed; only the last may close on the next day. */
      readonly thursday?: readonly {
        /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
        readonly from: string;
        /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
        readonly to: string;
      }[];
      /** Each must open before it closes, and after the one before it has closed; only the last may close on the next day. */
      readonly friday?: readonly {
        /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
        readonly from: string;
        /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
        readonly to: string;
      }[];
      /** Each must open before it closes, and after the one before it has closed; only the last may close on the next day. */
      readonly saturday?: readonly {
        /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
        readonly from: string;
        /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
        readonly to: string;
      }[];
      /** Each must open before it closes, and after the one before it has closed; only the last may close on the next day. */
      readonly sunday?: readonly {
        /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
        readonly from: string;
        /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
        readonly to: string;
      }[];
    };
  }[];
};

export type CreateCalendarResult = Calendar;

export type ReplaceCalendarArguments = {
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly calendarId: string;
} & {
  readonly names: Readonly<Record<string, string>>;
  /** Must be a time zone such as Asia/Amman. Must be a time zone of the IANA database, such as Asia/Amman. */
  readonly timeZone: string;
  /** A week must have at least eight working hours. */
  readonly week: {
    /** Each must open before it closes, and after the one before it has closed; only the last may close on the next day. */
    readonly monday?: readonly {
      /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
      readonly from: string;
      /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
      readonly to: string;
    }[];
    /** Each must open before it closes, and after the one before it has closed; only the last may close on the next day. */
    readonly tuesday?: readonly {
      /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
      readonly from: string;
      /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
      readonly to: string;
    }[];
    /** Each must open before it closes, and after the one before it has closed; only the last may close on the next day. */
    readonly wednesday?: readonly {
      /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
      readonly from: string;
      /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
      readonly to: string;
    }[];
    /** Each must open before it closes, and after the one before it has closed; only the last may close on the next day. */
    readonly thursday?: readonly {
      /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
      readonly from: string;
      /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
      readonly to: string;
    }[];
    /** Each must open before it closes, and after the one before it has closed; only the last may close on the next day. */
    readonly friday?: readonly {
      /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
      readonly from: string;
      /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
      readonly to: string;
    }[];
    /** Each must open before it closes, and after the one before it has closed; only the last may close on the next day. */
    readonly saturday?: readonly {
      /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
      readonly from: string;
      /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
      readonly to: string;
    }[];
    /** Each must open before it closes, and after the one before it has closed; only the last may close on the next day. */
    readonly sunday?: readonly {
      /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
      readonly from: string;
      /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
      readonly to: string;
    }[];
  };
  readonly holidays: readonly {
    /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
    readonly from: string;
    /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
    readonly to: string;
    readonly names: Readonly<Record<string, string>>;
  }[];
  readonly periods: readonly {
    /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
    readonly from: string;
    /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
    readonly to: string;
    readonly names: Readonly<Record<string, string>>;
    readonly week: {
      /** Each must open before it closes, and after the one before it has closed; only the last may close on the next day. */
      readonly monday?: readonly {
        /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
        readonly from: string;
        /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
        readonly to: string;
      }[];
      /** Each must open before it closes, and after the one before it has closed; only the last may close on the next day. */
      readonly tuesday?: readonly {
        /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
        readonly from: string;
        /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
        readonly to: string;
      }[];
      /** Each must open before it closes, and after the one before it has closed; only the last may close on the next day. */
      readonly wednesday?: readonly {
        /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
        readonly from: string;
        /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
        readonly to: string;
      }[];
      /** Each must open before it closes, and after the one before it has closed; only the last may close on the next day. */
      readonly thursday?: readonly {
        /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
        readonly from: string;
        /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
        readonly to: string;
      }[];
      /** Each must open before it closes, and after the one before it has closed; only the last may close on the next day. */
      readonly friday?: readonly {
        /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
        readonly from: string;
        /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
        readonly to: string;
      }[];
      /** Each must open before it closes, and after the one before it has closed; only the last may close on the next day. */
      readonly saturday?: readonly {
        /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
        readonly from: string;
        /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
        readonly to: string;
      }[];
      /** Each must open before it closes, and after the one before it has closed; only the last may close on the next day. */
      readonly sunday?: readonly {
        /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
        readonly from: string;
        /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
        readonly to: string;
      }[];
    };
  }[];
};

export type ReplaceCalendarResult = void;

/** Refusals of this service, by code. */
export type CalendarsProblem = 'calendar-not-found' | 'calendar-exists';

/** When offices are open: weekends, holidays, and the hours of Ramadan. */
export interface CalendarsService {
  /** List the calendars, by id. For anyone. */
  readonly listCalendars: PagedOperation<ListCalendarsArguments, ListCalendarsResult>;
  /** Show a calendar. For anyone. Refusals: calendar-not-found. */
  readonly getCalendar: Operation<GetCalendarArguments, GetCalendarResult>;
  /** Add a calendar. For operators. Refusals: calendar-exists. */
  readonly createCalendar: Operation<CreateCalendarArguments, CreateCalendarResult>;
  /** Replace a calendar, as when a holiday is announced. For operators. Refusals: calendar-not-found. */
  readonly replaceCalendar: Operation<ReplaceCalendarArguments, ReplaceCalendarResult>;
}

export const calendars: Readonly<Record<keyof CalendarsService, OperationRow>> = {
  listCalendars: {"method":"GET","path":"/v1/public/calendars","access":"anyone","reply":"json","query":["limit","cursor"],"paged":true},
  getCalendar: {"method":"GET","path":"/v1/public/calendars/{calendarId}","access":"anyone","reply":"json"},
  createCalendar: {"method":"POST","path":"/v1/operator/calendars","access":"operator","reply":"json","body":"json","write":true},
  replaceCalendar: {"method":"PUT","path":"/v1/operator/calendars/{calendarId}","access":"operator","reply":"none","body":"json","write":true},
};
