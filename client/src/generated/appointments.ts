// Written by `npm run docs` from the contracts. Change those, and write it anew.
import type { OperationRow, NoArguments, Operation, PagedOperation, PersonalOperation, PersonalPagedOperation } from '../operation.ts';

export type Place = {
  readonly id: string;
  readonly agencyId: string;
  readonly version: number;
  readonly names: Readonly<Record<string, string>>;
  readonly addresses: Readonly<Record<string, string>>;
  readonly directions?: Readonly<Record<string, string>>;
  readonly latitude: number;
  readonly longitude: number;
  readonly timeZone: string;
  readonly calendarId?: string;
  readonly active?: boolean;
  readonly code: string;
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type PlaceSummary = {
  readonly id: string;
  readonly agencyId: string;
  readonly names: Readonly<Record<string, string>>;
  readonly addresses: Readonly<Record<string, string>>;
  readonly latitude: number;
  readonly longitude: number;
  readonly timeZone: string;
  readonly calendarId?: string;
  readonly active?: boolean;
  readonly code: string;
  readonly metres?: number;
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type AppointmentType = {
  readonly agencyId: string;
  readonly code: string;
  readonly version: number;
  readonly names: Readonly<Record<string, string>>;
  readonly description?: Readonly<Record<string, string>>;
  readonly length: number;
  readonly buffer?: number;
  readonly every: number;
  readonly units?: number;
  readonly peopleAtMost?: number;
  readonly preparation?: Readonly<Record<string, string>>;
  readonly documents?: readonly {
    readonly names: Readonly<Record<string, string>>;
    readonly required: boolean;
    readonly link?: string;
  }[];
  readonly languages: readonly string[];
  readonly mode: 'in-person' | 'video' | 'visit';
  readonly bookedBy?: 'people' | 'officers';
  readonly relations?: readonly ('self' | 'child' | 'group')[];
  readonly aheadDays: number;
  readonly noticeMinutes?: number;
  readonly cancelMinutes?: number;
  readonly mostActive?: number;
  readonly fee?: {
    readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
    readonly lines: readonly {
      readonly head: string;
      readonly names: Readonly<Record<string, string>>;
      readonly amount: number;
    }[];
  };
  readonly holdMinutes?: number;
  readonly reminders?: readonly number[];
  readonly waitingList?: boolean;
  readonly mayOverlap?: boolean;
  readonly active?: boolean;
  readonly showsResource?: boolean;
  readonly provesIdentity?: boolean;
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type AppointmentTypeSummary = {
  readonly agencyId: string;
  readonly code: string;
  readonly names: Readonly<Record<string, string>>;
  readonly length: number;
  readonly mode: 'in-person' | 'video' | 'visit';
  readonly languages: readonly string[];
  readonly bookedBy?: 'people' | 'officers';
  readonly fee?: {
    readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
    readonly lines: readonly {
      readonly head: string;
      readonly names: Readonly<Record<string, string>>;
      readonly amount: number;
    }[];
  };
  readonly waitingList?: boolean;
  readonly active?: boolean;
  readonly provesIdentity?: boolean;
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type Resource = {
  readonly id: string;
  readonly agencyId: string;
  readonly placeId: string;
  readonly version: number;
  readonly kind: 'counter' | 'doctor' | 'vehicle' | 'room';
  readonly names: Readonly<Record<string, string>>;
  readonly languages: readonly string[];
  readonly types: readonly string[];
  readonly capacity?: number;
  readonly step: 5 | 10 | 15 | 20 | 30 | 60;
  readonly patterns: readonly {
    readonly from: string;
    readonly to?: string;
    readonly types?: readonly string[];
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
  readonly exceptions?: readonly {
    readonly from: string;
    readonly to: string;
    readonly hours: readonly {
      readonly from: string;
      readonly to: string;
    }[];
    readonly reason?: Readonly<Record<string, string>>;
  }[];
  readonly active?: boolean;
  readonly affected?: 'rebook' | 'call-off' | 'notify';
  readonly code: string;
  readonly changed: {
    readonly officer: string;
    readonly second: string | null;
    readonly at: string;
  } | null;
};

export type ResourceSummary = {
  readonly id: string;
  readonly agencyId: string;
  readonly placeId: string;
  readonly kind: 'counter' | 'doctor' | 'vehicle' | 'room';
  readonly names: Readonly<Record<string, string>>;
  readonly languages: readonly string[];
  readonly types: readonly string[];
  readonly capacity?: number;
  readonly step: 5 | 10 | 15 | 20 | 30 | 60;
  readonly active?: boolean;
  readonly code: string;
};

export type AppointmentSlot = {
  readonly type: string;
  readonly place: {
    readonly id: string;
    readonly names: Readonly<Record<string, string>>;
    readonly timeZone: string;
    readonly metres?: number;
  };
  readonly resource?: {
    readonly id: string;
    readonly kind: 'counter' | 'doctor' | 'vehicle' | 'room';
    readonly names: Readonly<Record<string, string>>;
  };
  readonly start: string;
  readonly end: string;
  readonly free: number;
};

export type Appointment = {
  readonly id: string;
  readonly agencyId: string;
  readonly type: {
    readonly code: string;
    readonly names: Readonly<Record<string, string>>;
  };
  readonly placeId: string;
  readonly resourceId: string;
  readonly mode: 'in-person' | 'video' | 'visit';
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly timeZone: string;
  readonly state: 'held' | 'confirmed' | 'checked-in' | 'completed' | 'no-show' | 'cancelled' | 'lapsed';
  readonly sequence: number;
  readonly changedAt: string;
  readonly people: number;
  readonly relation: 'self' | 'child' | 'group';
  readonly overbooked?: true;
  readonly walkIn?: true;
  readonly shortReference: string;
  readonly holdUntil: string | null;
  readonly fee: {
    readonly amount: number;
    readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  } | null;
  readonly billId: string | null;
  readonly payment_id: string | null;
  readonly names?: readonly string[];
  readonly followUpOf: string | null;
  readonly claim?: {
    readonly id: string;
    readonly code: string;
  };
  readonly language: string | null;
  readonly checkInCode: string;
  readonly changeableUntil: string;
  readonly refund: {
    readonly amount: number;
    readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  } | null;
  readonly cancellation: {
    readonly at: string;
    readonly by: 'booker' | 'officer' | 'portal';
    readonly reason: string | null;
  } | null;
  readonly place: {
    readonly names: Readonly<Record<string, string>>;
    readonly addresses: Readonly<Record<string, string>>;
    readonly directions?: Readonly<Record<string, string>>;
    readonly latitude: number;
    readonly longitude: number;
  };
  readonly description?: Readonly<Record<string, string>>;
  readonly preparation?: Readonly<Record<string, string>>;
  readonly documents?: readonly {
    readonly names: Readonly<Record<string, string>>;
    readonly required: boolean;
    readonly link?: string;
  }[];
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type AppointmentBooked = {
  readonly id: string;
  readonly agencyId: string;
  readonly type: {
    readonly code: string;
    readonly names: Readonly<Record<string, string>>;
  };
  readonly placeId: string;
  readonly resourceId: string;
  readonly mode: 'in-person' | 'video' | 'visit';
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly timeZone: string;
  readonly state: 'held' | 'confirmed' | 'checked-in' | 'completed' | 'no-show' | 'cancelled' | 'lapsed';
  readonly sequence: number;
  readonly changedAt: string;
  readonly people: number;
  readonly relation: 'self' | 'child' | 'group';
  readonly overbooked?: true;
  readonly walkIn?: true;
  readonly shortReference: string;
  readonly holdUntil: string | null;
  readonly fee: {
    readonly amount: number;
    readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  } | null;
  readonly billId: string | null;
  readonly payment_id: string | null;
  readonly names?: readonly string[];
  readonly followUpOf: string | null;
  readonly claim?: {
    readonly id: string;
    readonly code: string;
  };
  readonly language: string | null;
  readonly checkInCode: string;
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type AppointmentSummary = {
  readonly id: string;
  readonly agencyId: string;
  readonly type: {
    readonly code: string;
    readonly names: Readonly<Record<string, string>>;
  };
  readonly placeId: string;
  readonly resourceId: string;
  readonly mode: 'in-person' | 'video' | 'visit';
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly timeZone: string;
  readonly state: 'held' | 'confirmed' | 'checked-in' | 'completed' | 'no-show' | 'cancelled' | 'lapsed';
  readonly sequence: number;
  readonly changedAt: string;
  readonly people: number;
  readonly relation: 'self' | 'child' | 'group';
  readonly overbooked?: true;
  readonly walkIn?: true;
  readonly shortReference: string;
};

export type OwnAppointmentSummary = {
  readonly id: string;
  readonly agencyId: string;
  readonly type: {
    readonly code: string;
    readonly names: Readonly<Record<string, string>>;
  };
  readonly placeId: string;
  readonly resourceId: string;
  readonly mode: 'in-person' | 'video' | 'visit';
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly timeZone: string;
  readonly state: 'held' | 'confirmed' | 'checked-in' | 'completed' | 'no-show' | 'cancelled' | 'lapsed';
  readonly sequence: number;
  readonly changedAt: string;
  readonly people: number;
  readonly relation: 'self' | 'child' | 'group';
  readonly overbooked?: true;
  readonly walkIn?: true;
  readonly shortReference: string;
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type ConsultationMessage = {
  readonly id: string;
  readonly by: 'citizen' | 'agency';
  readonly officer: string | null;
  readonly text: string;
  readonly at: string;
  readonly attachments: readonly {
    readonly id: string;
    readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
    readonly bytes: number;
    readonly status: 'awaited' | 'attached' | 'refused';
    readonly reason: 'not-what-it-says' | 'unreadable' | 'wrong-checksum' | 'too-late' | null;
    readonly askedAt: string;
    readonly settledAt: string | null;
  }[];
};

export type AppointmentWaiting = {
  readonly id: string;
  readonly agencyId: string;
  readonly type: string;
  readonly state: 'waiting' | 'offered' | 'accepted' | 'left' | 'ended';
  readonly askedAt: string;
  readonly placeIds?: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly times?: readonly {
    readonly from: string;
    readonly to: string;
  }[];
  readonly people: number;
  readonly language?: string;
  readonly insteadOf: string | null;
  readonly offer: {
    readonly appointmentId: string;
    readonly until: string;
  } | null;
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type AppointmentWaiter = {
  readonly state: 'waiting' | 'offered';
  readonly askedAt: string;
  readonly placeIds?: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly times?: readonly {
    readonly from: string;
    readonly to: string;
  }[];
  readonly people: number;
  readonly language?: string;
  readonly earlier: boolean;
};

export type FrontDeskAppointment = {
  readonly id: string;
  readonly agencyId: string;
  readonly type: {
    readonly code: string;
    readonly names: Readonly<Record<string, string>>;
  };
  readonly placeId: string;
  readonly resourceId: string;
  readonly mode: 'in-person' | 'video' | 'visit';
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly timeZone: string;
  readonly state: 'held' | 'confirmed' | 'checked-in' | 'completed' | 'no-show' | 'cancelled' | 'lapsed';
  readonly sequence: number;
  readonly changedAt: string;
  readonly people: number;
  readonly relation: 'self' | 'child' | 'group';
  readonly overbooked?: true;
  readonly walkIn?: true;
  readonly shortReference: string;
  readonly names?: readonly string[];
  readonly followUpOf: string | null;
  readonly claim?: {
    readonly id: string;
    readonly code: string;
  };
  readonly contact: {
    readonly phone?: string;
    readonly email?: string;
  } | null;
  readonly notes: string | null;
  readonly reference: string | null;
  readonly holdUntil: string | null;
  readonly fee: {
    readonly amount: number;
    readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  } | null;
  readonly billId: string | null;
  readonly payment_id: string | null;
  readonly refund: {
    readonly amount: number;
    readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
  } | null;
  readonly citizen: {
    readonly name: string | null;
    readonly language: string | null;
    readonly email: string | null;
    readonly phone: string | null;
  } | null;
  readonly timeline: readonly {
    readonly at: string;
    readonly action: string;
    readonly by: 'booker' | 'officer' | 'portal';
    readonly reason: string | null;
    readonly officers: {
      readonly officer: string;
      readonly second: string | null;
    } | null;
  }[];
};

export type FrontDeskAppointmentBooked = {
  readonly id: string;
  readonly agencyId: string;
  readonly type: {
    readonly code: string;
    readonly names: Readonly<Record<string, string>>;
  };
  readonly placeId: string;
  readonly resourceId: string;
  readonly mode: 'in-person' | 'video' | 'visit';
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly timeZone: string;
  readonly state: 'held' | 'confirmed' | 'checked-in' | 'completed' | 'no-show' | 'cancelled' | 'lapsed';
  readonly sequence: number;
  readonly changedAt: string;
  readonly people: number;
  readonly relation: 'self' | 'child' | 'group';
  readonly overbooked?: true;
  readonly walkIn?: true;
  readonly shortReference: string;
  readonly names?: readonly string[];
  readonly followUpOf: string | null;
  readonly claim?: {
    readonly id: string;
    readonly code: string;
  };
  readonly contact: {
    readonly phone?: string;
    readonly email?: string;
  } | null;
  readonly notes: string | null;
  readonly reference: string | null;
};

export type DaySheetLine = {
  readonly id: string;
  readonly agencyId: string;
  readonly type: {
    readonly code: string;
    readonly names: Readonly<Record<string, string>>;
  };
  readonly placeId: string;
  readonly resourceId: string;
  readonly mode: 'in-person' | 'video' | 'visit';
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly timeZone: string;
  readonly state: 'held' | 'confirmed' | 'checked-in' | 'completed' | 'no-show' | 'cancelled' | 'lapsed';
  readonly sequence: number;
  readonly changedAt: string;
  readonly people: number;
  readonly relation: 'self' | 'child' | 'group';
  readonly overbooked?: true;
  readonly walkIn?: true;
  readonly shortReference: string;
  readonly bookedBy: string | null;
  readonly names?: readonly string[];
  readonly contact?: {
    readonly phone?: string;
    readonly email?: string;
  };
  readonly notes?: string;
  readonly reference?: string;
  readonly claim?: {
    readonly id: string;
    readonly code: string;
  };
};

export type ResourceClosure = {
  readonly id: string;
  readonly resourceId: string;
  readonly from: string;
  readonly to: string;
  readonly affected: 'rebook' | 'call-off' | 'notify';
  readonly reason: string | null;
  readonly by: {
    readonly officer: string;
    readonly second: string | null;
  } | null;
  readonly liftedBy: {
    readonly officer: string;
    readonly second: string | null;
  } | null;
  readonly state: 'working' | 'done' | 'lifted';
  readonly moved: number;
  readonly calledOff: number;
  readonly told: number;
};

export type Utilisation = {
  readonly resourceId: string;
  readonly from: string;
  readonly to: string;
  readonly offered: number;
  readonly closed: number;
  readonly taken: number;
  readonly share: number | null;
  readonly days: readonly {
    readonly date: string;
    readonly offered: number;
    readonly closed: number;
    readonly taken: number;
  }[];
};

export type ListAppointmentTypesArguments = {
  readonly limit?: number;
  readonly cursor?: string;
  /** Must be an id that this portal gave. */
  readonly agencyId?: string;
};

export type ListAppointmentTypesResult = {
  readonly items: readonly AppointmentTypeSummary[];
  readonly next?: string;
};

export type GetAppointmentTypeArguments = {
  /** Must be an id that this portal gave. */
  readonly agencyId: string;
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly typeCode: string;
};

export type GetAppointmentTypeResult = AppointmentType;

export type PutAppointmentTypeArguments = {
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly typeCode: string;
} & {
  readonly names: Readonly<Record<string, string>>;
  readonly description?: Readonly<Record<string, string>>;
  readonly length: number;
  readonly buffer?: number;
  readonly every: number;
  readonly units?: number;
  readonly peopleAtMost?: number;
  readonly preparation?: Readonly<Record<string, string>>;
  readonly documents?: readonly {
    readonly names: Readonly<Record<string, string>>;
    readonly required: boolean;
    /** White space around it is taken away. Must be an address of the web that begins with https://. */
    readonly link?: string;
  }[];
  /** Give each only once. */
  readonly languages: readonly string[];
  readonly mode: 'in-person' | 'video' | 'visit';
  readonly bookedBy?: 'people' | 'officers';
  readonly relations?: readonly ('self' | 'child' | 'group')[];
  readonly aheadDays: number;
  readonly noticeMinutes?: number;
  readonly cancelMinutes?: number;
  readonly mostActive?: number;
  readonly fee?: {
    readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
    readonly lines: readonly {
      /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
      readonly head: string;
      readonly names: Readonly<Record<string, string>>;
      readonly amount: number;
    }[];
  };
  readonly holdMinutes?: number;
  readonly reminders?: readonly number[];
  readonly waitingList?: boolean;
  readonly mayOverlap?: boolean;
  readonly active?: boolean;
  readonly showsResource?: boolean;
  readonly provesIdentity?: boolean;
};

export type PutAppointmentTypeResult = void;

export type ListOwnAppointmentTypesArguments = {
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListOwnAppointmentTypesResult = {
  readonly items: readonly {
    readonly agencyId: string;
    readonly code: string;
    readonly names: Readonly<Record<string, string>>;
    readonly length: number;
    readonly mode: 'in-person' | 'video' | 'visit';
    readonly languages: readonly string[];
    readonly bookedBy?: 'people' | 'officers';
    readonly fee?: {
      readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
      readonly lines: readonly {
        readonly head: string;
        readonly names: Readonly<Record<string, string>>;
        readonly amount: number;
      }[];
    };
    readonly waitingList?: boolean;
    readonly active?: boolean;
    readonly provesIdentity?: boolean;
  }[];
  readonly next?: string;
};

export type GetOwnAppointmentTypeArguments = {
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly typeCode: string;
};

export type GetOwnAppointmentTypeResult = {
  readonly agencyId: string;
  readonly code: string;
  readonly version: number;
  readonly names: Readonly<Record<string, string>>;
  readonly description?: Readonly<Record<string, string>>;
  readonly length: number;
  readonly buffer?: number;
  readonly every: number;
  readonly units?: number;
  readonly peopleAtMost?: number;
  readonly preparation?: Readonly<Record<string, string>>;
  readonly documents?: readonly {
    readonly names: Readonly<Record<string, string>>;
    readonly required: boolean;
    readonly link?: string;
  }[];
  readonly languages: readonly string[];
  readonly mode: 'in-person' | 'video' | 'visit';
  readonly bookedBy?: 'people' | 'officers';
  readonly relations?: readonly ('self' | 'child' | 'group')[];
  readonly aheadDays: number;
  readonly noticeMinutes?: number;
  readonly cancelMinutes?: number;
  readonly mostActive?: number;
  readonly fee?: {
    readonly currency: 'AED' | 'BHD' | 'DZD' | 'EGP' | 'EUR' | 'GBP' | 'IQD' | 'IRR' | 'JOD' | 'JPY' | 'KWD' | 'LBP' | 'LYD' | 'MAD' | 'OMR' | 'QAR' | 'SAR' | 'TND' | 'TRY' | 'USD' | 'YER';
    readonly lines: readonly {
      readonly head: string;
      readonly names: Readonly<Record<string, string>>;
      readonly amount: number;
    }[];
  };
  readonly holdMinutes?: number;
  readonly reminders?: readonly number[];
  readonly waitingList?: boolean;
  readonly mayOverlap?: boolean;
  readonly active?: boolean;
  readonly showsResource?: boolean;
  readonly provesIdentity?: boolean;
  readonly changed: {
    readonly officer: string;
    readonly second: string | null;
    readonly at: string;
  } | null;
};

export type ListPlacesArguments = {
  readonly limit?: number;
  readonly cursor?: string;
  /** Must be an id that this portal gave. */
  readonly agencyId?: string;
  /** Must be latitude and longitude, such as 31.95,35.91. The latitude must be from -85 to 85. */
  readonly near?: string;
  readonly within?: number;
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly type?: string;
};

export type ListPlacesResult = {
  readonly items: readonly PlaceSummary[];
  readonly next?: string;
};

export type GetPlaceArguments = {
  /** Must be an id that this portal gave. */
  readonly placeId: string;
};

export type GetPlaceResult = Place;

export type PutPlaceArguments = {
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly placeCode: string;
} & {
  readonly names: Readonly<Record<string, string>>;
  readonly addresses: Readonly<Record<string, string>>;
  readonly directions?: Readonly<Record<string, string>>;
  readonly latitude: number;
  readonly longitude: number;
  /** Must be a time zone such as Asia/Amman. Must be a time zone of the IANA database, such as Asia/Amman. */
  readonly timeZone: string;
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly calendarId?: string;
  readonly active?: boolean;
};

export type PutPlaceResult = {
  readonly id: string;
  readonly code: string;
};

export type ListOwnPlacesArguments = {
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListOwnPlacesResult = {
  readonly items: readonly {
    readonly id: string;
    readonly agencyId: string;
    readonly names: Readonly<Record<string, string>>;
    readonly addresses: Readonly<Record<string, string>>;
    readonly latitude: number;
    readonly longitude: number;
    readonly timeZone: string;
    readonly calendarId?: string;
    readonly active?: boolean;
    readonly code: string;
    readonly metres?: number;
  }[];
  readonly next?: string;
};

export type GetOwnPlaceArguments = {
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly placeCode: string;
};

export type GetOwnPlaceResult = {
  readonly id: string;
  readonly agencyId: string;
  readonly version: number;
  readonly names: Readonly<Record<string, string>>;
  readonly addresses: Readonly<Record<string, string>>;
  readonly directions?: Readonly<Record<string, string>>;
  readonly latitude: number;
  readonly longitude: number;
  readonly timeZone: string;
  readonly calendarId?: string;
  readonly active?: boolean;
  readonly code: string;
  readonly changed: {
    readonly officer: string;
    readonly second: string | null;
    readonly at: string;
  } | null;
};

export type PutResourceArguments = {
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly resourceCode: string;
} & {
  readonly kind: 'counter' | 'doctor' | 'vehicle' | 'room';
  readonly names: Readonly<Record<string, string>>;
  /** Give each only once. */
  readonly languages: readonly string[];
  /** Give each only once. */
  readonly types: readonly string[];
  readonly capacity?: number;
  readonly step: 5 | 10 | 15 | 20 | 30 | 60;
  readonly patterns: readonly {
    /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
    readonly from: string;
    /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
    readonly to?: string;
    /** Give each only once. */
    readonly types?: readonly string[];
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
  readonly active?: boolean;
  readonly affected?: 'rebook' | 'call-off' | 'notify';
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly place: string;
};

export type PutResourceResult = {
  readonly id: string;
  readonly code: string;
};

export type PutScheduleExceptionsArguments = {
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly resourceCode: string;
} & {
  readonly exceptions: readonly {
    /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
    readonly from: string;
    /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
    readonly to: string;
    /** Each must open before it closes, and after the one before it has closed; only the last may close on the next day. */
    readonly hours: readonly {
      /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
      readonly from: string;
      /** Must be a time of day as HH:MM, from 00:00 to 24:00. */
      readonly to: string;
    }[];
    readonly reason?: Readonly<Record<string, string>>;
  }[];
};

export type PutScheduleExceptionsResult = void;

export type ListResourcesArguments = {
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListResourcesResult = {
  readonly items: readonly ResourceSummary[];
  readonly next?: string;
};

export type GetResourceArguments = {
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly resourceCode: string;
};

export type GetResourceResult = Resource;

export type FindSlotsArguments = {
  readonly limit?: number;
  readonly cursor?: string;
  /** Must be an id that this portal gave. */
  readonly agencyId: string;
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly type: string;
  /** Must be an id that this portal gave. */
  readonly placeId?: string;
  /** Must be latitude and longitude, such as 31.95,35.91. The latitude must be from -85 to 85. */
  readonly near?: string;
  readonly within?: number;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly from?: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly until?: string;
  /** Must be a language tag such as en, ar or fa (BCP 47). */
  readonly language?: string;
  readonly people?: number;
  readonly first?: 'true' | 'false';
};

export type FindSlotsResult = {
  readonly items: readonly AppointmentSlot[];
  readonly next?: string;
};

export type BookAppointmentArguments = {
  /** Must be an id that this portal gave. */
  readonly agencyId: string;
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly type: string;
  /** Must be an id that this portal gave. */
  readonly resourceId?: string;
  /** Must be an id that this portal gave. */
  readonly placeId?: string;
  /** Must be a date and time with an offset (RFC 3339), such as 2026-03-01T09:00:00+03:00. */
  readonly start: string;
  readonly for?: {
    readonly relation: 'child';
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly name: string;
  } | {
    readonly relation: 'group';
    readonly people: number;
    readonly names?: readonly string[];
  };
  readonly hold?: boolean;
  /** Must be an id that this portal gave. */
  readonly followUpOf?: string;
  /** Must be an id that this portal gave. */
  readonly claimId?: string;
  /** Must be a language tag such as en, ar or fa (BCP 47). */
  readonly language?: string;
};

export type BookAppointmentResult = AppointmentBooked;

export type ListAppointmentsArguments = {
  readonly limit?: number;
  readonly cursor?: string;
  readonly when?: 'upcoming' | 'past' | 'all';
  readonly state?: 'held' | 'confirmed' | 'checked-in' | 'completed' | 'no-show' | 'cancelled' | 'lapsed';
  /** Must be a short reference: a letter and eleven digits, such as C-0202-9976-032. These digits do not fit together: compare each with what was said or written. */
  readonly reference?: string;
};

export type ListAppointmentsResult = {
  readonly items: readonly OwnAppointmentSummary[];
  readonly next?: string;
};

export type GetAppointmentArguments = {
  /** Must be an id that this portal gave. */
  readonly appointmentId: string;
};

export type GetAppointmentResult = Appointment;

export type ConfirmAppointmentArguments = {
  /** Must be an id that this portal gave. */
  readonly appointmentId: string;
};

export type ConfirmAppointmentResult = OwnAppointmentSummary;

export type MoveAppointmentArguments = {
  /** Must be an id that this portal gave. */
  readonly appointmentId: string;
} & {
  /** Must be a date and time with an offset (RFC 3339), such as 2026-03-01T09:00:00+03:00. */
  readonly start: string;
  /** Must be an id that this portal gave. */
  readonly resourceId?: string;
};

export type MoveAppointmentResult = OwnAppointmentSummary;

export type CancelAppointmentArguments = {
  /** Must be an id that this portal gave. */
  readonly appointmentId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly reason?: string;
};

export type CancelAppointmentResult = OwnAppointmentSummary;

export type ReadFhirCapabilitiesArguments = NoArguments;

export type ReadFhirCapabilitiesResult = {
  readonly resourceType: 'CapabilityStatement';
  readonly status: 'active';
  readonly date: '2026-11-30';
  readonly kind: 'instance';
  readonly software: {
    readonly name: string;
  };
  readonly implementation: {
    readonly description: string;
    readonly url: string;
  };
  readonly fhirVersion: '4.0.1';
  readonly format: readonly string[];
  readonly rest: readonly {
    readonly mode: 'server';
    readonly documentation: string;
    readonly security: {
      readonly cors: true;
      readonly description: string;
    };
    readonly resource: readonly {
      readonly type: 'Schedule' | 'Slot' | 'Appointment';
      readonly documentation: string;
      readonly interaction: readonly {
        readonly code: 'read' | 'vread' | 'update' | 'create' | 'search-type';
      }[];
      readonly versioning: 'no-version' | 'versioned' | 'versioned-update';
      readonly readHistory: false;
      readonly updateCreate: false;
      readonly conditionalCreate: boolean;
      readonly searchInclude?: readonly string[];
      readonly searchParam: readonly {
        readonly name: string;
        readonly type: 'date' | 'reference' | 'token';
        readonly documentation?: string;
      }[];
    }[];
  }[];
};

export type SearchFhirSchedulesArguments = {
  readonly _id?: string | readonly string[];
  readonly actor?: string | readonly string[];
  readonly 'service-type'?: string | readonly string[];
  readonly date?: string | readonly string[];
  readonly _summary?: 'true' | 'text' | 'data' | 'count' | 'false';
  /** Must be a whole number of at least 0. */
  readonly _count?: string;
  readonly cursor?: string;
};

export type SearchFhirSchedulesResult = {
  readonly resourceType: 'Bundle';
  readonly type: 'searchset';
  readonly total?: number;
  readonly link: readonly {
    readonly relation: 'self' | 'next';
    readonly url: string;
  }[];
  readonly entry?: readonly {
    readonly fullUrl: string;
    readonly resource: {
      readonly resourceType: 'Schedule';
      readonly id: string;
      readonly meta: {
        readonly versionId: string;
        readonly lastUpdated?: string;
      };
      readonly contained: readonly {
        readonly resourceType: 'Location';
        readonly id: string;
        readonly identifier: readonly {
          readonly system: string;
          readonly value: string;
        }[];
        readonly name: string;
        readonly address: {
          readonly text: string;
        };
        readonly position: {
          readonly latitude: number;
          readonly longitude: number;
        };
      }[];
      readonly identifier: readonly {
        readonly system: string;
        readonly value: string;
      }[];
      readonly active: true;
      readonly serviceType: readonly {
        readonly coding: readonly {
          readonly system: string;
          readonly code: string;
          readonly display?: string;
        }[];
        readonly text?: string;
      }[];
      readonly actor: readonly {
        readonly reference?: string;
        readonly type?: string;
        readonly identifier?: {
          readonly system: string;
          readonly value: string;
        };
        readonly display?: string;
      }[];
      readonly planningHorizon: {
        readonly start: string;
        readonly end: string;
      };
    };
    readonly search: {
      readonly mode: 'match' | 'include';
    };
  }[];
};

export type SearchFhirSchedulesByFormArguments = {
  readonly _id?: string | readonly string[];
  readonly actor?: string | readonly string[];
  readonly 'service-type'?: string | readonly string[];
  readonly date?: string | readonly string[];
  readonly _summary?: 'true' | 'text' | 'data' | 'count' | 'false';
  /** Must be a whole number of at least 0. */
  readonly _count?: string;
  readonly cursor?: string;
};

export type SearchFhirSchedulesByFormResult = {
  readonly resourceType: 'Bundle';
  readonly type: 'searchset';
  readonly total?: number;
  readonly link: readonly {
    readonly relation: 'self' | 'next';
    readonly url: string;
  }[];
  readonly entry?: readonly {
    readonly fullUrl: string;
    readonly resource: {
      readonly resourceType: 'Schedule';
      readonly id: string;
      readonly meta: {
        readonly versionId: string;
        readonly lastUpdated?: string;
      };
      readonly contained: readonly {
        readonly resourceType: 'Location';
        readonly id: string;
        readonly identifier: readonly {
          readonly system: string;
          readonly value: string;
        }[];
        readonly name: string;
        readonly address: {
          readonly text: string;
        };
        readonly position: {
          readonly latitude: number;
          readonly longitude: number;
        };
      }[];
      readonly identifier: readonly {
        readonly system: string;
        readonly value: string;
      }[];
      readonly active: true;
      readonly serviceType: readonly {
        readonly coding: readonly {
          readonly system: string;
          readonly code: string;
          readonly display?: string;
        }[];
        readonly text?: string;
      }[];
      readonly actor: readonly {
        readonly reference?: string;
        readonly type?: string;
        readonly identifier?: {
          readonly system: string;
          readonly value: string;
        };
        readonly display?: string;
      }[];
      readonly planningHorizon: {
        readonly start: string;
        readonly end: string;
      };
    };
    readonly search: {
      readonly mode: 'match' | 'include';
    };
  }[];
};

export type ReadFhirScheduleArguments = {
  /** Must be an id that this portal gave. */
  readonly scheduleId: string;
};

export type ReadFhirScheduleResult = {
  readonly resourceType: 'Schedule';
  readonly id: string;
  readonly meta: {
    readonly versionId: string;
    readonly lastUpdated?: string;
  };
  readonly contained: readonly {
    readonly resourceType: 'Location';
    readonly id: string;
    readonly identifier: readonly {
      readonly system: string;
      readonly value: string;
    }[];
    readonly name: string;
    readonly address: {
      readonly text: string;
    };
    readonly position: {
      readonly latitude: number;
      readonly longitude: number;
    };
  }[];
  readonly identifier: readonly {
    readonly system: string;
    readonly value: string;
  }[];
  readonly active: true;
  readonly serviceType: readonly {
    readonly coding: readonly {
      readonly system: string;
      readonly code: string;
      readonly display?: string;
    }[];
    readonly text?: string;
  }[];
  readonly actor: readonly {
    readonly reference?: string;
    readonly type?: string;
    readonly identifier?: {
      readonly system: string;
      readonly value: string;
    };
    readonly display?: string;
  }[];
  readonly planningHorizon: {
    readonly start: string;
    readonly end: string;
  };
};

export type SearchFhirSlotsArguments = {
  readonly schedule: string | readonly string[];
  readonly start?: string | readonly string[];
  readonly end?: string | readonly string[];
  readonly _include?: string | readonly string[];
  readonly status?: string | readonly string[];
  readonly 'service-type'?: string | readonly string[];
  readonly _summary?: 'true' | 'text' | 'data' | 'count' | 'false';
  /** Must be a whole number of at least 0. */
  readonly _count?: string;
  readonly cursor?: string;
};

export type SearchFhirSlotsResult = {
  readonly resourceType: 'Bundle';
  readonly type: 'searchset';
  readonly total?: number;
  readonly link: readonly {
    readonly relation: 'self' | 'next';
    readonly url: string;
  }[];
  readonly entry?: readonly {
    readonly fullUrl: string;
    readonly resource: {
      readonly resourceType: 'Slot';
      readonly id: string;
      readonly serviceType: readonly {
        readonly coding: readonly {
          readonly system: string;
          readonly code: string;
          readonly display?: string;
        }[];
        readonly text?: string;
      }[];
      readonly schedule: {
        readonly reference?: string;
        readonly type?: string;
        readonly identifier?: {
          readonly system: string;
          readonly value: string;
        };
        readonly display?: string;
      };
      readonly status: 'free' | 'busy' | 'busy-unavailable';
      readonly start: string;
      readonly end: string;
    } | {
      readonly resourceType: 'Schedule';
      readonly id: string;
      readonly meta: {
        readonly versionId: string;
        readonly lastUpdated?: string;
      };
      readonly contained: readonly {
        readonly resourceType: 'Location';
        readonly id: string;
        readonly identifier: readonly {
          readonly system: string;
          readonly value: string;
        }[];
        readonly name: string;
        readonly address: {
          readonly text: string;
        };
        readonly position: {
          readonly latitude: number;
          readonly longitude: number;
        };
      }[];
      readonly identifier: readonly {
        readonly system: string;
        readonly value: string;
      }[];
      readonly active: true;
      readonly serviceType: readonly {
        readonly coding: readonly {
          readonly system: string;
          readonly code: string;
          readonly display?: string;
        }[];
        readonly text?: string;
      }[];
      readonly actor: readonly {
        readonly reference?: string;
        readonly type?: string;
        readonly identifier?: {
          readonly system: string;
          readonly value: string;
        };
        readonly display?: string;
      }[];
      readonly planningHorizon: {
        readonly start: string;
        readonly end: string;
      };
    };
    readonly search: {
      readonly mode: 'match' | 'include';
    };
  }[];
};

export type SearchFhirSlotsByFormArguments = {
  readonly schedule: string | readonly string[];
  readonly start?: string | readonly string[];
  readonly end?: string | readonly string[];
  readonly _include?: string | readonly string[];
  readonly status?: string | readonly string[];
  readonly 'service-type'?: string | readonly string[];
  readonly _summary?: 'true' | 'text' | 'data' | 'count' | 'false';
  /** Must be a whole number of at least 0. */
  readonly _count?: string;
  readonly cursor?: string;
};

export type SearchFhirSlotsByFormResult = {
  readonly resourceType: 'Bundle';
  readonly type: 'searchset';
  readonly total?: number;
  readonly link: readonly {
    readonly relation: 'self' | 'next';
    readonly url: string;
  }[];
  readonly entry?: readonly {
    readonly fullUrl: string;
    readonly resource: {
      readonly resourceType: 'Slot';
      readonly id: string;
      readonly serviceType: readonly {
        readonly coding: readonly {
          readonly system: string;
          readonly code: string;
          readonly display?: string;
        }[];
        readonly text?: string;
      }[];
      readonly schedule: {
        readonly reference?: string;
        readonly type?: string;
        readonly identifier?: {
          readonly system: string;
          readonly value: string;
        };
        readonly display?: string;
      };
      readonly status: 'free' | 'busy' | 'busy-unavailable';
      readonly start: string;
      readonly end: string;
    } | {
      readonly resourceType: 'Schedule';
      readonly id: string;
      readonly meta: {
        readonly versionId: string;
        readonly lastUpdated?: string;
      };
      readonly contained: readonly {
        readonly resourceType: 'Location';
        readonly id: string;
        readonly identifier: readonly {
          readonly system: string;
          readonly value: string;
        }[];
        readonly name: string;
        readonly address: {
          readonly text: string;
        };
        readonly position: {
          readonly latitude: number;
          readonly longitude: number;
        };
      }[];
      readonly identifier: readonly {
        readonly system: string;
        readonly value: string;
      }[];
      readonly active: true;
      readonly serviceType: readonly {
        readonly coding: readonly {
          readonly system: string;
          readonly code: string;
          readonly display?: string;
        }[];
        readonly text?: string;
      }[];
      readonly actor: readonly {
        readonly reference?: string;
        readonly type?: string;
        readonly identifier?: {
          readonly system: string;
          readonly value: string;
        };
        readonly display?: string;
      }[];
      readonly planningHorizon: {
        readonly start: string;
        readonly end: string;
      };
    };
    readonly search: {
      readonly mode: 'match' | 'include';
    };
  }[];
};

export type ReadFhirSlotArguments = {
  /** Must be the id of a Slot. */
  readonly slotId: string;
};

export type ReadFhirSlotResult = {
  readonly resourceType: 'Slot';
  readonly id: string;
  readonly serviceType: readonly {
    readonly coding: readonly {
      readonly system: string;
      readonly code: string;
      readonly display?: string;
    }[];
    readonly text?: string;
  }[];
  readonly schedule: {
    readonly reference?: string;
    readonly type?: string;
    readonly identifier?: {
      readonly system: string;
      readonly value: string;
    };
    readonly display?: string;
  };
  readonly status: 'free' | 'busy' | 'busy-unavailable';
  readonly start: string;
  readonly end: string;
};

export type SearchFhirAppointmentsArguments = {
  readonly _id?: string | readonly string[];
  readonly identifier?: string | readonly string[];
  readonly date?: string | readonly string[];
  readonly status?: string | readonly string[];
  readonly patient?: string | readonly string[];
  readonly actor?: string | readonly string[];
  readonly _summary?: 'true' | 'text' | 'data' | 'count' | 'false';
  /** Must be a whole number of at least 0. */
  readonly _count?: string;
  readonly cursor?: string;
};

export type SearchFhirAppointmentsResult = {
  readonly resourceType: 'Bundle';
  readonly type: 'searchset';
  readonly total?: number;
  readonly link: readonly {
    readonly relation: 'self' | 'next';
    readonly url: string;
  }[];
  readonly entry?: readonly {
    readonly fullUrl: string;
    readonly resource: {
      readonly resourceType: 'Appointment';
      readonly id: string;
      readonly meta: {
        readonly versionId: string;
        readonly lastUpdated?: string;
      };
      readonly contained?: readonly {
        readonly resourceType: 'Location';
        readonly id: string;
        readonly identifier: readonly {
          readonly system: string;
          readonly value: string;
        }[];
        readonly name: string;
        readonly address: {
          readonly text: string;
        };
        readonly position: {
          readonly latitude: number;
          readonly longitude: number;
        };
      }[];
      readonly identifier: readonly {
        readonly system?: string;
        readonly value?: string;
        readonly [name: string]: unknown;
      }[];
      readonly status: 'pending' | 'booked' | 'arrived' | 'fulfilled' | 'cancelled' | 'noshow';
      readonly cancelationReason?: {
        readonly coding?: readonly {
          readonly system?: string;
          readonly code?: string;
          readonly display?: string;
          readonly [name: string]: unknown;
        }[];
        readonly text?: string;
        readonly [name: string]: unknown;
      };
      readonly reasonCode?: readonly {
        readonly coding?: readonly {
          readonly system?: string;
          readonly code?: string;
          readonly display?: string;
          readonly [name: string]: unknown;
        }[];
        readonly text?: string;
        readonly [name: string]: unknown;
      }[];
      readonly priority?: number;
      readonly description?: string;
      readonly comment?: string;
      readonly serviceType: readonly {
        readonly coding: readonly {
          readonly system: string;
          readonly code: string;
          readonly display?: string;
        }[];
        readonly text?: string;
      }[];
      readonly supportingInformation?: readonly {
        readonly reference?: string;
        readonly type?: string;
        readonly identifier?: {
          readonly system: string;
          readonly value: string;
        };
        readonly display?: string;
      }[];
      readonly start: string;
      readonly end: string;
      readonly minutesDuration: number;
      readonly slot: readonly {
        readonly reference?: string;
        readonly type?: string;
        readonly identifier?: {
          readonly system: string;
          readonly value: string;
        };
        readonly display?: string;
      }[];
      readonly created: string;
      readonly patientInstruction?: string;
      readonly participant: readonly {
        readonly actor: {
          readonly reference?: string;
          readonly type?: string;
          readonly identifier?: {
            readonly system: string;
            readonly value: string;
          };
          readonly display?: string;
        };
        readonly required: 'required';
        readonly status: 'accepted';
      }[];
    };
    readonly search: {
      readonly mode: 'match' | 'include';
    };
  }[];
};

export type SearchFhirAppointmentsByFormArguments = {
  readonly _id?: string | readonly string[];
  readonly identifier?: string | readonly string[];
  readonly date?: string | readonly string[];
  readonly status?: string | readonly string[];
  readonly patient?: string | readonly string[];
  readonly actor?: string | readonly string[];
  readonly _summary?: 'true' | 'text' | 'data' | 'count' | 'false';
  /** Must be a whole number of at least 0. */
  readonly _count?: string;
  readonly cursor?: string;
};

export type SearchFhirAppointmentsByFormResult = {
  readonly resourceType: 'Bundle';
  readonly type: 'searchset';
  readonly total?: number;
  readonly link: readonly {
    readonly relation: 'self' | 'next';
    readonly url: string;
  }[];
  readonly entry?: readonly {
    readonly fullUrl: string;
    readonly resource: {
      readonly resourceType: 'Appointment';
      readonly id: string;
      readonly meta: {
        readonly versionId: string;
        readonly lastUpdated?: string;
      };
      readonly contained?: readonly {
        readonly resourceType: 'Location';
        readonly id: string;
        readonly identifier: readonly {
          readonly system: string;
          readonly value: string;
        }[];
        readonly name: string;
        readonly address: {
          readonly text: string;
        };
        readonly position: {
          readonly latitude: number;
          readonly longitude: number;
        };
      }[];
      readonly identifier: readonly {
        readonly system?: string;
        readonly value?: string;
        readonly [name: string]: unknown;
      }[];
      readonly status: 'pending' | 'booked' | 'arrived' | 'fulfilled' | 'cancelled' | 'noshow';
      readonly cancelationReason?: {
        readonly coding?: readonly {
          readonly system?: string;
          readonly code?: string;
          readonly display?: string;
          readonly [name: string]: unknown;
        }[];
        readonly text?: string;
        readonly [name: string]: unknown;
      };
      readonly reasonCode?: readonly {
        readonly coding?: readonly {
          readonly system?: string;
          readonly code?: string;
          readonly display?: string;
          readonly [name: string]: unknown;
        }[];
        readonly text?: string;
        readonly [name: string]: unknown;
      }[];
      readonly priority?: number;
      readonly description?: string;
      readonly comment?: string;
      readonly serviceType: readonly {
        readonly coding: readonly {
          readonly system: string;
          readonly code: string;
          readonly display?: string;
        }[];
        readonly text?: string;
      }[];
      readonly supportingInformation?: readonly {
        readonly reference?: string;
        readonly type?: string;
        readonly identifier?: {
          readonly system: string;
          readonly value: string;
        };
        readonly display?: string;
      }[];
      readonly start: string;
      readonly end: string;
      readonly minutesDuration: number;
      readonly slot: readonly {
        readonly reference?: string;
        readonly type?: string;
        readonly identifier?: {
          readonly system: string;
          readonly value: string;
        };
        readonly display?: string;
      }[];
      readonly created: string;
      readonly patientInstruction?: string;
      readonly participant: readonly {
        readonly actor: {
          readonly reference?: string;
          readonly type?: string;
          readonly identifier?: {
            readonly system: string;
            readonly value: string;
          };
          readonly display?: string;
        };
        readonly required: 'required';
        readonly status: 'accepted';
      }[];
    };
    readonly search: {
      readonly mode: 'match' | 'include';
    };
  }[];
};

export type ReadFhirAppointmentArguments = {
  /** Must be an id that this portal gave. */
  readonly appointmentId: string;
};

export type ReadFhirAppointmentResult = {
  readonly resourceType: 'Appointment';
  readonly id: string;
  readonly meta: {
    readonly versionId: string;
    readonly lastUpdated?: string;
  };
  readonly contained?: readonly {
    readonly resourceType: 'Location';
    readonly id: string;
    readonly identifier: readonly {
      readonly system: string;
      readonly value: string;
    }[];
    readonly name: string;
    readonly address: {
      readonly text: string;
    };
    readonly position: {
      readonly latitude: number;
      readonly longitude: number;
    };
  }[];
  readonly identifier: readonly {
    readonly system?: string;
    readonly value?: string;
    readonly [name: string]: unknown;
  }[];
  readonly status: 'pending' | 'booked' | 'arrived' | 'fulfilled' | 'cancelled' | 'noshow';
  readonly cancelationReason?: {
    readonly coding?: readonly {
      readonly system?: string;
      readonly code?: string;
      readonly display?: string;
      readonly [name: string]: unknown;
    }[];
    readonly text?: string;
    readonly [name: string]: unknown;
  };
  readonly reasonCode?: readonly {
    readonly coding?: readonly {
      readonly system?: string;
      readonly code?: string;
      readonly display?: string;
      readonly [name: string]: unknown;
    }[];
    readonly text?: string;
    readonly [name: string]: unknown;
  }[];
  readonly priority?: number;
  readonly description?: string;
  readonly comment?: string;
  readonly serviceType: readonly {
    readonly coding: readonly {
      readonly system: string;
      readonly code: string;
      readonly display?: string;
    }[];
    readonly text?: string;
  }[];
  readonly supportingInformation?: readonly {
    readonly reference?: string;
    readonly type?: string;
    readonly identifier?: {
      readonly system: string;
      readonly value: string;
    };
    readonly display?: string;
  }[];
  readonly start: string;
  readonly end: string;
  readonly minutesDuration: number;
  readonly slot: readonly {
    readonly reference?: string;
    readonly type?: string;
    readonly identifier?: {
      readonly system: string;
      readonly value: string;
    };
    readonly display?: string;
  }[];
  readonly created: string;
  readonly patientInstruction?: string;
  readonly participant: readonly {
    readonly actor: {
      readonly reference?: string;
      readonly type?: string;
      readonly identifier?: {
        readonly system: string;
        readonly value: string;
      };
      readonly display?: string;
    };
    readonly required: 'required';
    readonly status: 'accepted';
  }[];
};

export type ReadFhirAppointmentVersionArguments = {
  /** Must be an id that this portal gave. */
  readonly appointmentId: string;
  /** Must be the number of a version, such as 3. */
  readonly versionId: string;
};

export type ReadFhirAppointmentVersionResult = {
  readonly resourceType: 'Appointment';
  readonly id: string;
  readonly meta: {
    readonly versionId: string;
    readonly lastUpdated?: string;
  };
  readonly contained?: readonly {
    readonly resourceType: 'Location';
    readonly id: string;
    readonly identifier: readonly {
      readonly system: string;
      readonly value: string;
    }[];
    readonly name: string;
    readonly address: {
      readonly text: string;
    };
    readonly position: {
      readonly latitude: number;
      readonly longitude: number;
    };
  }[];
  readonly identifier: readonly {
    readonly system?: string;
    readonly value?: string;
    readonly [name: string]: unknown;
  }[];
  readonly status: 'pending' | 'booked' | 'arrived' | 'fulfilled' | 'cancelled' | 'noshow';
  readonly cancelationReason?: {
    readonly coding?: readonly {
      readonly system?: string;
      readonly code?: string;
      readonly display?: string;
      readonly [name: string]: unknown;
    }[];
    readonly text?: string;
    readonly [name: string]: unknown;
  };
  readonly reasonCode?: readonly {
    readonly coding?: readonly {
      readonly system?: string;
      readonly code?: string;
      readonly display?: string;
      readonly [name: string]: unknown;
    }[];
    readonly text?: string;
    readonly [name: string]: unknown;
  }[];
  readonly priority?: number;
  readonly description?: string;
  readonly comment?: string;
  readonly serviceType: readonly {
    readonly coding: readonly {
      readonly system: string;
      readonly code: string;
      readonly display?: string;
    }[];
    readonly text?: string;
  }[];
  readonly supportingInformation?: readonly {
    readonly reference?: string;
    readonly type?: string;
    readonly identifier?: {
      readonly system: string;
      readonly value: string;
    };
    readonly display?: string;
  }[];
  readonly start: string;
  readonly end: string;
  readonly minutesDuration: number;
  readonly slot: readonly {
    readonly reference?: string;
    readonly type?: string;
    readonly identifier?: {
      readonly system: string;
      readonly value: string;
    };
    readonly display?: string;
  }[];
  readonly created: string;
  readonly patientInstruction?: string;
  readonly participant: readonly {
    readonly actor: {
      readonly reference?: string;
      readonly type?: string;
      readonly identifier?: {
        readonly system: string;
        readonly value: string;
      };
      readonly display?: string;
    };
    readonly required: 'required';
    readonly status: 'accepted';
  }[];
};

export type CreateFhirAppointmentArguments = {
  readonly resourceType: 'Appointment';
  /** Control characters and broken characters are not allowed. */
  readonly id?: string;
  readonly meta?: {
    /** Control characters and broken characters are not allowed. */
    readonly versionId?: string;
    readonly [name: string]: unknown;
  };
  readonly status: 'proposed' | 'pending' | 'booked' | 'arrived' | 'fulfilled' | 'cancelled' | 'noshow' | 'entered-in-error' | 'checked-in' | 'waitlist';
  readonly identifier?: readonly {
    /** Control characters and broken characters are not allowed. */
    readonly system?: string;
    /** Control characters and broken characters are not allowed. */
    readonly value?: string;
    readonly [name: string]: unknown;
  }[];
  /** Must be a date and time with an offset (RFC 3339), such as 2026-03-01T09:00:00+03:00. */
  readonly start?: string;
  /** Must be a date and time with an offset (RFC 3339), such as 2026-03-01T09:00:00+03:00. */
  readonly end?: string;
  readonly slot?: readonly {
    /** Control characters and broken characters are not allowed. */
    readonly reference?: string;
    readonly identifier?: {
      /** Control characters and broken characters are not allowed. */
      readonly system?: string;
      /** Control characters and broken characters are not allowed. */
      readonly value?: string;
      readonly [name: string]: unknown;
    };
    readonly [name: string]: unknown;
  }[];
  /** Control characters and broken characters are not allowed. */
  readonly comment?: string;
  /** Control characters and broken characters are not allowed. */
  readonly description?: string;
  readonly priority?: number;
  readonly reasonCode?: readonly {
    readonly coding?: readonly {
      /** Control characters and broken characters are not allowed. */
      readonly system?: string;
      /** Control characters and broken characters are not allowed. */
      readonly code?: string;
      /** Control characters and broken characters are not allowed. */
      readonly display?: string;
      readonly [name: string]: unknown;
    }[];
    /** Control characters and broken characters are not allowed. */
    readonly text?: string;
    readonly [name: string]: unknown;
  }[];
  readonly cancelationReason?: {
    readonly coding?: readonly {
      /** Control characters and broken characters are not allowed. */
      readonly system?: string;
      /** Control characters and broken characters are not allowed. */
      readonly code?: string;
      /** Control characters and broken characters are not allowed. */
      readonly display?: string;
      readonly [name: string]: unknown;
    }[];
    /** Control characters and broken characters are not allowed. */
    readonly text?: string;
    readonly [name: string]: unknown;
  };
  readonly participant: readonly {
    readonly actor?: {
      /** Control characters and broken characters are not allowed. */
      readonly reference?: string;
      readonly identifier?: {
        /** Control characters and broken characters are not allowed. */
        readonly system?: string;
        /** Control characters and broken characters are not allowed. */
        readonly value?: string;
        readonly [name: string]: unknown;
      };
      readonly [name: string]: unknown;
    };
    readonly [name: string]: unknown;
  }[];
  readonly [name: string]: unknown;
};

export type CreateFhirAppointmentResult = {
  readonly resourceType: 'Appointment';
  readonly id: string;
  readonly meta: {
    readonly versionId: string;
    readonly lastUpdated?: string;
  };
  readonly contained?: readonly {
    readonly resourceType: 'Location';
    readonly id: string;
    readonly identifier: readonly {
      readonly system: string;
      readonly value: string;
    }[];
    readonly name: string;
    readonly address: {
      readonly text: string;
    };
    readonly position: {
      readonly latitude: number;
      readonly longitude: number;
    };
  }[];
  readonly identifier: readonly {
    readonly system?: string;
    readonly value?: string;
    readonly [name: string]: unknown;
  }[];
  readonly status: 'pending' | 'booked' | 'arrived' | 'fulfilled' | 'cancelled' | 'noshow';
  readonly cancelationReason?: {
    readonly coding?: readonly {
      readonly system?: string;
      readonly code?: string;
      readonly display?: string;
      readonly [name: string]: unknown;
    }[];
    readonly text?: string;
    readonly [name: string]: unknown;
  };
  readonly reasonCode?: readonly {
    readonly coding?: readonly {
      readonly system?: string;
      readonly code?: string;
      readonly display?: string;
      readonly [name: string]: unknown;
    }[];
    readonly text?: string;
    readonly [name: string]: unknown;
  }[];
  readonly priority?: number;
  readonly description?: string;
  readonly comment?: string;
  readonly serviceType: readonly {
    readonly coding: readonly {
      readonly system: string;
      readonly code: string;
      readonly display?: string;
    }[];
    readonly text?: string;
  }[];
  readonly supportingInformation?: readonly {
    readonly reference?: string;
    readonly type?: string;
    readonly identifier?: {
      readonly system: string;
      readonly value: string;
    };
    readonly display?: string;
  }[];
  readonly start: string;
  readonly end: string;
  readonly minutesDuration: number;
  readonly slot: readonly {
    readonly reference?: string;
    readonly type?: string;
    readonly identifier?: {
      readonly system: string;
      readonly value: string;
    };
    readonly display?: string;
  }[];
  readonly created: string;
  readonly patientInstruction?: string;
  readonly participant: readonly {
    readonly actor: {
      readonly reference?: string;
      readonly type?: string;
      readonly identifier?: {
        readonly system: string;
        readonly value: string;
      };
      readonly display?: string;
    };
    readonly required: 'required';
    readonly status: 'accepted';
  }[];
};

export type UpdateFhirAppointmentArguments = {
  /** Must be an id that this portal gave. */
  readonly appointmentId: string;
} & {
  readonly resourceType: 'Appointment';
  /** Control characters and broken characters are not allowed. */
  readonly id?: string;
  readonly meta?: {
    /** Control characters and broken characters are not allowed. */
    readonly versionId?: string;
    readonly [name: string]: unknown;
  };
  readonly status: 'proposed' | 'pending' | 'booked' | 'arrived' | 'fulfilled' | 'cancelled' | 'noshow' | 'entered-in-error' | 'checked-in' | 'waitlist';
  readonly identifier?: readonly {
    /** Control characters and broken characters are not allowed. */
    readonly system?: string;
    /** Control characters and broken characters are not allowed. */
    readonly value?: string;
    readonly [name: string]: unknown;
  }[];
  /** Must be a date and time with an offset (RFC 3339), such as 2026-03-01T09:00:00+03:00. */
  readonly start?: string;
  /** Must be a date and time with an offset (RFC 3339), such as 2026-03-01T09:00:00+03:00. */
  readonly end?: string;
  readonly slot?: readonly {
    /** Control characters and broken characters are not allowed. */
    readonly reference?: string;
    readonly identifier?: {
      /** Control characters and broken characters are not allowed. */
      readonly system?: string;
      /** Control characters and broken characters are not allowed. */
      readonly value?: string;
      readonly [name: string]: unknown;
    };
    readonly [name: string]: unknown;
  }[];
  /** Control characters and broken characters are not allowed. */
  readonly comment?: string;
  /** Control characters and broken characters are not allowed. */
  readonly description?: string;
  readonly priority?: number;
  readonly reasonCode?: readonly {
    readonly coding?: readonly {
      /** Control characters and broken characters are not allowed. */
      readonly system?: string;
      /** Control characters and broken characters are not allowed. */
      readonly code?: string;
      /** Control characters and broken characters are not allowed. */
      readonly display?: string;
      readonly [name: string]: unknown;
    }[];
    /** Control characters and broken characters are not allowed. */
    readonly text?: string;
    readonly [name: string]: unknown;
  }[];
  readonly cancelationReason?: {
    readonly coding?: readonly {
      /** Control characters and broken characters are not allowed. */
      readonly system?: string;
      /** Control characters and broken characters are not allowed. */
      readonly code?: string;
      /** Control characters and broken characters are not allowed. */
      readonly display?: string;
      readonly [name: string]: unknown;
    }[];
    /** Control characters and broken characters are not allowed. */
    readonly text?: string;
    readonly [name: string]: unknown;
  };
  readonly participant: readonly {
    readonly actor?: {
      /** Control characters and broken characters are not allowed. */
      readonly reference?: string;
      readonly identifier?: {
        /** Control characters and broken characters are not allowed. */
        readonly system?: string;
        /** Control characters and broken characters are not allowed. */
        readonly value?: string;
        readonly [name: string]: unknown;
      };
      readonly [name: string]: unknown;
    };
    readonly [name: string]: unknown;
  }[];
  readonly [name: string]: unknown;
};

export type UpdateFhirAppointmentResult = {
  readonly resourceType: 'Appointment';
  readonly id: string;
  readonly meta: {
    readonly versionId: string;
    readonly lastUpdated?: string;
  };
  readonly contained?: readonly {
    readonly resourceType: 'Location';
    readonly id: string;
    readonly identifier: readonly {
      readonly system: string;
      readonly value: string;
    }[];
    readonly name: string;
    readonly address: {
      readonly text: string;
    };
    readonly position: {
      readonly latitude: number;
      readonly longitude: number;
    };
  }[];
  readonly identifier: readonly {
    readonly system?: string;
    readonly value?: string;
    readonly [name: string]: unknown;
  }[];
  readonly status: 'pending' | 'booked' | 'arrived' | 'fulfilled' | 'cancelled' | 'noshow';
  readonly cancelationReason?: {
    readonly coding?: readonly {
      readonly system?: string;
      readonly code?: string;
      readonly display?: string;
      readonly [name: string]: unknown;
    }[];
    readonly text?: string;
    readonly [name: string]: unknown;
  };
  readonly reasonCode?: readonly {
    readonly coding?: readonly {
      readonly system?: string;
      readonly code?: string;
      readonly display?: string;
      readonly [name: string]: unknown;
    }[];
    readonly text?: string;
    readonly [name: string]: unknown;
  }[];
  readonly priority?: number;
  readonly description?: string;
  readonly comment?: string;
  readonly serviceType: readonly {
    readonly coding: readonly {
      readonly system: string;
      readonly code: string;
      readonly display?: string;
    }[];
    readonly text?: string;
  }[];
  readonly supportingInformation?: readonly {
    readonly reference?: string;
    readonly type?: string;
    readonly identifier?: {
      readonly system: string;
      readonly value: string;
    };
    readonly display?: string;
  }[];
  readonly start: string;
  readonly end: string;
  readonly minutesDuration: number;
  readonly slot: readonly {
    readonly reference?: string;
    readonly type?: string;
    readonly identifier?: {
      readonly system: string;
      readonly value: string;
    };
    readonly display?: string;
  }[];
  readonly created: string;
  readonly patientInstruction?: string;
  readonly participant: readonly {
    readonly actor: {
      readonly reference?: string;
      readonly type?: string;
      readonly identifier?: {
        readonly system: string;
        readonly value: string;
      };
      readonly display?: string;
    };
    readonly required: 'required';
    readonly status: 'accepted';
  }[];
};

export type BookAtFrontDeskArguments = {
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly type: string;
  /** Must be an id that this portal gave. */
  readonly resourceId: string;
  /** Must be a date and time with an offset (RFC 3339), such as 2026-03-01T09:00:00+03:00. */
  readonly start?: string;
  readonly people?: number;
  readonly names?: readonly string[];
  /** Give phone, email, or both. */
  readonly contact?: {
    /** White space around it is taken away. Must be a telephone number with its country code, such as +962791234567 (E.164). */
    readonly phone?: string;
    /** White space around it is taken away. Must be an e-mail address, such as name@example.org. */
    readonly email?: string;
  };
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly notes?: string;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly reference?: string;
  readonly walkIn?: boolean;
  readonly overbook?: boolean;
  /** Must be an id that this portal gave. */
  readonly followUpOf?: string;
};

export type BookAtFrontDeskResult = FrontDeskAppointmentBooked;

export type ShowAtFrontDeskArguments = {
  /** Must be an id that this portal gave. */
  readonly appointmentId: string;
};

export type ShowAtFrontDeskResult = FrontDeskAppointment;

export type CheckInByCodeArguments = {
  /** Must be the code of an appointment. */
  readonly code: string;
};

export type CheckInByCodeResult = {
  readonly id: string;
  readonly agencyId: string;
  readonly type: {
    readonly code: string;
    readonly names: Readonly<Record<string, string>>;
  };
  readonly placeId: string;
  readonly resourceId: string;
  readonly mode: 'in-person' | 'video' | 'visit';
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly timeZone: string;
  readonly state: 'held' | 'confirmed' | 'checked-in' | 'completed' | 'no-show' | 'cancelled' | 'lapsed';
  readonly sequence: number;
  readonly changedAt: string;
  readonly people: number;
  readonly relation: 'self' | 'child' | 'group';
  readonly overbooked?: true;
  readonly walkIn?: true;
  readonly shortReference: string;
};

export type CheckInArguments = {
  /** Must be an id that this portal gave. */
  readonly appointmentId: string;
};

export type CheckInResult = {
  readonly id: string;
  readonly agencyId: string;
  readonly type: {
    readonly code: string;
    readonly names: Readonly<Record<string, string>>;
  };
  readonly placeId: string;
  readonly resourceId: string;
  readonly mode: 'in-person' | 'video' | 'visit';
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly timeZone: string;
  readonly state: 'held' | 'confirmed' | 'checked-in' | 'completed' | 'no-show' | 'cancelled' | 'lapsed';
  readonly sequence: number;
  readonly changedAt: string;
  readonly people: number;
  readonly relation: 'self' | 'child' | 'group';
  readonly overbooked?: true;
  readonly walkIn?: true;
  readonly shortReference: string;
};

export type CompleteAppointmentArguments = {
  /** Must be an id that this portal gave. */
  readonly appointmentId: string;
};

export type CompleteAppointmentResult = {
  readonly id: string;
  readonly agencyId: string;
  readonly type: {
    readonly code: string;
    readonly names: Readonly<Record<string, string>>;
  };
  readonly placeId: string;
  readonly resourceId: string;
  readonly mode: 'in-person' | 'video' | 'visit';
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly timeZone: string;
  readonly state: 'held' | 'confirmed' | 'checked-in' | 'completed' | 'no-show' | 'cancelled' | 'lapsed';
  readonly sequence: number;
  readonly changedAt: string;
  readonly people: number;
  readonly relation: 'self' | 'child' | 'group';
  readonly overbooked?: true;
  readonly walkIn?: true;
  readonly shortReference: string;
};

export type MissAppointmentArguments = {
  /** Must be an id that this portal gave. */
  readonly appointmentId: string;
};

export type MissAppointmentResult = {
  readonly id: string;
  readonly agencyId: string;
  readonly type: {
    readonly code: string;
    readonly names: Readonly<Record<string, string>>;
  };
  readonly placeId: string;
  readonly resourceId: string;
  readonly mode: 'in-person' | 'video' | 'visit';
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly timeZone: string;
  readonly state: 'held' | 'confirmed' | 'checked-in' | 'completed' | 'no-show' | 'cancelled' | 'lapsed';
  readonly sequence: number;
  readonly changedAt: string;
  readonly people: number;
  readonly relation: 'self' | 'child' | 'group';
  readonly overbooked?: true;
  readonly walkIn?: true;
  readonly shortReference: string;
};

export type UndoCheckInArguments = {
  /** Must be an id that this portal gave. */
  readonly appointmentId: string;
};

export type UndoCheckInResult = {
  readonly id: string;
  readonly agencyId: string;
  readonly type: {
    readonly code: string;
    readonly names: Readonly<Record<string, string>>;
  };
  readonly placeId: string;
  readonly resourceId: string;
  readonly mode: 'in-person' | 'video' | 'visit';
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly timeZone: string;
  readonly state: 'held' | 'confirmed' | 'checked-in' | 'completed' | 'no-show' | 'cancelled' | 'lapsed';
  readonly sequence: number;
  readonly changedAt: string;
  readonly people: number;
  readonly relation: 'self' | 'child' | 'group';
  readonly overbooked?: true;
  readonly walkIn?: true;
  readonly shortReference: string;
};

export type UndoNoShowArguments = {
  /** Must be an id that this portal gave. */
  readonly appointmentId: string;
};

export type UndoNoShowResult = {
  readonly id: string;
  readonly agencyId: string;
  readonly type: {
    readonly code: string;
    readonly names: Readonly<Record<string, string>>;
  };
  readonly placeId: string;
  readonly resourceId: string;
  readonly mode: 'in-person' | 'video' | 'visit';
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly timeZone: string;
  readonly state: 'held' | 'confirmed' | 'checked-in' | 'completed' | 'no-show' | 'cancelled' | 'lapsed';
  readonly sequence: number;
  readonly changedAt: string;
  readonly people: number;
  readonly relation: 'self' | 'child' | 'group';
  readonly overbooked?: true;
  readonly walkIn?: true;
  readonly shortReference: string;
};

export type RescheduleAppointmentArguments = {
  /** Must be an id that this portal gave. */
  readonly appointmentId: string;
} & {
  /** Must be a date and time with an offset (RFC 3339), such as 2026-03-01T09:00:00+03:00. */
  readonly start: string;
  /** Must be an id that this portal gave. */
  readonly resourceId?: string;
  readonly overbook?: boolean;
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly reason?: string;
};

export type RescheduleAppointmentResult = {
  readonly id: string;
  readonly agencyId: string;
  readonly type: {
    readonly code: string;
    readonly names: Readonly<Record<string, string>>;
  };
  readonly placeId: string;
  readonly resourceId: string;
  readonly mode: 'in-person' | 'video' | 'visit';
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly timeZone: string;
  readonly state: 'held' | 'confirmed' | 'checked-in' | 'completed' | 'no-show' | 'cancelled' | 'lapsed';
  readonly sequence: number;
  readonly changedAt: string;
  readonly people: number;
  readonly relation: 'self' | 'child' | 'group';
  readonly overbooked?: true;
  readonly walkIn?: true;
  readonly shortReference: string;
};

export type CallOffAppointmentArguments = {
  /** Must be an id that this portal gave. */
  readonly appointmentId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly reason?: string;
};

export type CallOffAppointmentResult = {
  readonly id: string;
  readonly agencyId: string;
  readonly type: {
    readonly code: string;
    readonly names: Readonly<Record<string, string>>;
  };
  readonly placeId: string;
  readonly resourceId: string;
  readonly mode: 'in-person' | 'video' | 'visit';
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly timeZone: string;
  readonly state: 'held' | 'confirmed' | 'checked-in' | 'completed' | 'no-show' | 'cancelled' | 'lapsed';
  readonly sequence: number;
  readonly changedAt: string;
  readonly people: number;
  readonly relation: 'self' | 'child' | 'group';
  readonly overbooked?: true;
  readonly walkIn?: true;
  readonly shortReference: string;
  readonly officers: {
    readonly officer: string;
    readonly second: string | null;
  } | null;
};

export type FindAppointmentsArguments = {
  readonly limit?: number;
  readonly cursor?: string;
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly name?: string;
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly phone?: string;
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly reference?: string;
  readonly state?: 'held' | 'confirmed' | 'checked-in' | 'completed' | 'no-show' | 'cancelled' | 'lapsed';
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly type?: string;
  /** Must be an id that this portal gave. */
  readonly placeId?: string;
  /** Must be an id that this portal gave. */
  readonly resourceId?: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly from?: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly until?: string;
};

export type FindAppointmentsResult = {
  readonly items: readonly DaySheetLine[];
  readonly next?: string;
};

export type GetDaySheetArguments = {
  /** Must be an id that this portal gave. */
  readonly resourceId: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly date: string;
  readonly limit?: number;
  readonly cursor?: string;
  readonly which?: 'active' | 'all';
};

export type GetDaySheetResult = {
  readonly items: readonly DaySheetLine[];
  readonly next?: string;
};

export type GetPlaceSheetArguments = {
  readonly limit?: number;
  readonly cursor?: string;
  readonly which?: 'active' | 'all';
  /** Must be an id that this portal gave. */
  readonly placeId: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly date: string;
};

export type GetPlaceSheetResult = {
  readonly items: readonly DaySheetLine[];
  readonly next?: string;
};

export type ListAppointmentQueueArguments = {
  readonly limit?: number;
  readonly cursor?: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly from?: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly until?: string;
  /** Must be an id that this portal gave. */
  readonly placeId?: string;
  /** Must be an id that this portal gave. */
  readonly resourceId?: string;
  readonly kind?: 'counter' | 'doctor' | 'vehicle' | 'room';
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly type?: string;
  readonly state?: 'held' | 'confirmed' | 'checked-in' | 'completed' | 'no-show' | 'cancelled' | 'lapsed';
  readonly overdue?: 'true';
};

export type ListAppointmentQueueResult = {
  readonly items: readonly AppointmentSummary[];
  readonly next?: string;
};

export type ActOnAppointmentsArguments = {
  readonly appointmentIds: readonly string[];
  readonly what: {
    readonly action: 'check-in' | 'complete' | 'miss' | 'undo-check-in' | 'undo-miss';
  } | {
    readonly action: 'call-off';
    /** White space around it is taken away. Control characters and broken characters are not allowed. */
    readonly reason?: string;
  };
};

export type ActOnAppointmentsResult = {
  readonly items: readonly {
    readonly appointmentId: string | null;
    readonly result: 'done' | 'refused' | 'later';
    readonly code?: string;
    readonly detail?: string;
    readonly appointment?: {
      readonly id: string;
      readonly agencyId: string;
      readonly type: {
        readonly code: string;
        readonly names: Readonly<Record<string, string>>;
      };
      readonly placeId: string;
      readonly resourceId: string;
      readonly mode: 'in-person' | 'video' | 'visit';
      readonly date: string;
      readonly start: string;
      readonly end: string;
      readonly timeZone: string;
      readonly state: 'held' | 'confirmed' | 'checked-in' | 'completed' | 'no-show' | 'cancelled' | 'lapsed';
      readonly sequence: number;
      readonly changedAt: string;
      readonly people: number;
      readonly relation: 'self' | 'child' | 'group';
      readonly overbooked?: true;
      readonly walkIn?: true;
      readonly shortReference: string;
      readonly officers: {
        readonly officer: string;
        readonly second: string | null;
      } | null;
    };
    readonly bookingState?: 'held' | 'confirmed' | 'checked-in' | 'completed' | 'no-show' | 'cancelled' | 'lapsed';
  }[];
};

export type CloseResourceArguments = {
  /** Must be an id that this portal gave. */
  readonly resourceId: string;
  /** Must be a date and time with an offset (RFC 3339), such as 2026-03-01T09:00:00+03:00. */
  readonly from: string;
  /** Must be a date and time with an offset (RFC 3339), such as 2026-03-01T09:00:00+03:00. */
  readonly to: string;
  readonly affected: 'rebook' | 'call-off' | 'notify';
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly reason?: string;
};

export type CloseResourceResult = {
  readonly id: string;
  readonly resourceId: string;
  readonly from: string;
  readonly to: string;
  readonly affected: 'rebook' | 'call-off' | 'notify';
  readonly reason: string | null;
  readonly by: {
    readonly officer: string;
    readonly second: string | null;
  } | null;
};

export type ListClosuresArguments = {
  readonly limit?: number;
  readonly cursor?: string;
  /** Must be an id that this portal gave. */
  readonly resourceId: string;
};

export type ListClosuresResult = {
  readonly items: readonly ResourceClosure[];
  readonly next?: string;
};

export type GetClosureArguments = {
  /** Must be an id that this portal gave. */
  readonly closureId: string;
};

export type GetClosureResult = ResourceClosure;

export type ListClosureResultsArguments = {
  /** Must be an id that this portal gave. */
  readonly closureId: string;
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListClosureResultsResult = {
  readonly items: readonly {
    readonly id: string;
    readonly agencyId: string;
    readonly type: {
      readonly code: string;
      readonly names: Readonly<Record<string, string>>;
    };
    readonly placeId: string;
    readonly resourceId: string;
    readonly mode: 'in-person' | 'video' | 'visit';
    readonly date: string;
    readonly start: string;
    readonly end: string;
    readonly timeZone: string;
    readonly state: 'held' | 'confirmed' | 'checked-in' | 'completed' | 'no-show' | 'cancelled' | 'lapsed';
    readonly sequence: number;
    readonly changedAt: string;
    readonly people: number;
    readonly relation: 'self' | 'child' | 'group';
    readonly overbooked?: true;
    readonly walkIn?: true;
    readonly shortReference: string;
    readonly bookedBy: string | null;
    readonly names?: readonly string[];
    readonly contact?: {
      readonly phone?: string;
      readonly email?: string;
    };
    readonly notes?: string;
    readonly reference?: string;
    readonly claim?: {
      readonly id: string;
      readonly code: string;
    };
    readonly outcome: 'moved' | 'called-off' | 'told' | 'none';
  }[];
  readonly next?: string;
};

export type LiftClosureArguments = {
  /** Must be an id that this portal gave. */
  readonly closureId: string;
};

export type LiftClosureResult = void;

export type ListStrandedAppointmentsArguments = {
  readonly limit?: number;
  readonly cursor?: string;
  /** Must be an id that this portal gave. */
  readonly resourceId: string;
};

export type ListStrandedAppointmentsResult = {
  readonly items: readonly AppointmentSummary[];
  readonly next?: string;
};

export type GetUtilisationArguments = {
  /** Must be an id that this portal gave. */
  readonly resourceId: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly from: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly to: string;
};

export type GetUtilisationResult = Utilisation;

export type GetAppointmentCalendarArguments = {
  /** Must be an id that this portal gave. */
  readonly appointmentId: string;
};

export type GetAppointmentCalendarResult = string;

export type ShowCalendarFeedArguments = NoArguments;

export type ShowCalendarFeedResult = {
  readonly url: string | null;
};

export type RotateCalendarFeedArguments = NoArguments;

export type RotateCalendarFeedResult = {
  readonly url: string | null;
};

export type RevokeCalendarFeedArguments = NoArguments;

export type RevokeCalendarFeedResult = void;

export type OpenAppointmentPageArguments = {
  readonly ticket: string;
  readonly language?: 'en' | 'ar' | 'fa';
};

export type OpenAppointmentPageResult = string;

export type ReadCalendarFeedArguments = {
  /** Must end in .ics. */
  readonly calendarFile: string;
};

export type ReadCalendarFeedResult = string;

export type GetConsultationVideoArguments = {
  /** Must be an id that this portal gave. */
  readonly appointmentId: string;
};

export type GetConsultationVideoResult = {
  readonly url: string;
  readonly from: string;
  readonly until: string;
};

export type ListConsultationMessagesArguments = {
  /** Must be an id that this portal gave. */
  readonly appointmentId: string;
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListConsultationMessagesResult = {
  readonly items: readonly ConsultationMessage[];
  readonly next?: string;
};

export type PostConsultationMessageArguments = {
  /** Must be an id that this portal gave. */
  readonly appointmentId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text: string;
};

export type PostConsultationMessageResult = {
  readonly id: string;
  readonly by: 'citizen' | 'agency';
  readonly officer: string | null;
  readonly text: string;
  readonly at: string;
};

export type AskForConsultationFileArguments = {
  /** Must be an id that this portal gave. */
  readonly appointmentId: string;
  /** Must be an id that this portal gave. */
  readonly consultationMessageId: string;
} & {
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
  readonly bytes: number;
  /** Must be a SHA-256 sum: 64 digits in lower-case hexadecimal. */
  readonly sha256?: string;
};

export type AskForConsultationFileResult = {
  readonly messageId: string;
  readonly id: string;
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
  readonly bytes: number;
  readonly status: 'awaited' | 'attached' | 'refused';
  readonly reason: 'not-what-it-says' | 'unreadable' | 'wrong-checksum' | 'too-late' | null;
  readonly askedAt: string;
  readonly settledAt: string | null;
  readonly upload: {
    readonly url: string;
    readonly fields: Readonly<Record<string, string>>;
    readonly until: string;
  };
};

export type GetConsultationFileArguments = {
  /** Must be an id that this portal gave. */
  readonly appointmentId: string;
  /** Must be an id that this portal gave. */
  readonly consultationMessageId: string;
  /** Must be an id that this portal gave. */
  readonly consultationFileId: string;
};

export type GetConsultationFileResult = {
  readonly messageId: string;
  readonly id: string;
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
  readonly bytes: number;
  readonly status: 'awaited' | 'attached' | 'refused';
  readonly reason: 'not-what-it-says' | 'unreadable' | 'wrong-checksum' | 'too-late' | null;
  readonly askedAt: string;
  readonly settledAt: string | null;
  readonly download: {
    readonly url: string;
    readonly until: string;
  } | null;
};

export type GetConsultationVideoForAgencyArguments = {
  /** Must be an id that this portal gave. */
  readonly appointmentId: string;
};

export type GetConsultationVideoForAgencyResult = {
  readonly url: string;
  readonly from: string;
  readonly until: string;
};

export type ListConsultationMessagesForAgencyArguments = {
  /** Must be an id that this portal gave. */
  readonly appointmentId: string;
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListConsultationMessagesForAgencyResult = {
  readonly items: readonly ConsultationMessage[];
  readonly next?: string;
};

export type PostConsultationMessageForAgencyArguments = {
  /** Must be an id that this portal gave. */
  readonly appointmentId: string;
} & {
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly text: string;
};

export type PostConsultationMessageForAgencyResult = {
  readonly id: string;
  readonly by: 'citizen' | 'agency';
  readonly officer: string | null;
  readonly text: string;
  readonly at: string;
};

export type AskForConsultationFileForAgencyArguments = {
  /** Must be an id that this portal gave. */
  readonly appointmentId: string;
  /** Must be an id that this portal gave. */
  readonly consultationMessageId: string;
} & {
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
  readonly bytes: number;
  /** Must be a SHA-256 sum: 64 digits in lower-case hexadecimal. */
  readonly sha256?: string;
};

export type AskForConsultationFileForAgencyResult = {
  readonly messageId: string;
  readonly id: string;
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
  readonly bytes: number;
  readonly status: 'awaited' | 'attached' | 'refused';
  readonly reason: 'not-what-it-says' | 'unreadable' | 'wrong-checksum' | 'too-late' | null;
  readonly askedAt: string;
  readonly settledAt: string | null;
  readonly upload: {
    readonly url: string;
    readonly fields: Readonly<Record<string, string>>;
    readonly until: string;
  };
};

export type GetConsultationFileForAgencyArguments = {
  /** Must be an id that this portal gave. */
  readonly appointmentId: string;
  /** Must be an id that this portal gave. */
  readonly consultationMessageId: string;
  /** Must be an id that this portal gave. */
  readonly consultationFileId: string;
};

export type GetConsultationFileForAgencyResult = {
  readonly messageId: string;
  readonly id: string;
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
  readonly bytes: number;
  readonly status: 'awaited' | 'attached' | 'refused';
  readonly reason: 'not-what-it-says' | 'unreadable' | 'wrong-checksum' | 'too-late' | null;
  readonly askedAt: string;
  readonly settledAt: string | null;
  readonly download: {
    readonly url: string;
    readonly until: string;
  } | null;
};

export type OpenConsultationArguments = {
  readonly ticket: string;
  readonly language?: 'en' | 'ar' | 'fa';
};

export type OpenConsultationResult = string;

export type JoinWaitingListArguments = {
  /** Must be an id that this portal gave. */
  readonly agencyId: string;
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly type: string;
  readonly placeIds?: readonly string[];
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly from?: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly until: string;
  readonly times?: readonly {
    /** Must be a time of day as HH:MM, from 00:00 to 23:59. */
    readonly from: string;
    /** Must be a time of day as HH:MM, from 00:00 to 23:59. */
    readonly to: string;
  }[];
  readonly for?: {
    readonly relation: 'child';
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly name: string;
  } | {
    readonly relation: 'group';
    readonly people: number;
    readonly names?: readonly string[];
  };
  /** Must be a language tag such as en, ar or fa (BCP 47). */
  readonly language?: string;
  /** Must be an id that this portal gave. */
  readonly insteadOf?: string;
};

export type JoinWaitingListResult = AppointmentWaiting;

export type ListWaitingArguments = {
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListWaitingResult = {
  readonly items: readonly AppointmentWaiting[];
  readonly next?: string;
};

export type GetWaitingArguments = {
  /** Must be an id that this portal gave. */
  readonly waitingId: string;
};

export type GetWaitingResult = AppointmentWaiting;

export type AcceptOfferArguments = {
  /** Must be an id that this portal gave. */
  readonly waitingId: string;
};

export type AcceptOfferResult = OwnAppointmentSummary;

export type LeaveWaitingListArguments = {
  /** Must be an id that this portal gave. */
  readonly waitingId: string;
};

export type LeaveWaitingListResult = void;

export type ShowWaitingListArguments = {
  readonly limit?: number;
  readonly cursor?: string;
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly type: string;
  /** Must be an id that this portal gave. */
  readonly placeId?: string;
};

export type ShowWaitingListResult = {
  readonly waiting: number;
  readonly offered: number;
  readonly items: readonly AppointmentWaiter[];
  readonly next?: string;
};

/** Refusals of this service, by code. */
export type AppointmentsProblem = 'appointment-type-not-found' | 'second-officer-required' | 'same-officer' | 'place-not-found' | 'calendar-unknown' | 'place-fixed' | 'place-unknown' | 'appointment-type-unknown' | 'appointment-type-unfit' | 'resource-fixed' | 'resource-not-found' | 'resource-unknown' | 'no-such-slot' | 'outside-booking-window' | 'slot-taken' | 'relation-not-allowed' | 'too-many-people' | 'language-not-spoken' | 'follow-up-unknown' | 'claim-missing' | 'claim-unknown' | 'claim-has-appointment' | 'too-many-bookings' | 'appointments-overlap' | 'booking-not-found' | 'booking-closed' | 'booking-full' | 'hold-lapsed' | 'payment-needed' | 'offered-instead' | 'too-late-to-change' | 'search-unbounded' | 'schedule-not-found' | 'slot-not-found' | 'version-not-found' | 'slot-unknown' | 'patient-unknown' | 'status-not-allowed' | 'version-conflict' | 'check-in-code-unknown' | 'other-day' | 'not-begun' | 'too-late-to-undo' | 'closure-over' | 'closure-not-found' | 'closure-lifted' | 'calendar-not-found' | 'not-a-consultation' | 'consultation-closed' | 'message-not-found' | 'message-closed' | 'too-many-attachments' | 'no-waiting-list' | 'days-unfit' | 'instead-unfit' | 'too-many-waiting' | 'already-waiting' | 'waiting-not-found' | 'nothing-offered' | 'waiting-closed';

/** Appointments: where and for what, when somebody is free, and whom they are with. */
export interface AppointmentsService {
  /** List what people can have appointments for. For anyone. */
  readonly listAppointmentTypes: PagedOperation<ListAppointmentTypesArguments, ListAppointmentTypesResult>;
  /** Show a type of appointment: how to prepare, what to bring, what it costs, and its terms. For anyone. Refusals: appointment-type-not-found. */
  readonly getAppointmentType: Operation<GetAppointmentTypeArguments, GetAppointmentTypeResult>;
  /** Say what people can have appointments for, change it, or offer it no more (`active`). Needs a key with the scope `appointments:write`. Refusals: second-officer-required, same-officer. */
  readonly putAppointmentType: Operation<PutAppointmentTypeArguments, PutAppointmentTypeResult>;
  /** List your agency's types of appointment, those not offered too. Needs a key with the scope `appointments:read`. */
  readonly listOwnAppointmentTypes: PagedOperation<ListOwnAppointmentTypesArguments, ListOwnAppointmentTypesResult>;
  /** Show a type of appointment as you wrote it, and who changed it last. Needs a key with the scope `appointments:read`. Refusals: appointment-type-not-found. */
  readonly getOwnAppointmentType: Operation<GetOwnAppointmentTypeArguments, GetOwnAppointmentTypeResult>;
  /** List the places of an agency where people have appointments, or those near a point. For anyone. */
  readonly listPlaces: PagedOperation<ListPlacesArguments, ListPlacesResult>;
  /** Show a place: its address, and how to get there and in. For anyone. Refusals: place-not-found. */
  readonly getPlace: Operation<GetPlaceArguments, GetPlaceResult>;
  /** Register a place under your own code, change it, or close it (`active`). Needs a key with the scope `appointments:write`. Refusals: calendar-unknown, place-fixed, second-officer-required, same-officer. */
  readonly putPlace: Operation<PutPlaceArguments, PutPlaceResult>;
  /** List your agency's places, closed ones too. Needs a key with the scope `appointments:read`. */
  readonly listOwnPlaces: PagedOperation<ListOwnPlacesArguments, ListOwnPlacesResult>;
  /** Show a place as you registered it, and who changed it last. Needs a key with the scope `appointments:read`. Refusals: place-not-found. */
  readonly getOwnPlace: Operation<GetOwnPlaceArguments, GetOwnPlaceResult>;
  /** Register a counter, a doctor, a vehicle or a room under your own code, change it, or close it. Needs a key with the scope `appointments:write`. Refusals: place-unknown, appointment-type-unknown, appointment-type-unfit, resource-fixed, second-officer-required, same-officer. */
  readonly putResource: Operation<PutResourceArguments, PutResourceResult>;
  /** Replace the days on which a resource's schedule is another: closed, or with other hours. Needs a key with the scope `appointments:write`. Refusals: resource-not-found, second-officer-required, same-officer. */
  readonly putScheduleExceptions: Operation<PutScheduleExceptionsArguments, PutScheduleExceptionsResult>;
  /** List your agency's resources by code, closed ones too. Needs a key with the scope `appointments:read`. */
  readonly listResources: PagedOperation<ListResourcesArguments, ListResourcesResult>;
  /** Show a resource with its schedule, and who changed it last. Needs a key with the scope `appointments:read`. Refusals: resource-not-found. */
  readonly getResource: Operation<GetResourceArguments, GetResourceResult>;
  /** Find free times for an appointment, the earliest first. For anyone. Refusals: appointment-type-not-found, place-not-found. */
  readonly findSlots: PagedOperation<FindSlotsArguments, FindSlotsResult>;
  /** Book an appointment, or hold one for some minutes (`hold`). For a person who is signed in. Refusals: appointment-type-unknown, place-unknown, resource-unknown, no-such-slot, outside-booking-window, slot-taken, relation-not-allowed, too-many-people, language-not-spoken, follow-up-unknown, claim-missing, claim-unknown, claim-has-appointment, too-many-bookings, appointments-overlap. */
  readonly bookAppointment: Operation<BookAppointmentArguments, BookAppointmentResult>;
  /** List your own appointments: those to come, the next first, or those of the past. For a person who is signed in. */
  readonly listAppointments: PagedOperation<ListAppointmentsArguments, ListAppointmentsResult>;
  /** Show one of your appointments: where it is, what to bring, how to prepare. For a person who is signed in. Refusals: booking-not-found. */
  readonly getAppointment: Operation<GetAppointmentArguments, GetAppointmentResult>;
  /** Confirm an appointment that you hold, before its hold lapses. For a person who is signed in. Refusals: booking-not-found, booking-closed, booking-full, hold-lapsed, payment-needed, offered-instead. */
  readonly confirmAppointment: Operation<ConfirmAppointmentArguments, ConfirmAppointmentResult>;
  /** Move an appointment to another time, or to another resource: both or neither. For a person who is signed in. Refusals: booking-not-found, booking-closed, booking-full, resource-unknown, no-such-slot, outside-booking-window, slot-taken, appointments-overlap, language-not-spoken, appointment-type-unknown, hold-lapsed, too-late-to-change. */
  readonly moveAppointment: Operation<MoveAppointmentArguments, MoveAppointmentResult>;
  /** Cancel an appointment; somebody else may have the time. For a person who is signed in. Refusals: booking-not-found, booking-closed, booking-full, hold-lapsed, too-late-to-change. */
  readonly cancelAppointment: Operation<CancelAppointmentArguments, CancelAppointmentResult>;
  /** FHIR: what the face does (CapabilityStatement). For anyone. */
  readonly readFhirCapabilities: Operation<ReadFhirCapabilitiesArguments, ReadFhirCapabilitiesResult>;
  /** FHIR: search for Schedules by actor, service type or ids. For anyone. Refusals: search-unbounded. */
  readonly searchFhirSchedules: Operation<SearchFhirSchedulesArguments, SearchFhirSchedulesResult>;
  /** FHIR: the same, with the parameters as a form. For anyone. Refusals: search-unbounded. */
  readonly searchFhirSchedulesByForm: Operation<SearchFhirSchedulesByFormArguments, SearchFhirSchedulesByFormResult>;
  /** FHIR: show a Schedule. For anyone. Refusals: schedule-not-found. */
  readonly readFhirSchedule: Operation<ReadFhirScheduleArguments, ReadFhirScheduleResult>;
  /** FHIR: search for Slots of up to ten Schedules, in the order of their days and starts. For anyone. Refusals: search-unbounded. */
  readonly searchFhirSlots: Operation<SearchFhirSlotsArguments, SearchFhirSlotsResult>;
  /** FHIR: the same, with the parameters as a form. For anyone. Refusals: search-unbounded. */
  readonly searchFhirSlotsByForm: Operation<SearchFhirSlotsByFormArguments, SearchFhirSlotsByFormResult>;
  /** FHIR: show a Slot, and whether it is free. For anyone. Refusals: slot-not-found. */
  readonly readFhirSlot: Operation<ReadFhirSlotArguments, ReadFhirSlotResult>;
  /** FHIR: search among your own Appointments, in the order of their starts. For a person who is signed in. Refusals: search-unbounded. */
  readonly searchFhirAppointments: Operation<SearchFhirAppointmentsArguments, SearchFhirAppointmentsResult>;
  /** FHIR: the same, with the parameters as a form. For a person who is signed in. Refusals: search-unbounded. */
  readonly searchFhirAppointmentsByForm: Operation<SearchFhirAppointmentsByFormArguments, SearchFhirAppointmentsByFormResult>;
  /** FHIR: show one of your Appointments. For a person who is signed in. Refusals: booking-not-found. */
  readonly readFhirAppointment: Operation<ReadFhirAppointmentArguments, ReadFhirAppointmentResult>;
  /** FHIR: show a version of one of your Appointments; the present one is kept, earlier ones are not. For a person who is signed in. Refusals: booking-not-found, version-not-found. */
  readonly readFhirAppointmentVersion: Operation<ReadFhirAppointmentVersionArguments, ReadFhirAppointmentVersionResult>;
  /** FHIR: book a Slot (`booked`), or hold it for some minutes (`pending`). For a person who is signed in. Refusals: appointment-type-unknown, place-unknown, resource-unknown, no-such-slot, outside-booking-window, slot-taken, relation-not-allowed, too-many-people, language-not-spoken, follow-up-unknown, claim-missing, claim-unknown, claim-has-appointment, too-many-bookings, appointments-overlap, slot-unknown, patient-unknown, status-not-allowed. */
  readonly createFhirAppointment: Operation<CreateFhirAppointmentArguments, CreateFhirAppointmentResult>;
  /** FHIR: confirm (`booked`), cancel (`cancelled`) or move one of your Appointments to another Slot. For a person who is signed in. Refusals: booking-not-found, booking-closed, booking-full, hold-lapsed, payment-needed, offered-instead, resource-unknown, no-such-slot, outside-booking-window, slot-taken, appointments-overlap, language-not-spoken, appointment-type-unknown, too-late-to-change, slot-unknown, patient-unknown, status-not-allowed, version-conflict. */
  readonly updateFhirAppointment: Operation<UpdateFhirAppointmentArguments, UpdateFhirAppointmentResult>;
  /** Book for somebody at the front desk: who walks in, who telephones, or who is to come again (`followUpOf`). Needs a key with the scope `appointments:write`. Refusals: appointment-type-unknown, resource-unknown, no-such-slot, outside-booking-window, slot-taken, too-many-people, appointments-overlap, follow-up-unknown. */
  readonly bookAtFrontDesk: Operation<BookAtFrontDeskArguments, BookAtFrontDeskResult>;
  /** Show an appointment with who booked it; they see that you did. Needs a key with the scope `appointments:read`. Refusals: booking-not-found. */
  readonly showAtFrontDesk: PersonalOperation<ShowAtFrontDeskArguments, ShowAtFrontDeskResult>;
  /** Check somebody in by the QR code of their appointment, on its day. Needs a key with the scope `appointments:write`. Refusals: check-in-code-unknown, booking-closed, booking-full, other-day. */
  readonly checkInByCode: Operation<CheckInByCodeArguments, CheckInByCodeResult>;
  /** Check somebody in who shows no code, on the day of the appointment. Needs a key with the scope `appointments:write`. Refusals: booking-not-found, booking-closed, booking-full, other-day. */
  readonly checkIn: Operation<CheckInArguments, CheckInResult>;
  /** Note that an appointment has taken place. Needs a key with the scope `appointments:write`. Refusals: booking-not-found, booking-closed, booking-full, not-begun. */
  readonly completeAppointment: Operation<CompleteAppointmentArguments, CompleteAppointmentResult>;
  /** Note that nobody came, from the start of the appointment on. Needs a key with the scope `appointments:write`. Refusals: booking-not-found, booking-closed, booking-full, not-begun. */
  readonly missAppointment: Operation<MissAppointmentArguments, MissAppointmentResult>;
  /** Undo a check-in that was a mistake: the people are awaited again. Needs a key with the scope `appointments:write`. Refusals: booking-not-found, booking-closed, booking-full. */
  readonly undoCheckIn: Operation<UndoCheckInArguments, UndoCheckInResult>;
  /** Undo a no-show that was a mistake, within a week; who booked is told. Needs a key with the scope `appointments:write`. Refusals: booking-not-found, booking-closed, booking-full, too-late-to-undo. */
  readonly undoNoShow: Operation<UndoNoShowArguments, UndoNoShowResult>;
  /** Move an appointment of somebody, who is told of it. Needs a key with the scope `appointments:write`. Refusals: booking-not-found, booking-closed, booking-full, resource-unknown, no-such-slot, outside-booking-window, slot-taken, appointments-overlap, appointment-type-unknown, hold-lapsed. */
  readonly rescheduleAppointment: Operation<RescheduleAppointmentArguments, RescheduleAppointmentResult>;
  /** Call an appointment off: who booked it is told. Needs a key with the scope `appointments:write`. Refusals: booking-not-found, booking-closed, booking-full, hold-lapsed, second-officer-required, same-officer. */
  readonly callOffAppointment: Operation<CallOffAppointmentArguments, CallOffAppointmentResult>;
  /** Find your agency's appointments by name, telephone number, short reference or your own reference, the latest booked first; each person sees that you did. Needs a key with the scope `appointments:read`. */
  readonly findAppointments: PersonalPagedOperation<FindAppointmentsArguments, FindAppointmentsResult>;
  /** Show who comes to a resource on a day, by time, with their names; each of them sees that you did. Needs a key with the scope `appointments:read`. Refusals: resource-not-found. */
  readonly getDaySheet: PersonalPagedOperation<GetDaySheetArguments, GetDaySheetResult>;
  /** The same of all resources of a place. Needs a key with the scope `appointments:read`. Refusals: place-not-found. */
  readonly getPlaceSheet: PersonalPagedOperation<GetPlaceSheetArguments, GetPlaceSheetResult>;
  /** List your agency's appointments by time: of all its places, or by place, resource, type and state. Needs a key with the scope `appointments:read`. */
  readonly listAppointmentQueue: PagedOperation<ListAppointmentQueueArguments, ListAppointmentQueueResult>;
  /** Do one thing to up to 100 appointments: check in, note what took place or who did not come, call off. Needs a key with the scope `appointments:write`. Refusals: second-officer-required, same-officer. */
  readonly actOnAppointments: Operation<ActOnAppointmentsArguments, ActOnAppointmentsResult>;
  /** Close a resource for a stretch of time, and see to whoever has an appointment then. Needs a key with the scope `appointments:write`. Refusals: resource-unknown, closure-over, second-officer-required, same-officer. */
  readonly closeResource: Operation<CloseResourceArguments, CloseResourceResult>;
  /** List the closures of a resource, the latest first. Needs a key with the scope `appointments:read`. Refusals: resource-not-found. */
  readonly listClosures: PagedOperation<ListClosuresArguments, ListClosuresResult>;
  /** Show a closure, and how many were moved, called off or told because of it. Needs a key with the scope `appointments:read`. Refusals: closure-not-found. */
  readonly getClosure: Operation<GetClosureArguments, GetClosureResult>;
  /** List the appointments that a closure has affected: whom they are of, and what was done about each. Needs a key with the scope `appointments:read`. Refusals: closure-not-found. */
  readonly listClosureResults: PersonalPagedOperation<ListClosureResultsArguments, ListClosureResultsResult>;
  /** Lift a closure: the resource is there again; who was moved or called off stays so. Needs a key with the scope `appointments:write`. Refusals: closure-not-found, closure-lifted, same-officer. */
  readonly liftClosure: Operation<LiftClosureArguments, LiftClosureResult>;
  /** List the appointments of a resource that lie outside of its hours as they are now, the next first. Needs a key with the scope `appointments:read`. Refusals: resource-not-found. */
  readonly listStrandedAppointments: PagedOperation<ListStrandedAppointmentsArguments, ListStrandedAppointmentsResult>;
  /** How well a resource is used: of the seats that it offers, how many are taken. Needs a key with the scope `appointments:read`. Refusals: resource-not-found. */
  readonly getUtilisation: Operation<GetUtilisationArguments, GetUtilisationResult>;
  /** One of your appointments as a file for your calendar. For a person who is signed in. Refusals: booking-not-found. */
  readonly getAppointmentCalendar: Operation<GetAppointmentCalendarArguments, GetAppointmentCalendarResult>;
  /** The secret address of your calendar feed, if you have one. For a person who is signed in. */
  readonly showCalendarFeed: Operation<ShowCalendarFeedArguments, ShowCalendarFeedResult>;
  /** Get a new secret address for your calendar feed; the one before stops working. For a person who is signed in. */
  readonly rotateCalendarFeed: Operation<RotateCalendarFeedArguments, RotateCalendarFeedResult>;
  /** Have no calendar feed any more: its address stops working. For a person who is signed in. */
  readonly revokeCalendarFeed: Operation<RevokeCalendarFeedArguments, RevokeCalendarFeedResult>;
  /** The page of an appointment, to which the entry in a calendar leads. For anyone. */
  readonly openAppointmentPage: Operation<OpenAppointmentPageArguments, OpenAppointmentPageResult>;
  /** The appointments of whoever gave you this address. For anyone. Refusals: calendar-not-found. */
  readonly readCalendarFeed: Operation<ReadCalendarFeedArguments, ReadCalendarFeedResult>;
  /** The link to the video of your consultation. For a person who is signed in. Refusals: booking-not-found, not-a-consultation, consultation-closed. */
  readonly getConsultationVideo: Operation<GetConsultationVideoArguments, GetConsultationVideoResult>;
  /** What you and the agency have written about your consultation, the latest first. For a person who is signed in. Refusals: booking-not-found. */
  readonly listConsultationMessages: PagedOperation<ListConsultationMessagesArguments, ListConsultationMessagesResult>;
  /** Write to the agency about your consultation, until a month after it. For a person who is signed in. Refusals: booking-not-found, not-a-consultation, consultation-closed. */
  readonly postConsultationMessage: Operation<PostConsultationMessageArguments, PostConsultationMessageResult>;
  /** Ask to add a photograph or a paper to a message of yours. For a person who is signed in. Refusals: message-not-found, message-closed, too-many-attachments. */
  readonly askForConsultationFile: Operation<AskForConsultationFileArguments, AskForConsultationFileResult>;
  /** Show a file of a message, with a link that works for a minute. For a person who is signed in. Refusals: message-not-found. */
  readonly getConsultationFile: Operation<GetConsultationFileArguments, GetConsultationFileResult>;
  /** The link to the video of a consultation, for the agency's side; the person sees who asked. Needs a key with the scope `appointments:read`. Refusals: booking-not-found, not-a-consultation, consultation-closed. */
  readonly getConsultationVideoForAgency: PersonalOperation<GetConsultationVideoForAgencyArguments, GetConsultationVideoForAgencyResult>;
  /** What was written about a consultation, the latest first; the person sees that you read it. Needs a key with the scope `appointments:read`. Refusals: booking-not-found. */
  readonly listConsultationMessagesForAgency: PersonalPagedOperation<ListConsultationMessagesForAgencyArguments, ListConsultationMessagesForAgencyResult>;
  /** Write to who booked a consultation, until a month after it, in the name of an officer. Needs a key with the scope `appointments:write`. Refusals: booking-not-found, not-a-consultation, consultation-closed. */
  readonly postConsultationMessageForAgency: PersonalOperation<PostConsultationMessageForAgencyArguments, PostConsultationMessageForAgencyResult>;
  /** Ask to add a photograph or a paper to a message of the agency's. Needs a key with the scope `appointments:write`. Refusals: message-not-found, message-closed, too-many-attachments. */
  readonly askForConsultationFileForAgency: Operation<AskForConsultationFileForAgencyArguments, AskForConsultationFileForAgencyResult>;
  /** Show a file of a message, with a link that works for a minute; the person sees that you did. Needs a key with the scope `appointments:read`. Refusals: message-not-found. */
  readonly getConsultationFileForAgency: PersonalOperation<GetConsultationFileForAgencyArguments, GetConsultationFileForAgencyResult>;
  /** The page of a video consultation, to which the links of the sandbox lead. For anyone. */
  readonly openConsultation: Operation<OpenConsultationArguments, OpenConsultationResult>;
  /** Wait for an appointment, or for an earlier one than you have (`insteadOf`). For a person who is signed in. Refusals: appointment-type-unknown, no-waiting-list, place-unknown, days-unfit, relation-not-allowed, too-many-people, instead-unfit, claim-missing, language-not-spoken, too-many-waiting, already-waiting. */
  readonly joinWaitingList: Operation<JoinWaitingListArguments, JoinWaitingListResult>;
  /** List what you wait for, and waited for, the last first. For a person who is signed in. */
  readonly listWaiting: PagedOperation<ListWaitingArguments, ListWaitingResult>;
  /** Show one thing that you wait for, and what is offered to you. For a person who is signed in. Refusals: waiting-not-found. */
  readonly getWaiting: Operation<GetWaitingArguments, GetWaitingResult>;
  /** Accept what is offered to you. For a person who is signed in. Refusals: waiting-not-found, booking-not-found, booking-closed, booking-full, nothing-offered, waiting-closed, hold-lapsed, payment-needed. */
  readonly acceptOffer: Operation<AcceptOfferArguments, AcceptOfferResult>;
  /** Wait no longer; what is offered goes to the next. For a person who is signed in. Refusals: waiting-not-found, waiting-closed. */
  readonly leaveWaitingList: Operation<LeaveWaitingListArguments, LeaveWaitingListResult>;
  /** Show who waits for a type, in order, without saying who they are. Needs a key with the scope `appointments:read`. */
  readonly showWaitingList: PagedOperation<ShowWaitingListArguments, ShowWaitingListResult>;
}

export const appointments: Readonly<Record<keyof AppointmentsService, OperationRow>> = {
  listAppointmentTypes: {"method":"GET","path":"/v1/public/appointments/types","access":"anyone","reply":"json","query":["limit","cursor","agencyId"],"paged":true},
  getAppointmentType: {"method":"GET","path":"/v1/public/appointments/types/{agencyId}/{typeCode}","access":"anyone","reply":"json"},
  putAppointmentType: {"method":"PUT","path":"/v1/agency/appointments/types/{typeCode}","access":"agency","reply":"none","body":"json","write":true},
  listOwnAppointmentTypes: {"method":"GET","path":"/v1/agency/appointments/types","access":"agency","reply":"json","query":["limit","cursor"],"paged":true},
  getOwnAppointmentType: {"method":"GET","path":"/v1/agency/appointments/types/{typeCode}","access":"agency","reply":"json"},
  listPlaces: {"method":"GET","path":"/v1/public/appointments/places","access":"anyone","reply":"json","query":["limit","cursor","agencyId","near","within","type"],"paged":true},
  getPlace: {"method":"GET","path":"/v1/public/appointments/places/{placeId}","access":"anyone","reply":"json"},
  putPlace: {"method":"PUT","path":"/v1/agency/appointments/places/{placeCode}","access":"agency","reply":"json","body":"json","write":true},
  listOwnPlaces: {"method":"GET","path":"/v1/agency/appointments/places","access":"agency","reply":"json","query":["limit","cursor"],"paged":true},
  getOwnPlace: {"method":"GET","path":"/v1/agency/appointments/places/{placeCode}","access":"agency","reply":"json"},
  putResource: {"method":"PUT","path":"/v1/agency/appointments/resources/{resourceCode}","access":"agency","reply":"json","body":"json","write":true},
  putScheduleExceptions: {"method":"PUT","path":"/v1/agency/appointments/resources/{resourceCode}/exceptions","access":"agency","reply":"none","body":"json","write":true},
  listResources: {"method":"GET","path":"/v1/agency/appointments/resources","access":"agency","reply":"json","query":["limit","cursor"],"paged":true},
  getResource: {"method":"GET","path":"/v1/agency/appointments/resources/{resourceCode}","access":"agency","reply":"json"},
  findSlots: {"method":"GET","path":"/v1/public/appointments/slots","access":"anyone","reply":"json","query":["limit","cursor","agencyId","type","placeId","near","within","from","until","language","people","first"],"paged":true},
  bookAppointment: {"method":"POST","path":"/v1/appointments","access":"citizen","reply":"json","body":"json","write":true},
  listAppointments: {"method":"GET","path":"/v1/appointments","access":"citizen","reply":"json","query":["limit","cursor","when","state","reference"],"paged":true},
  getAppointment: {"method":"GET","path":"/v1/appointments/{appointmentId}","access":"citizen","reply":"json"},
  confirmAppointment: {"method":"POST","path":"/v1/appointments/{appointmentId}/confirmation","access":"citizen","reply":"json","write":true},
  moveAppointment: {"method":"POST","path":"/v1/appointments/{appointmentId}/move","access":"citizen","reply":"json","body":"json","write":true},
  cancelAppointment: {"method":"POST","path":"/v1/appointments/{appointmentId}/cancellation","access":"citizen","reply":"json","body":"json","write":true},
  readFhirCapabilities: {"method":"GET","path":"/fhir/r4/metadata","access":"anyone","reply":"json"},
  searchFhirSchedules: {"method":"GET","path":"/fhir/r4/Schedule","access":"anyone","reply":"json","query":["_id","actor","service-type","date","_summary","_count","cursor"]},
  searchFhirSchedulesByForm: {"method":"POST","path":"/fhir/r4/Schedule/_search","access":"anyone","reply":"json","query":["_id","actor","service-type","date","_summary","_count","cursor"]},
  readFhirSchedule: {"method":"GET","path":"/fhir/r4/Schedule/{scheduleId}","access":"anyone","reply":"json"},
  searchFhirSlots: {"method":"GET","path":"/fhir/r4/Slot","access":"anyone","reply":"json","query":["schedule","start","end","_include","status","service-type","_summary","_count","cursor"]},
  searchFhirSlotsByForm: {"method":"POST","path":"/fhir/r4/Slot/_search","access":"anyone","reply":"json","query":["schedule","start","end","_include","status","service-type","_summary","_count","cursor"]},
  readFhirSlot: {"method":"GET","path":"/fhir/r4/Slot/{slotId}","access":"anyone","reply":"json"},
  searchFhirAppointments: {"method":"GET","path":"/fhir/r4/Appointment","access":"citizen","reply":"json","query":["_id","identifier","date","status","patient","actor","_summary","_count","cursor"]},
  searchFhirAppointmentsByForm: {"method":"POST","path":"/fhir/r4/Appointment/_search","access":"citizen","reply":"json","query":["_id","identifier","date","status","patient","actor","_summary","_count","cursor"]},
  readFhirAppointment: {"method":"GET","path":"/fhir/r4/Appointment/{appointmentId}","access":"citizen","reply":"json"},
  readFhirAppointmentVersion: {"method":"GET","path":"/fhir/r4/Appointment/{appointmentId}/_history/{versionId}","access":"citizen","reply":"json"},
  createFhirAppointment: {"method":"POST","path":"/fhir/r4/Appointment","access":"citizen","reply":"json","body":"json","write":true},
  updateFhirAppointment: {"method":"PUT","path":"/fhir/r4/Appointment/{appointmentId}","access":"citizen","reply":"json","body":"json","write":true},
  bookAtFrontDesk: {"method":"POST","path":"/v1/agency/appointments","access":"agency","reply":"json","body":"json","write":true},
  showAtFrontDesk: {"method":"GET","path":"/v1/agency/appointments/{appointmentId}","access":"agency","reply":"json","personal":true},
  checkInByCode: {"method":"POST","path":"/v1/agency/appointments/check-in","access":"agency","reply":"json","body":"json","write":true},
  checkIn: {"method":"POST","path":"/v1/agency/appointments/{appointmentId}/check-in","access":"agency","reply":"json","write":true},
  completeAppointment: {"method":"POST","path":"/v1/agency/appointments/{appointmentId}/completion","access":"agency","reply":"json","write":true},
  missAppointment: {"method":"POST","path":"/v1/agency/appointments/{appointmentId}/no-show","access":"agency","reply":"json","write":true},
  undoCheckIn: {"method":"DELETE","path":"/v1/agency/appointments/{appointmentId}/check-in","access":"agency","reply":"json","write":true},
  undoNoShow: {"method":"DELETE","path":"/v1/agency/appointments/{appointmentId}/no-show","access":"agency","reply":"json","write":true},
  rescheduleAppointment: {"method":"POST","path":"/v1/agency/appointments/{appointmentId}/rescheduling","access":"agency","reply":"json","body":"json","write":true},
  callOffAppointment: {"method":"POST","path":"/v1/agency/appointments/{appointmentId}/calling-off","access":"agency","reply":"json","body":"json","write":true},
  findAppointments: {"method":"GET","path":"/v1/agency/appointments","access":"agency","reply":"json","query":["limit","cursor","name","phone","reference","state","type","placeId","resourceId","from","until"],"personal":true,"paged":true},
  getDaySheet: {"method":"GET","path":"/v1/agency/appointments/day-sheets/{resourceId}/{date}","access":"agency","reply":"json","query":["limit","cursor","which"],"personal":true,"paged":true},
  getPlaceSheet: {"method":"GET","path":"/v1/agency/appointments/day-sheets","access":"agency","reply":"json","query":["limit","cursor","which","placeId","date"],"personal":true,"paged":true},
  listAppointmentQueue: {"method":"GET","path":"/v1/agency/appointments/queue","access":"agency","reply":"json","query":["limit","cursor","from","until","placeId","resourceId","kind","type","state","overdue"],"paged":true},
  actOnAppointments: {"method":"POST","path":"/v1/agency/appointments/actions","access":"agency","reply":"json","body":"json","write":true},
  closeResource: {"method":"POST","path":"/v1/agency/appointments/closures","access":"agency","reply":"json","body":"json","write":true},
  listClosures: {"method":"GET","path":"/v1/agency/appointments/closures","access":"agency","reply":"json","query":["limit","cursor","resourceId"],"paged":true},
  getClosure: {"method":"GET","path":"/v1/agency/appointments/closures/{closureId}","access":"agency","reply":"json"},
  listClosureResults: {"method":"GET","path":"/v1/agency/appointments/closures/{closureId}/appointments","access":"agency","reply":"json","query":["limit","cursor"],"personal":true,"paged":true},
  liftClosure: {"method":"DELETE","path":"/v1/agency/appointments/closures/{closureId}","access":"agency","reply":"none","write":true},
  listStrandedAppointments: {"method":"GET","path":"/v1/agency/appointments/stranded","access":"agency","reply":"json","query":["limit","cursor","resourceId"],"paged":true},
  getUtilisation: {"method":"GET","path":"/v1/agency/appointments/utilisation","access":"agency","reply":"json","query":["resourceId","from","to"]},
  getAppointmentCalendar: {"method":"GET","path":"/v1/appointments/{appointmentId}/calendar","access":"citizen","reply":"text"},
  showCalendarFeed: {"method":"GET","path":"/v1/appointments/calendar-feed","access":"citizen","reply":"json"},
  rotateCalendarFeed: {"method":"POST","path":"/v1/appointments/calendar-feed","access":"citizen","reply":"json","write":true},
  revokeCalendarFeed: {"method":"DELETE","path":"/v1/appointments/calendar-feed","access":"citizen","reply":"none","write":true},
  openAppointmentPage: {"method":"GET","path":"/calendars/appointments/{ticket}","access":"anyone","reply":"text","query":["language"]},
  readCalendarFeed: {"method":"GET","path":"/calendars/{calendarFile}","access":"anyone","reply":"text"},
  getConsultationVideo: {"method":"GET","path":"/v1/appointments/{appointmentId}/video","access":"citizen","reply":"json"},
  listConsultationMessages: {"method":"GET","path":"/v1/appointments/{appointmentId}/messages","access":"citizen","reply":"json","query":["limit","cursor"],"paged":true},
  postConsultationMessage: {"method":"POST","path":"/v1/appointments/{appointmentId}/messages","access":"citizen","reply":"json","body":"json","write":true},
  askForConsultationFile: {"method":"POST","path":"/v1/appointments/{appointmentId}/messages/{consultationMessageId}/attachments","access":"citizen","reply":"json","body":"json","write":true},
  getConsultationFile: {"method":"GET","path":"/v1/appointments/{appointmentId}/messages/{consultationMessageId}/attachments/{consultationFileId}","access":"citizen","reply":"json"},
  getConsultationVideoForAgency: {"method":"GET","path":"/v1/agency/appointments/{appointmentId}/video","access":"agency","reply":"json","personal":true},
  listConsultationMessagesForAgency: {"method":"GET","path":"/v1/agency/appointments/{appointmentId}/messages","access":"agency","reply":"json","query":["limit","cursor"],"personal":true,"paged":true},
  postConsultationMessageForAgency: {"method":"POST","path":"/v1/agency/appointments/{appointmentId}/messages","access":"agency","reply":"json","body":"json","write":true,"personal":true},
  askForConsultationFileForAgency: {"method":"POST","path":"/v1/agency/appointments/{appointmentId}/messages/{consultationMessageId}/attachments","access":"agency","reply":"json","body":"json","write":true},
  getConsultationFileForAgency: {"method":"GET","path":"/v1/agency/appointments/{appointmentId}/messages/{consultationMessageId}/attachments/{consultationFileId}","access":"agency","reply":"json","personal":true},
  openConsultation: {"method":"GET","path":"/consultations/{ticket}","access":"anyone","reply":"text","query":["language"]},
  joinWaitingList: {"method":"POST","path":"/v1/appointments/waiting","access":"citizen","reply":"json","body":"json","write":true},
  listWaiting: {"method":"GET","path":"/v1/appointments/waiting","access":"citizen","reply":"json","query":["limit","cursor"],"paged":true},
  getWaiting: {"method":"GET","path":"/v1/appointments/waiting/{waitingId}","access":"citizen","reply":"json"},
  acceptOffer: {"method":"POST","path":"/v1/appointments/waiting/{waitingId}/acceptance","access":"citizen","reply":"json","write":true},
  leaveWaitingList: {"method":"DELETE","path":"/v1/appointments/waiting/{waitingId}","access":"citizen","reply":"none","write":true},
  showWaitingList: {"method":"GET","path":"/v1/agency/appointments/waiting-lists","access":"agency","reply":"json","query":["limit","cursor","type","placeId"],"paged":true},
};
